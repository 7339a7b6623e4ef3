extension Question {
    static let ingestion: [Question] = [
        Question(
            .token, flag: "token", label: "Bot token",
            hint: "Paste it, or file:PATH, env:NAME, or leave it for later.",
            help: """
                The token (JWT) that ingestion signs in with: OpenMetadata, Settings, Bots, \
                ingestion-bot. It does not come from Microsoft, and it works before and after \
                the change to single sign-on.

                Four ways: paste the token; file:/path/to/token, read by the ingestion job when \
                it starts; env:NAME, an environment variable of the ingestion job; or later, \
                which writes a reference to the variable OPENMETADATA_JWT_TOKEN.

                A pasted token is written into the ingestion file, with mode 0600 when that file \
                is new. It is masked on the screen and never kept in a draft.
                """,
            kind: .token,
            default: { _ in .token(.later) },
            check: TokenRules.check),
        Question(
            .hostPort, flag: "host-port", label: "OpenMetadata API URL",
            hint: "How the ingestion job reaches the server; ends in /api.",
            help: """
                The address of the API as the ingestion job sees it, ending in /api. Inside \
                docker compose that is http://openmetadata-server:8585/api, inside the cluster \
                http://openmetadata:8585/api; from elsewhere the public address with /api.
                """,
            kind: .text,
            default: AddressRules.derived(from: "/api"),
            check: Rule.text(APIURL.self)),
        Question(
            .verifySSL, flag: "verify-ssl", label: "TLS verification",
            hint: "What the ingestion job does with the server's certificate.",
            help: """
                no-ssl: nothing special; also right for https with a certificate of a public CA.

                ignore: https without looking at the certificate. For tests only.

                validate: https, checked against the CA certificate file that you give.
                """,
            kind: .choice(of: TLSVerification.self),
            default: { _ in .text(TLSVerification.noSSL.rawValue) },
            check: Rule.choice(TLSVerification.self, also: AddressRules.verification)),
        Question(
            .caCertificate, flag: "ca-certificate", label: "CA certificate file",
            hint: "The PEM file, as the ingestion job sees it.",
            help: """
                The certificate (PEM) of the CA that signed the server's certificate. It is read \
                by the ingestion job, so the path is one inside of its container or host. It counts \
                with TLS verification "validate" only.
                """,
            kind: .path, isRequired: true,
            relevant: { $0.value(.verifySSL) == TLSVerification.validate },
            check: Rule.text(FilePath.self)),
    ]
}
