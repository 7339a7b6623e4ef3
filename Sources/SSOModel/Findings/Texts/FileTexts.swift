extension AnswersFileProblem {
    var text: ProblemText {
        switch self {
        case .tooLarge(let size):
            .error(
                "ANSWERS-SIZE", "The file has \(size) bytes; an answers file has 1 MiB at most.",
                "Check that this is the right file.")
        case .notUTF8:
            .error("ANSWERS-UTF8", "The text is not UTF-8 from here on.", "Save the file as UTF-8.")
        case .malformed(let reason):
            .error(
                "ANSWERS-YAML", "This is not YAML: \(reason).",
                "Check quotes, colons and how far this line and the one before are indented.")
        case .tooDeep:
            .error(
                "ANSWERS-DEPTH", "The file is nested too deeply or holds too many values.",
                "Check that this is the right file.")
        case .severalDocuments:
            .error(
                "ANSWERS-DOCUMENTS", "A second document starts here.",
                "Give each set of answers a file of its own.")
        case .notMapping(let key):
            .error(
                "ANSWERS-MAPPING",
                key.map { "\($0) holds no keys." } ?? "The file holds no keys.",
                "Write it as `key: value` lines; `omsso fields` lists the keys.")
        case .unknownKey(let key, let nearest):
            .error(
                "ANSWERS-KEY", "There is no key \(key).",
                nearest.map { "Did you mean \($0)?" } ?? "`omsso fields` lists the keys.")
        case .duplicateKey(let key, let line):
            .error(
                "ANSWERS-DUPLICATE", "\(key) is here a second time; it was on line \(line).",
                "Remove one of them.")
        case .wrongType(let key, let wanted, let found):
            .error("ANSWERS-TYPE", "\(key) is \(found).", "Write \(wanted).")
        case .alias:
            .error(
                "ANSWERS-ALIAS", "This is an alias (*) or merge key.",
                "Write the value out.")
        case .version(let version):
            .error(
                "ANSWERS-VERSION", "version is \(version); only 1 is known.",
                "Write `version: 1`, or use a newer omsso.")
        case .tokenForm:
            .error(
                "ANSWERS-TOKEN", "This says neither where the token is nor what it is.",
                "Write {env: NAME}, {file: PATH}, later, or the token itself.")
        }
    }
}

extension SettingProblem {
    var text: ProblemText {
        switch self {
        case .noEqualsSign(let text):
            .error("SET-FORM", "--set \(text) has no =.", "Write it as --set key=value.")
        case .unknownKey(let key, let nearest):
            .error(
                "SET-KEY", "There is no key \(key).",
                nearest.map { "Did you mean \($0)?" } ?? "`omsso fields` lists the keys.")
        case .secretInArgument:
            .error(
                "SET-SECRET", "A token in an argument can be read by everyone on this machine.",
                "Use --token-env NAME or --token-file PATH, and make a new token if this one "
                    + "is real.")
        }
    }
}

extension ChangeProblem {
    private static let passing =
        "Name each variable below `environment:` of the server and of its migration, as NAME: ${NAME}, in "
        + "docker-compose.override.yml."

    var text: ProblemText {
        switch self {
        case .placeholdersKept(let names):
            .warning(
                "CHANGE-PLACEHOLDER",
                "The file still takes these from the server's environment where they are set: "
                    + "\(listed(names)).",
                "Make sure that they are not set there, or that they are set to the same.")
        case .environmentWins(let names):
            .warning(
                "CHANGE-ENVIRONMENT",
                "Set in this environment, and compose prefers it to the file: \(listed(names)).",
                "Run `unset \(names.joined(separator: " "))` before docker compose.")
        case .defaultTakesOver(let id, let value):
            .warning(
                "CHANGE-DEFAULT",
                "What the file says for \(Question.with(id).label) cannot be taken over; it becomes "
                    + "the default, \(value).",
                "If that is not meant, give the value: --\(Question.with(id).flag).")
        case .otherValues(let place, let sign):
            .warning(
                "CHANGE-VALUES",
                "\(place): \(sign), and the file has no key openmetadata. These may be the values of another chart.",
                "Check that --path names the values of the OpenMetadata chart itself.")
        case .notHandedOn(let names, let compose):
            .warning(
                "CHANGE-NOT-PASSED",
                "\(compose) does not put these variables into the server's container, so that they "
                    + "have no effect: \(listed(names)).",
                Self.passing)
        case .nothingHandedOn(let compose):
            .error(
                "CHANGE-NONE-PASSED",
                "\(compose) does not put AUTHENTICATION_PROVIDER into the server's container, so that "
                    + "sign-in stays as it is.",
                Self.passing)
        }
    }
}
