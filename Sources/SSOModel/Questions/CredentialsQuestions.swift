extension Question {
    static let credentials: [Question] = [
        Question(
            .clientID, flag: "client-id", label: "Client ID",
            hint: "App registrations, your app, Overview: Application (client) ID.",
            help: "App registrations, your app, Overview: Application (client) ID.",
            kind: .text, isRequired: true,
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .tenantID, flag: "tenant-id", label: "Tenant ID",
            hint: "The same Overview page: Directory (tenant) ID.",
            help: "The same Overview page: Directory (tenant) ID.",
            kind: .text, isRequired: true,
            check: { answer, _ in CheckedAnswer(answer) }),
    ]
}
