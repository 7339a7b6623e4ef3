import SSOModel

extension Explanation {
    /// Web addresses: the server's, the redirect URI, the API, the keys.
    static let addressFindings = urlFindings + redirectFindings + serverAddressFindings

    private static let urlFindings: [Explanation] = [
        .finding(
            "URL-SCHEME", "A web address does not start with https:// or http://",
            "Microsoft, the browser and the server need the whole address.",
            .step("Write it as https://HOST; http:// is for localhost and inner addresses.")),
        .finding(
            "URL-CHARACTERS", "A web address has characters that it cannot have",
            "Blanks, quotes, braces and letters of other scripts are not allowed.",
            .step("Copy it from the browser's address bar; write other scripts as xn--.")),
        .finding(
            "URL-USER", "A web address has a user name in it",
            "What stands before an @ would be sent as name and password.",
            .step("Leave out everything between :// and the @.")),
        .finding(
            "URL-PORT", "The port of a web address is not a port",
            "A port is a number from 1 to 65535.", .step("Write it as in localhost:8585.")),
        .finding(
            "URL-HOST", "A web address has no host name, or not a valid one",
            "A host name has letters, digits, hyphens and dots.",
            .step("Write it as https://metadata.example.com.")),
    ]

    private static let redirectFindings: [Explanation] = [
        .finding(
            "REDIRECT-WILDCARD", "The redirect URI has a * in it",
            "Microsoft takes wildcards only by a detour, and advises against them. OpenMetadata "
                + "has one address only.", .answer(.redirectURI, "https://HOST/callback")),
        .finding(
            "REDIRECT-CHARACTERS", "The redirect URI has characters that Microsoft refuses",
            "None of ! $ ' ( ) , ; may be in it.", .answer(.redirectURI, "https://HOST/callback")),
        .finding(
            "REDIRECT-LONG", "The redirect URI is longer than 256 characters",
            "Microsoft takes 256.", .answer(.redirectURI, "with a shorter host name")),
        .finding(
            "REDIRECT-QUERY", "The redirect URI has a question mark in it",
            "OpenMetadata answers on a plain path.", .answer(.redirectURI, "up to /callback")),
        .finding(
            "REDIRECT-FRAGMENT", "The redirect URI has a # in it",
            "Standards forbid it (RFC 6749, section 3.1.2).",
            .answer(.redirectURI, "up to /callback")),
        .finding(
            "REDIRECT-PATH", "The redirect URI does not end in /callback",
            "OpenMetadata waits for people on /callback, in small letters. Elsewhere they are sent "
                + "back but not signed in.",
            .portal("App registrations, your app, Authentication: the same text."),
            .answer(.redirectURI, "https://HOST/callback")),
        .finding(
            "REDIRECT-IPV6", "The redirect URI has the host [::1]",
            "Microsoft does not know it.", .answer(.redirectURI, "localhost instead")),
        .finding(
            "REDIRECT-LOOPBACK", "The redirect URI has the host 127.0.0.1",
            "The portal's form does not take it, only the app's manifest does.",
            .answer(.redirectURI, "localhost instead")),
        .finding(
            "REDIRECT-HTTP", "The redirect URI is plain http on a host other than localhost",
            "Microsoft refuses to register it (the portal wants HTTPS), and the browser refuses to "
                + "sign in on it (crypto_nonexistent).",
            .step(
                "Put TLS in front (reverse proxy or load balancer); or test through an ssh tunnel "
                    + "with http://localhost:8585; or give the server a certificate."),
            .answer(.redirectURI, "https://HOST/callback")),
        .finding(
            "REDIRECT-ORIGIN", "The redirect URI leads to another host than people open",
            "The sign-in starts at the one address and ends at the other, where the browser knows "
                + "nothing of it.",
            .answer(.serverURL, "the address that people type"),
            .answer(.redirectURI, "the same host, with /callback")),
    ]

    private static let serverAddressFindings: [Explanation] = [
        .finding(
            "SERVER-PAGE", "A page was cut off the server's address",
            "Only a note: the start page is what counts.", .answer(.serverURL)),
        .finding(
            "SERVER-QUERY", "The server's address has a ? or # in it",
            "Wanted is the address of the start page.", .answer(.serverURL, "https://HOST")),
        .finding(
            "SERVER-SUBPATH", "The server is reached below a path",
            "After signing in people are sent to the host without the path (OpenMetadata issue "
                + "26551).", .step("Give OpenMetadata a host name of its own."),
            .answer(.serverURL)),
        .finding(
            "SERVER-LOCAL", "The server's address is localhost",
            "It works in a browser on the server itself, and through an ssh tunnel.",
            .answer(.serverURL, "for other people: the address that they type")),
        .finding(
            "SERVER-HTTP", "People reach the server by plain http",
            "Neither Microsoft nor the browser signs people in on such an address.",
            .step("Put TLS in front: a reverse proxy or load balancer."),
            .answer(.serverURL, "the https address")),
        .finding(
            "API-PATH", "The API URL does not end in /api",
            "The ingestion client puts /v1/... behind it.",
            .answer(.hostPort, "the server's address with /api"), check: ingestionCheck),
        .finding(
            "API-NO-TLS", "There is no certificate to verify on an http address",
            "TLS verification is on, but the API URL starts with http.",
            .answer(.verifySSL, "no-ssl"), .answer(.hostPort, "or the https address"),
            check: ingestionCheck),
        .finding(
            "API-NO-CA", "Verification is on, but the CA certificate is missing",
            "The ingestion client takes the CA from a file, and stops without one.",
            .answer(.caCertificate, "the PEM file, as the ingestion job sees it"),
            check: ingestionCheck),
        .finding(
            "KEYS-MICROSOFT", "Microsoft's key address was given as the server's own",
            "Microsoft's is written anyway. Without the server's own, bots cannot sign in.",
            .answer(.jwksURL, "http://localhost:8585\(KeyURL.path)"), check: ingestionCheck),
        .finding(
            "KEYS-SYTEM", "The key address has the misprint \"sytem\"",
            "A page of the documentation has it. People could sign in, bots could not.",
            .answer(.jwksURL, "with system: \(KeyURL.path)"), check: ingestionCheck),
        .finding(
            "KEYS-OLD", "The key address has the path of an old release",
            "Since release 0.12 nothing is there: people could sign in, bots could not.",
            .answer(.jwksURL, "with system: \(KeyURL.path)"), check: ingestionCheck),
        .finding(
            "KEYS-PATH", "The server's keys are not at this path",
            "Unless a proxy changes it, the path is \(KeyURL.path).", .answer(.jwksURL),
            check: "curl on that address, from inside of the server, prints \"keys\"."),
    ]
}
