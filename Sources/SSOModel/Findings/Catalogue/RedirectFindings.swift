extension FindingKind {
    static let redirectKinds = [
        redirectWildcard, redirectCharacters, redirectLong, redirectQuery, redirectFragment,
        redirectPath, redirectIPv6, redirectLoopback, redirectHTTP, redirectOrigin,
    ]

    static let redirectWildcard = FindingKind(
        "REDIRECT-WILDCARD", .error, "The redirect URI has a * in it",
        "Microsoft takes wildcards only by a detour, and advises against them. OpenMetadata "
            + "has one address only.", .answer(.redirectURI, "https://HOST/callback"))

    static let redirectCharacters = FindingKind(
        "REDIRECT-CHARACTERS", .error, "The redirect URI has characters that Microsoft refuses",
        "None of ! $ ' ( ) , ; may be in it.", .answer(.redirectURI, "https://HOST/callback"))

    static let redirectLong = FindingKind(
        "REDIRECT-LONG", .error, "The redirect URI is longer than 256 characters",
        "Microsoft takes 256.", .answer(.redirectURI, "with a shorter host name"))

    static let redirectQuery = FindingKind(
        "REDIRECT-QUERY", .error, "The redirect URI has a question mark in it",
        "OpenMetadata answers on a plain path.", .answer(.redirectURI, "up to /callback"))

    static let redirectFragment = FindingKind(
        "REDIRECT-FRAGMENT", .error, "The redirect URI has a # in it",
        "Standards forbid it (RFC 6749, section 3.1.2).", .answer(.redirectURI, "up to /callback"))

    static let redirectPath = FindingKind(
        "REDIRECT-PATH", .error, "The redirect URI does not end in /callback",
        "OpenMetadata waits for people on /callback, in small letters. Elsewhere they are sent "
            + "back but not signed in.",
        .portal("App registrations, your app, Authentication: the same text."),
        .answer(.redirectURI, "https://HOST/callback"))

    static let redirectIPv6 = FindingKind(
        "REDIRECT-IPV6", .error, "The redirect URI has the host [::1]",
        "Microsoft does not know it.", .answer(.redirectURI, "localhost instead"))

    static let redirectLoopback = FindingKind(
        "REDIRECT-LOOPBACK", .warning, "The redirect URI has the host 127.0.0.1",
        "The portal's form does not take it, only the app's manifest does.",
        .answer(.redirectURI, "localhost instead"))

    static let redirectHTTP = FindingKind(
        "REDIRECT-HTTP", .error, "The redirect URI is plain http on a host other than localhost",
        "Microsoft refuses to register it (the portal wants HTTPS), and the browser refuses to "
            + "sign in on it (crypto_nonexistent).",
        .step(
            "Put TLS in front (reverse proxy or load balancer); or test through an ssh tunnel "
                + "with http://localhost:8585; or give the server a certificate."),
        .answer(.redirectURI, "https://HOST/callback"))

    static let redirectOrigin = FindingKind(
        "REDIRECT-ORIGIN", .warning, "The redirect URI leads to another host than people open",
        "The sign-in starts at the one address and ends at the other, where the browser knows "
            + "nothing of it.", .answer(.serverURL, "the address that people type"),
        .answer(.redirectURI, "the same host, with /callback"))
}

extension Problem {
    package static let redirectWildcard = Problem(
        .redirectWildcard, "A redirect URI must not hold a *.",
        "Write the one address that OpenMetadata uses, ending in /callback.")

    package static func redirectCharacters(_ characters: [String]) -> Problem {
        Problem(
            .redirectCharacters, "Entra ID refuses \(listed(characters)) in a redirect URI.",
            "Use a host name and /callback only.")
    }

    package static func redirectTooLong(_ count: Int) -> Problem {
        Problem(
            .redirectLong, "It has \(count) characters; Entra ID takes 256.",
            "Use a shorter host name.")
    }

    package static let redirectQuery = Problem(
        .redirectQuery, "It has a query (?).", "End it with /callback.")

    package static let redirectFragment = Problem(
        .redirectFragment, "It has a fragment (#).", "End it with /callback.")

    package static func redirectPath(_ path: String, wanted: String) -> Problem {
        Problem(
            .redirectPath,
            path.isEmpty
                ? "It has no path."
                : "\(path.shortened()) is not the page that OpenMetadata answers on.",
            "It must be exactly \(wanted), small letters included.")
    }

    package static let redirectIpv6Loopback = Problem(
        .redirectIPv6, "Entra ID does not know [::1].", "Write localhost instead.")

    package static let redirectLoopbackAddress = Problem(
        .redirectLoopback, "The portal's form does not take 127.0.0.1.",
        "Write localhost instead, or add the address in the app's manifest.")

    package static func redirectPlainHTTP(_ host: String) -> Problem {
        Problem(
            .redirectHTTP,
            "http://\(host) cannot be used: Entra ID refuses to register it, and the "
                + "browser refuses to sign in on it.",
            "Three ways out: put TLS in front (reverse proxy or load balancer) and use "
                + "https; or test through an ssh tunnel with http://localhost:8585; or "
                + "give the server a certificate of its own.")
    }

    package static func redirectOtherOrigin(server: String) -> Problem {
        Problem(
            .redirectOrigin, "It leads to another place than OpenMetadata URL (\(server)).",
            "People who open the one are sent back to the other and are not signed in. "
                + "Make both the address that people type.")
    }
}
