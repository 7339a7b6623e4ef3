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
                "the inner address without TLS: \(JWKS.url(in: .docker)) "
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
        Explanation(
            "proxy-bad-gateway", .server, "The proxy cannot reach the OpenMetadata server",
            phrases: [
                "Bad Gateway", "while connecting to upstream",
                "upstream prematurely closed connection",
                "The server returned an invalid or incomplete response",
                "No server is available to handle this request",
                "503 Service Temporarily Unavailable",
            ],
            "nginx, Traefik, HAProxy or a load balancer answers in the server's place: the server "
                + "is still starting (its migrations can take minutes), has stopped, or the proxy "
                + "has another address or port for it.",
            .step(
                "Look whether it runs and why not: `docker compose ps`, `docker compose logs "
                    + "openmetadata-server`, or `kubectl get pods` and `kubectl logs`; give that log to "
                    + "`omsso explain -`."),
            .step(
                "If it runs: the proxy has to go to port 8585 by http, by a name that the proxy itself "
                    + "can resolve."),
            check: proxyCheck, isGeneral: true),
        Explanation(
            "proxy-timeout", .server, "The proxy waits for the OpenMetadata server in vain",
            phrases: [
                "Gateway Time-out", "Gateway Timeout", "upstream timed out",
                "The server didn't respond in time",
            ],
            "nginx, Traefik, HAProxy or a load balancer got no answer in time: the server is still "
                + "starting, or it waits itself, for example for Microsoft's keys where it has no way to "
                + "the Internet.",
            .step("Look into the server's log at that time, and give it to `omsso explain -`."),
            .setting(.publicKeys, "addresses that the server itself can open"),
            check: proxyCheck, isGeneral: true),
        Explanation(
            "proxy-header-too-big", .server, "A token or cookie is too long for the proxy",
            phrases: [
                "upstream sent too big header", "Request Header Or Cookie Too Large",
                "431 Request Header Fields Too Large",
            ],
            "Tokens of Microsoft are long, those of people in many groups most of all, and the proxy "
                + "has less room for a header.",
            .step(
                "nginx: proxy_buffer_size 16k; proxy_buffers 8 16k; and large_client_header_buffers 4 "
                    + "32k; HAProxy: tune.bufsize 32768."),
            .portal(
                "Token configuration: take the groups claim away, unless jwtTeamClaimMapping names it."
            ),
            check: signInCheck),
    ]

    private static let proxyCheck =
        "`curl --head http://localhost:8585` on the server's machine answers, and so does the public "
        + "address."
}
