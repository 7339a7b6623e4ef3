extension FindingKind {
    static let serverURLKinds = [serverPage, serverQuery, serverSubpath, serverLocal, serverHTTP]

    static let serverPage = FindingKind(
        "SERVER-PAGE", .note, "A page was cut off the server's address",
        "Only a note: the start page is what counts.", .answer(.serverURL))

    static let serverQuery = FindingKind(
        "SERVER-QUERY", .error, "The server's address has a ? or # in it",
        "Wanted is the address of the start page.", .answer(.serverURL, "https://HOST"))

    static let serverSubpath = FindingKind(
        "SERVER-SUBPATH", .warning, "The server is reached below a path",
        "After signing in people are sent to the host without the path (OpenMetadata issue "
            + "26551).", .step("Give OpenMetadata a host name of its own."), .answer(.serverURL))

    static let serverLocal = FindingKind(
        "SERVER-LOCAL", .note, "The server's address is localhost",
        "It works in a browser on the server itself, and through an ssh tunnel.",
        .answer(.serverURL, "for other people: the address that they type"))

    static let serverHTTP = FindingKind(
        "SERVER-HTTP", .warning, "People reach the server by plain http",
        "Neither Microsoft nor the browser signs people in on such an address.",
        .step("Put TLS in front: a reverse proxy or load balancer."),
        .answer(.serverURL, "the https address"))
}

extension Problem {
    package static func serverPageCut(_ page: String) -> Problem {
        Problem(.serverPage, "Cut off \(page), which is a page of OpenMetadata.")
    }

    package static let serverQuery = Problem(
        .serverQuery, "The address has a question mark or # in it.",
        "Give the address of the start page only: https://host.name.")

    package static func serverSubPath(_ path: String) -> Problem {
        Problem(
            .serverSubpath, "The server is reached below \(path).",
            "Upstream, single sign-on fails below a path (OpenMetadata issue 26551). "
                + "Use a host name of its own.")
    }

    package static func serverOnlyLocal(_ host: String) -> Problem {
        Problem(
            .serverLocal, "\(host) only works in a browser on the server itself.",
            "For other people give the address that they type.")
    }

    package static func serverPlainHTTP(_ host: String) -> Problem {
        Problem(
            .serverHTTP, "People reach \(host) without TLS (http).",
            "Sign-in will not work there: see Redirect URI for the ways out.")
    }
}
