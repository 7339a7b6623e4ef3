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
            [.empty] + heading("In the portal") + steps(PortalSteps.registration(wizard.answers))
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
        let keys = wizard.answers.publicKeyURLsPreview
        let rows =
            [("Authority", authority ?? "(once the Tenant ID is there)")]
            + keys.enumerated().map { ($0 == 0 ? "Public key URLs" : "", $1) }
        return [.empty] + rows.flatMap(derivedRow)
    }

    private func derivedRow(label: String, value: String) -> [Line] {
        let isWide = width >= Layout.wideEnough - 3
        let indent = isWide ? 19 : 4
        let head = isWide || label.isEmpty ? [] : [Line("  \(label)", .strong)]
        let valueRows = cut(displayable(value), width: width - indent).enumerated().map {
            let lead = isWide && $0 == 0 ? padded("  \(label)", to: indent) : ""
            return Line([Span(padded(lead, to: indent), .strong), Span($1, .faint)])
        }
        return head + valueRows
    }

    /// Rows of a text without blanks.
    private func cut(_ text: String, width: Int) -> [String] { wrapped(text, width: width) }

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
