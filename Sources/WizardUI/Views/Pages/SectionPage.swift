import SSOModel

extension PageView {
    func section(_ section: Section) -> [Line] {
        intro(section) + [.empty] + fields(section) + after(section)
    }

    private func fields(_ section: Section) -> [Line] {
        wizard.relevantQuestions(section).flatMap { question in
            FieldView(wizard: wizard, question: question, width: width, glyphs: glyphs).lines
                + fileStatus(question.id)
        }
    }

    private func intro(_ section: Section) -> [Line] {
        switch section {
        case .registration:
            paragraph("What to register in the portal. The steps follow below the fields.")
        case .credentials:
            paragraph("Two IDs from the Overview page of the application that you registered.")
        case .access:
            paragraph("Who may sign in, who administers, and how users are named.")
        case .ingestion:
            paragraph("How ingestion jobs sign in to the server. They use a bot token, not Entra.")
        case .target:
            paragraph("How the server runs, and which files to write.")
        }
    }

    private func after(_ section: Section) -> [Line] {
        switch section {
        case .registration:
            [.empty] + heading("In the portal")
                + steps(PortalSteps.registration(wizard.settledAnswers))
        case .credentials:
            derived
                + [.empty] + heading("Where to find them")
                + steps(PortalSteps.credentials(wizard.answers))
        case .access, .ingestion: []
        case .target: derived
        }
    }

    /// What follows from the answers and is never asked.
    private var derived: [Line] {
        let authority = wizard.answers.authorityPreview
        return [.empty]
            + derivedRows("Authority", [authority ?? "(follows from the Tenant ID)"])
            + derivedRows("Public key URLs", wizard.answers.publicKeyURLsPreview)
    }

    private func derivedRows(_ label: String, _ values: [String]) -> [Line] {
        guard !values.isEmpty else { return [] }
        return [Line("  \(label)", .strong)]
            + values.flatMap { paragraph($0, .faint, indent: 4) }
    }

    private func fileStatus(_ id: QuestionID) -> [Line] {
        guard id == .targetPath || id == .ingestionPath else { return [] }
        let answer = wizard.answers.effective(id)
        let paths = answer?.list ?? [answer?.text].compactMap { $0 }
        return paths.flatMap { path in
            wizard.fileStatus[path].map { status(of: path, $0, count: paths.count) } ?? []
        }
    }

    private func status(of path: String, _ status: FileStatus, count: Int) -> [Line] {
        let name = count > 1 ? "\(path): " : ""
        switch status {
        case .absent: return paragraph("\(name)new file", .faint, indent: 4)
        case .present:
            return paragraph("\(name)exists and will be updated in place", .faint, indent: 4)
        case .unusable(let reason): return paragraph("Error: \(reason)", .error, indent: 4)
        }
    }
}
