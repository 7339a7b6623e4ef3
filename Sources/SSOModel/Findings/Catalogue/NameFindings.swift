extension FindingKind {
    static let nameKinds = [nameLong, nameTooLong, nameMicrosoft, nameCharacters]

    static let nameLong = FindingKind(
        "NAME-LONG", .warning, "The application name is longer than 90 characters",
        "It works for your own organisation. Where personal accounts may sign in, Microsoft "
            + "takes 90 characters at most.",
        .answer(.applicationName, "shorter, if personal accounts may ever sign in"))

    static let nameTooLong = FindingKind(
        "NAME-TOO-LONG", .error, "The application name is longer than 120 characters",
        "Microsoft does not take it.", .answer(.applicationName, "120 characters at most"))

    static let nameMicrosoft = FindingKind(
        "NAME-MICROSOFT", .warning, "The application name has the word Microsoft in it",
        "Microsoft has refused such names, at least for apps of several tenants.",
        .answer(.applicationName, "without that word"))

    static let nameCharacters = FindingKind(
        "NAME-CHARACTERS", .warning, "The application name has characters that shells change",
        "The name goes into commands of az, where quotes, $, & and the like can go wrong.",
        .answer(.applicationName, "letters, digits, blanks and hyphens"))
}

extension Problem {
    package static func nameLong(_ count: Int) -> Problem {
        Problem(
            .nameLong, "The name has \(count) characters.",
            "With more than 90, personal accounts cannot be allowed in later.")
    }

    package static func nameTooLong(_ count: Int) -> Problem {
        Problem(
            .nameTooLong, "The name has \(count) characters; Entra ID takes 120.", "Shorten it.")
    }

    package static let nameMicrosoft = Problem(
        .nameMicrosoft, "Entra ID may refuse a name with \"Microsoft\" in it.",
        "Leave the word out.")

    package static func nameRisky(_ characters: [String]) -> Problem {
        Problem(
            .nameCharacters, "\(listed(characters)) in the name can go wrong in command lines.",
            "Letters, digits, blanks and hyphens are safe.")
    }
}
