import SSOModel

/// All answers with all that is to say about them, and what every file becomes.
extension PlainWizard {
    var reviewCommands: String {
        "w writes the files; a number changes that answer; < goes back; ? explains; ! quits."
    }

    var review: [Block] {
        let resolution = wizard.answers.resolve(now: wizard.now)
        let summary = wizard.reviewSummary(resolution)
        return [.paragraph(summary.text, summary.isError ? .error : .plain)]
            + answers(resolution) + files
    }

    private var files: [Block] {
        let blocks = wizard.fileProblems + wizard.preview.files.flatMap(file)
        return blocks.isEmpty ? [] : [.blank, .heading("Files")] + blocks
    }

    private func answers(_ resolution: Resolution) -> [Block] {
        var blocks: [Block] = []
        var section: Section?
        for (index, question) in wizard.relevantQuestions.enumerated() {
            if question.id.section != section {
                section = question.id.section
                blocks += [.blank, .heading(question.id.section.title)]
            }
            let answer = question.shownAnswer(in: resolution.effective) ?? "-"
            blocks.append(.paragraph("\(index + 1). \(question.label): \(answer)", indent: 2))
            blocks += resolution.findings.filter { $0.question == question.id }
                .map { .paragraph($0.problem.line, Style($0.severity), indent: 5) }
        }
        return blocks
    }

    private func file(_ file: Preview.File) -> [Block] {
        [.blank, .paragraph("\(file.path) (\(file.summary))", .strong)] + file.blocks
    }
}
