extension Question {
    static let ingestion: [Question] = [
        Question(
            .token, flag: "token", label: "Bot token",
            hint: "OpenMetadata, Settings, Bots, ingestion-bot: its token.",
            help: "OpenMetadata, Settings, Bots, ingestion-bot: its token.",
            kind: .token,
            default: { _ in .token(.later) },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .hostPort, flag: "host-port", label: "OpenMetadata API URL",
            hint: "How the ingestion job reaches the server; ends in /api.",
            help: "How the ingestion job reaches the server; ends in /api.",
            kind: .text,
            default: { .text(($0.effective(.serverURL)?.text ?? "") + "/api") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .verifySSL, flag: "verify-ssl", label: "TLS verification",
            hint: "What the ingestion job does with the server's certificate.",
            help: "What the ingestion job does with the server's certificate.",
            kind: .choice([
                .init("no-ssl", "No TLS"), .init("ignore", "Do not verify"),
                .init("validate", "Verify"),
            ]),
            default: { _ in .text("no-ssl") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .caCertificate, flag: "ca-certificate", label: "CA certificate file",
            hint: "The PEM file, as the ingestion job sees it.",
            help: "The PEM file, as the ingestion job sees it.",
            kind: .path,
            relevant: { $0.effective(.verifySSL) == .text("validate") },
            check: { answer, _ in CheckedAnswer(answer) }),
    ]
}
