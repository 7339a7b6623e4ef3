extension FindingKind {
    static let apiKinds = [apiPath, apiNoTLS, apiNoCA, keysMicrosoft, keysSytem, keysOld, keysPath]

    static let apiPath = FindingKind(
        "API-PATH", .error, "The API URL does not end in /api",
        "The ingestion client puts /v1/... behind it.",
        .answer(.hostPort, "the server's address with /api"), check: ingestionCheck)

    static let apiNoTLS = FindingKind(
        "API-NO-TLS", .warning, "There is no certificate to verify on an http address",
        "TLS verification is on, but the API URL starts with http.", .answer(.verifySSL, "no-ssl"),
        .answer(.hostPort, "or the https address"), check: ingestionCheck)

    static let apiNoCA = FindingKind(
        "API-NO-CA", .error, "Verification is on, but the CA certificate is missing",
        "The ingestion client takes the CA from a file, and stops without one.",
        .answer(.caCertificate, "the PEM file, as the ingestion job sees it"), check: ingestionCheck
    )

    static let keysMicrosoft = FindingKind(
        "KEYS-MICROSOFT", .error, "Microsoft's key address was given as the server's own",
        "Microsoft's is written anyway. Without the server's own, bots cannot sign in.",
        .answer(.jwksURL, "\(JWKS.url(in: .docker))"), check: ingestionCheck)

    static let keysSytem = FindingKind(
        "KEYS-SYTEM", .error, "The key address has the misprint \"sytem\"",
        "A page of the documentation has it. People could sign in, bots could not.",
        .answer(.jwksURL, "with system: \(JWKS.path)"), check: ingestionCheck)

    static let keysOld = FindingKind(
        "KEYS-OLD", .error, "The key address has the path of an old release",
        "Since release 0.12 nothing is there: people could sign in, bots could not.",
        .answer(.jwksURL, "with system: \(JWKS.path)"), check: ingestionCheck)

    static let keysPath = FindingKind(
        "KEYS-PATH", .warning, "The server's keys are not at this path",
        "Unless a proxy changes it, the path is \(JWKS.path).", .answer(.jwksURL),
        check: "wget -qO- on that address, from inside of the server, prints \"keys\".")
}

extension Problem {
    package static func apiNoAPI(_ text: String, wanted: String) -> Problem {
        Problem(
            .apiPath, "The address does not end in /api.", meant: Meant(wanted, for: text))
    }

    package static let apiVerifyWithoutTLS = Problem(
        .apiNoTLS, "The API URL starts with http, so there is no certificate to verify.",
        "Choose Normal (no-ssl), or use the https address.")

    package static let apiNoCertificate = Problem(
        .apiNoCA, "Verification is on, but no CA certificate file is given.",
        "Add sslConfig.caCertificate with the path of the CA's certificate.")

    package static let keysMicrosoft = Problem(
        .keysMicrosoft, "This is Microsoft's address; it is written anyway.",
        "Here goes the server's own: \(JWKS.url(in: .docker)).")

    package static let keysSytem = Problem(
        .keysSytem, "\"sytem\" is a misprint of a documentation page.",
        "The path is \(JWKS.path).")

    package static let keysOldPath = Problem(
        .keysOld, "The server's keys stood at \(JWKS.oldPath) in old releases only.",
        "The path is \(JWKS.path).")

    package static func keysOtherPath(_ path: String) -> Problem {
        Problem(
            .keysPath,
            path.isEmpty
                ? "The address has no path, and OpenMetadata publishes its keys at one."
                : "OpenMetadata does not publish its keys at \(path.shortened()).",
            "The path is \(JWKS.path), unless a proxy changes it.")
    }
}
