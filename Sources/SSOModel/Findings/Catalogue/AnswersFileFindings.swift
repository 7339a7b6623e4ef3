extension FindingKind {
    static let answersFileKinds = [
        answersSize, answersUTF8, answersYAML, answersDepth, answersDocuments, answersMapping,
        answersKey, answersDuplicate, answersType, answersAlias, answersVersion, answersToken,
        setForm, setKey, setSecret,
    ]

    private static let rightFile = Change.step("Check that this is the right file.")

    static let answersSize = FindingKind(
        "ANSWERS-SIZE", .error, "The answers file is larger than 1 MiB",
        "Answers take a few lines.", rightFile)

    static let answersUTF8 = FindingKind(
        "ANSWERS-UTF8", .error, "The answers file is not UTF-8",
        "Files of old Windows editors often are not.", .step("Save it as UTF-8."))

    static let answersYAML = FindingKind(
        "ANSWERS-YAML", .error, "The answers file is not YAML",
        "The message says where the reader gave up; the mistake may be on the line before.",
        .step("Check quotes, colons, and how far the lines are indented."))

    static let answersDepth = FindingKind(
        "ANSWERS-DEPTH", .error, "The answers file is nested too deeply",
        "Answers need two or three levels.", rightFile)

    static let answersDocuments = FindingKind(
        "ANSWERS-DOCUMENTS", .error, "The answers file has several documents",
        "A line of three hyphens starts another one.",
        .step("Give each set of answers a file of its own."))

    static let answersMapping = FindingKind(
        "ANSWERS-MAPPING", .error, "Keys were expected here",
        "An answers file has sections, and `key: value` lines in them.", fields)

    package static let answersKey = FindingKind(
        "ANSWERS-KEY", .error, "There is no such key",
        "Unknown keys are errors, so that no answer gets lost by a misspelling.", fields)

    static let answersDuplicate = FindingKind(
        "ANSWERS-DUPLICATE", .error, "A key is there twice", "It is not clear which one counts.",
        .step("Remove one of them; the message names both lines."))

    static let answersType = FindingKind(
        "ANSWERS-TYPE", .error, "A value is of the wrong kind",
        "For example a list where a text belongs.", fields)

    static let answersAlias = FindingKind(
        "ANSWERS-ALIAS", .error, "The answers file uses an alias or merge key",
        "They are not followed here.", .step("Write the value out."))

    static let answersVersion = FindingKind(
        "ANSWERS-VERSION", .error, "The answers file is of an unknown version",
        "This omsso knows version 1.", .step("Write `version: 1`, or use a newer omsso."))

    static let answersToken = FindingKind(
        "ANSWERS-TOKEN", .error, "The token has a form that is not known",
        "It is the token itself, or it says where the token is.",
        .answer(.token, "{env: NAME}, {file: PATH}, or later"))

    static let setForm = FindingKind(
        "SET-FORM", .error, "A --set has no equals sign", "It needs a key and a value.",
        .step("Write it as --set credentials.tenantId=VALUE."))

    static let setKey = FindingKind(
        "SET-KEY", .error, "A --set names no key that there is", "Unknown keys are errors.", fields)

    static let setSecret = FindingKind(
        "SET-SECRET", .error, "A token was given in an argument",
        "Everybody on the machine can read arguments while the command runs, and the shell "
            + "keeps them.", .step("Use --token-env NAME or --token-file PATH."),
        .step("If the token is real: make a new one, which cancels it."))
}

extension Problem {
    package static func answersFileTooLarge(_ size: Int) -> Problem {
        Problem(
            .answersSize, "The file has \(size) bytes; an answers file has 1 MiB at most.",
            "Check that this is the right file.")
    }

    package static let answersFileNotUTF8 = Problem(
        .answersUTF8, "The text is not UTF-8 from here on.", "Save the file as UTF-8.")

    package static func answersFileMalformed(_ reason: String) -> Problem {
        Problem(
            .answersYAML, "This is not YAML: \(reason).",
            "Check quotes, colons and how far this line and the one before are indented.")
    }

    package static let answersFileTooDeep = Problem(
        .answersDepth, "The file is nested too deeply or holds too many values.",
        "Check that this is the right file.")

    package static let answersFileSeveralDocuments = Problem(
        .answersDocuments, "A second document starts here.",
        "Give each set of answers a file of its own.")

    package static func answersFileNotMapping(key: String?) -> Problem {
        Problem(
            .answersMapping, key.map { "\($0) holds no keys." } ?? "The file holds no keys.",
            "Write it as `key: value` lines; `omsso fields` lists the keys.")
    }

    package static let answersFileEmpty = Problem(
        .answersMapping, "The file holds no answer.", "Check that this is the right file.")

    package static func answersFileUnknownKey(_ key: String, nearest: String?) -> Problem {
        Problem(
            .answersKey, "There is no key \(key).",
            nearest.map { "Did you mean \($0)?" } ?? "`omsso fields` lists the keys.")
    }

    package static func answersFileDuplicateKey(_ key: String, firstLine line: Int) -> Problem {
        Problem(
            .answersDuplicate, "\(key) is here a second time; it was on line \(line).",
            "Remove one of them.")
    }

    package static func answersFileWrongType(key: String, wanted: String, found: String) -> Problem
    {
        Problem(.answersType, "\(key) is \(found).", "Write \(wanted).")
    }

    package static let answersFileAlias = Problem(
        .answersAlias, "This is an alias (*) or merge key.", "Write the value out.")

    package static func answersFileVersion(_ version: String) -> Problem {
        Problem(
            .answersVersion, "version is \(version); only 1 is known.",
            "Write `version: 1`, or use a newer omsso.")
    }

    package static let answersFileTokenForm = Problem(
        .answersToken, "This says neither where the token is nor what it is.",
        "Write {env: NAME}, {file: PATH}, later, or the token itself.")

    /// What is said of mistakes that are there too often to say each.
    package static func answersFileMore(_ kind: FindingKind, _ count: Int) -> Problem {
        Problem(
            kind, "This file has \(count) more mistakes of this kind.",
            "Check that this is the right file.")
    }

    package static func settingNoEqualsSign(_ text: String) -> Problem {
        // What stands behind the key may be a secret.
        let text = text.prefix { $0.isLetter || $0 == "." }
        return Problem(
            .setForm, text.isEmpty ? "A --set has no =." : "--set \(text) has no =.",
            "Write it as --set key=value.")
    }

    package static func settingUnknownKey(_ key: String, nearest: String?) -> Problem {
        Problem(
            .setKey, "There is no key \(key).",
            nearest.map { "Did you mean \($0)?" } ?? "`omsso fields` lists the keys.")
    }

    /// Arguments of a command can be read by every user of the machine.
    package static let settingSecretInArgument = Problem(
        .setSecret, "A token in an argument can be read by everyone on this machine.",
        "Use --token-env NAME or --token-file PATH, and make a new token if this one " + "is real.")
}
