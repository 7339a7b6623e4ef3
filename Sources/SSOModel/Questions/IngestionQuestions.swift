extension Question {
    static let ingestion: [Question] = [
        Question(
            .ingestionEnabled, flag: "ingestion", label: "Workflow files of your own",
            hint: "No: all pipelines were made on OpenMetadata's own screens.",
            help: """
                Yes: you run the ingestion client yourself, with workflow files (cron, Airflow, the \
                command metadata ingest). They need a bot token, and the server's address.

                No: your pipelines were made on OpenMetadata's own screens, which need no such \
                file. Nothing else is asked about ingestion, and no file of it is written or changed.
                """,
            kind: .toggle,
            default: { _ in .flag(true) },
            check: Rule.toggle()),
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
            relevant: IngestionRules.isEnabled,
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
            relevant: IngestionRules.isEnabled,
            check: Rule.text(APIURL.self)),
        Question(
            .verifySSL, flag: "verify-ssl", label: "TLS verification",
            hint: "What the ingestion job does with the server's certificate.",
            help: """
                Normal: what the system of the ingestion job does. An https certificate is checked \
                against the CAs that it knows; also right for plain http.

                Do not verify: https without a look at the certificate. For tests only.

                Own CA file: https, checked against a CA certificate file, which must be given: \
                without one the ingestion client stops.
                """,
            kind: .choice(of: TLSVerification.self),
            default: { _ in .text(TLSVerification.noSSL.rawValue) },
            relevant: IngestionRules.isEnabled,
            check: Rule.choice(TLSVerification.self, also: AddressRules.verification)),
        Question(
            .caCertificate, flag: "ca-certificate", label: "CA certificate file",
            hint: "The PEM file, as the ingestion job sees it.",
            help: """
                The certificate (PEM) of the CA that signed the server's certificate. It is read \
                by the ingestion job, so the path is one inside of its container or host. It counts \
                with the TLS verification "Own CA file" only.
                """,
            kind: .path, isRequired: true,
            relevant: { $0.value(.verifySSL) == TLSVerification.validate },
            check: Rule.text(FilePath.self)),
    ]
}
