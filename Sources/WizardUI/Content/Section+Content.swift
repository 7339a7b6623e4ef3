import SSOModel

extension Section {
    /// What a screen says before its questions.
    var introduction: String {
        switch self {
        case .registration: "What to register in the portal; the steps follow below."
        case .credentials:
            "Two IDs from the Overview page of the application that you registered."
        case .access: "Who may sign in, who administers, and how users are named."
        case .ingestion:
            "How ingestion jobs sign in to the server. They use a bot token, not Entra."
        case .target: "How the server runs, and which files to write."
        }
    }
}

extension Section {
    /// Where the answers to its questions are found.
    func directions(_ answers: Answers) -> [Block] {
        guard self == .credentials else { return [] }
        return [.heading("Where to find them"), .steps(PortalSteps.credentials(answers))]
    }

    /// What follows from the answers: what to do with them, and what is never asked.
    func consequences(shown: Answers, settled: Answers) -> [Block] {
        switch self {
        case .registration: [.heading("In the portal"), .steps(PortalSteps.registration(settled))]
        case .credentials, .target:
            derived("Authority", [shown.authorityPreview ?? "(follows from the Tenant ID)"])
                + derived("Public key URLs", shown.publicKeyURLsPreview)
        case .access: shown.firstAdmin.map { [firstAdmin($0.text, $0.maySignIn)] } ?? []
        case .ingestion: []
        }
    }

    private func firstAdmin(_ text: String, _ maySignIn: Bool) -> Block {
        maySignIn
            ? .paragraph(text, .faint, indent: 2)
            : .paragraph("\(Severity.warning.word): \(text)", .warning, indent: 2)
    }

    private func derived(_ label: String, _ values: [String]) -> [Block] {
        guard !values.isEmpty else { return [] }
        return [.paragraph(label, .strong, indent: 2)]
            + values.map { .paragraph($0, .faint, indent: 4) }
    }
}

extension FileStatus {
    var text: String {
        switch self {
        case .absent: "new file"
        case .present: "exists and will be updated in place"
        case .unusable(let refusal, _): "Error: \(refusal.text)"
        }
    }

    /// Of a server's configuration that is not there.
    static let fragmentText =
        "new file: a fragment, two sections for the server's own conf/openmetadata.yaml"

    var style: Style {
        if case .unusable = self { .error } else { .faint }
    }
}
