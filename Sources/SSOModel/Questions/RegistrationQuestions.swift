extension Question {
    static let registration: [Question] = [
        Question(
            .applicationName, flag: "application-name", label: "Application name",
            hint: "The name people see when they sign in.",
            help: "The name people see when they sign in.",
            kind: .text,
            default: { _ in .text("OpenMetadata") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .serverURL, flag: "server-url", label: "OpenMetadata URL",
            hint: "The address people type to open OpenMetadata.",
            help: "The address people type to open OpenMetadata.",
            kind: .text,
            default: { _ in .text("http://localhost:8585") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .redirectURI, flag: "redirect-uri", label: "Redirect URI",
            hint: "Register exactly this text, as a single-page application.",
            help: "Register exactly this text, as a single-page application.",
            kind: .text,
            default: { .text(($0.effective(.serverURL)?.text ?? "") + "/callback") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .cloud, flag: "cloud", label: "Azure cloud",
            hint: "Where your tenant lives; nearly always Public.",
            help: "Where your tenant lives; nearly always Public.",
            kind: .choice([
                .init("public", "Public"), .init("us-government", "US Government"),
                .init("china", "China"),
            ]),
            default: { _ in .text("public") },
            check: { answer, _ in CheckedAnswer(answer) }),
    ]
}
