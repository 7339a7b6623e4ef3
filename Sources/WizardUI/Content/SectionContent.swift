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

extension Wizard {
    /// One line about a question, and where its answer comes from.
    func hint(for question: Question) -> String {
        question.hint + (answers.isFound(question.id) ? " Now as it is in the file." : "")
    }

    /// Where the answers to the questions of a screen are found.
    func directions(_ section: Section) -> [Block] {
        guard section == .credentials else { return [] }
        return [.heading("Where to find them"), .steps(PortalSteps.credentials(shownAnswers))]
    }

    /// What follows from the answers on a screen: what to do with them, and what is never asked.
    func consequences(_ section: Section) -> [Block] {
        switch section {
        case .registration:
            [.heading("In the portal"), .steps(PortalSteps.registration(settledAnswers))]
        case .credentials, .target: derived
        case .access, .ingestion: []
        }
    }

    private var derived: [Block] {
        let authority = shownAnswers.authorityPreview ?? "(follows from the Tenant ID)"
        return derivedRows("Authority", [authority])
            + derivedRows("Public key URLs", shownAnswers.publicKeyURLsPreview)
    }

    private func derivedRows(_ label: String, _ values: [String]) -> [Block] {
        guard !values.isEmpty else { return [] }
        return [.paragraph(label, .strong, indent: 2)]
            + values.map { .paragraph($0, .faint, indent: 4) }
    }

    /// What stands at each path that a question names, as far as that is known.
    func fileStatusTexts(of id: QuestionID) -> [(path: String, text: String, style: Style)] {
        guard id == .targetPath || id == .ingestionPath else { return [] }
        let answer = shownAnswers.effective(id)
        let paths = answer?.list ?? [answer?.text].compactMap { $0 }
        return paths.compactMap { path in
            guard let status = fileStatus[path] else { return nil }
            return (path, status.text, status.style)
        }
    }
}

extension FileStatus {
    fileprivate var text: String {
        switch self {
        case .absent: "new file"
        case .present: "exists and will be updated in place"
        case .unusable(let reason): "Error: \(reason)"
        }
    }

    fileprivate var style: Style {
        if case .unusable = self { .error } else { .faint }
    }
}
