import SSOModel

extension Explanation {
    /// What Java and Python say about the way to another machine.
    static let connectionErrors: [Explanation] = [
        Explanation(
            "pkix-path-building-failed", .server, "Java does not trust a certificate",
            phrases: ["PKIX path building failed"],
            "The server opened one of its public key URLs by https, and the certificate there is "
                + "self-signed or of a CA that Java does not know; often it is the server's own "
                + "public address.",
            .answer(
                .jwksURL,
                "the inner address without TLS: http://localhost:8585\(KeyURL.path) "
                    + "(Kubernetes: http://openmetadata:8585...)"),
            .step("Or import your CA into the trust store of the server's Java."),
            check: "The line is gone from the server's log, and a bot can sign in."),
        Explanation(
            "certificate-verify-failed", .server,
            "The ingestion job does not trust the server's certificate",
            phrases: ["CERTIFICATE_VERIFY_FAILED"],
            "Python does not know the CA of the address in hostPort.",
            .answer(.verifySSL, "validate"),
            .answer(.caCertificate, "the PEM file of your CA, as the job sees it"),
            .step("Some parts read REQUESTS_CA_BUNDLE instead: set it to the same file."),
            check: ingestionCheck),
        Explanation(
            "token-not-present", .server, "A request came to the server without a token",
            phrases: ["Token not present"],
            "The browser or the ingestion job did not send one, or a proxy took it out. The "
                + "server's documentation also blames a setting (below).",
            .setting(.secureSocket, "false, as that documentation advises"),
            .answer(.token, "not empty, if it was an ingestion job"),
            .step("A proxy has to pass the header Authorization on."), check: signInCheck),
        Explanation(
            "unknown-host", .server, "The server cannot find a host by its name",
            phrases: ["UnknownHostException"],
            "If the name is Microsoft's, the server has no way to the Internet, or only one "
                + "through a proxy, which Java does not take from http_proxy. If it is your own, "
                + "the name is not known inside of the container.",
            .answer(.jwksURL, "for the server's own keys, an address that works inside"),
            .step(
                "For a proxy add -Dhttps.proxyHost=, -Dhttps.proxyPort= and "
                    + "-Dhttp.nonProxyHosts= to OPENMETADATA_OPTS."),
            check: "The line is gone from the server's log after a restart.", isGeneral: true),
    ]
}
