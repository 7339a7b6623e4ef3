extension FindingKind {
    static let urlKinds = [urlScheme, urlCharacters, urlUser, urlSecret, urlPort, urlHost]

    static let urlScheme = FindingKind(
        "URL-SCHEME", .error, "A web address does not start with https:// or http://",
        "Microsoft, the browser and the server need the whole address.",
        .step("Write it as https://HOST; http:// is for localhost and inner addresses."))

    static let urlCharacters = FindingKind(
        "URL-CHARACTERS", .error, "A web address has characters that it cannot have",
        "Blanks, quotes, braces and letters of other scripts are not allowed.",
        .step("Copy it from the browser's address bar; write other scripts as xn--."))

    static let urlUser = FindingKind(
        "URL-USER", .error, "A web address has a user name in it",
        "What stands before an @ would be sent as name and password.",
        .step("Leave out everything between :// and the @."))

    static let urlSecret = FindingKind(
        "URL-SECRET", .error, "A web address has a secret in it",
        "It would stand in files and logs that others can read.",
        .step("Leave the secret out; keys that are public are read without one."))

    static let urlPort = FindingKind(
        "URL-PORT", .error, "The port of a web address is not a port",
        "A port is a number from 1 to 65535.", .step("Write it as in localhost:8585."))

    static let urlHost = FindingKind(
        "URL-HOST", .error, "A web address has no host name, or not a valid one",
        "A host name has letters, digits, hyphens and dots.",
        .step("Write it as https://metadata.example.com."))
}

extension Problem {
    package static func urlNoScheme(_ text: String, wanted: String?) -> Problem {
        Problem(
            .urlScheme, "The address does not start with https:// or http://.",
            meant: Meant(wanted, for: text),
            or: wanted == nil ? "Write it as https://host.name." : "")
    }

    package static func urlOtherScheme(_ scheme: String) -> Problem {
        Problem(
            .urlScheme, "An address that starts with \(scheme.shortened()):// is no web page.",
            "Start it with https:// (or http:// for localhost).")
    }

    package static func urlCharacters(_ characters: [String]) -> Problem {
        Problem(
            .urlCharacters, "An address cannot hold \(listed(characters)).",
            "Copy it from the browser's address bar; write other scripts in Punycode (xn--).")
    }

    package static let urlUser = Problem(
        .urlUser, "The address holds a user name or an @.",
        "Leave out everything between :// and the @.")

    package static let urlSecret = Problem(
        .urlSecret, "The address holds a secret.",
        "Leave it out; keys that are public are read without one.")

    package static func urlPort(_ authority: String) -> Problem {
        Problem(
            .urlPort, "\(authority.shortened()) does not end in a port number.",
            "A port is a number from 1 to 65535, as in localhost:8585.")
    }

    package static let urlNoHost = Problem(
        .urlHost, "The address has no host name.", "Write it as https://host.name.")

    package static func urlHost(_ host: String) -> Problem {
        Problem(
            .urlHost, "\(host.shortened()) is not a host name.",
            "A host name has letters, digits, hyphens and dots: metadata.example.com.")
    }
}
