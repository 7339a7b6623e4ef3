import SSOModel

/// All answers with all that is to say about them, and what every file becomes.
extension PlainWizard {
    var reviewCommands: String {
        let others = "a number changes that answer; < goes back; ? explains; ! quits."
        return wizard.review.preview.refusals.isEmpty
            ? "write writes the files; \(others)"
            : "The files cannot be written, for what stands above as an error; \(others)"
    }

    var review: [Block] {
        let resolution = wizard.resolution
        let summary = wizard.review.preview.summary(resolution)
        return [.paragraph(summary.text, summary.isError ? .error : .plain)]
            + WelcomeContent.elsewhere(wizard.otherFolder)
            + wizard.review.preview.problemBlocks(resolution) + answers(resolution) + files
    }

    /// The question that writes the files.
    var reviewPrompt: String {
        let all = wizard.review.preview.files
        let count = all.count { !$0.diff.isEmpty }
        guard !all.isEmpty, wizard.review.preview.refusals.isEmpty else { return "Your choice: " }
        if count == 0 { return "No file has to change. Type write to go on: " }
        let files = count == 1 ? "this file" : "these \(count) files"
        return "Write \(files)? Type write to do it: "
    }

    private var files: [Block] {
        let blocks = wizard.review.preview.notes + wizard.review.preview.files.flatMap(file)
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
            blocks += resolution.remarks(on: question.id)
                .map { .paragraph($0, $1, indent: 5) }
        }
        return blocks
    }

    private func file(_ file: Preview.File) -> [Block] {
        [.blank, .paragraph("\(file.path) (\(file.summary))", .strong)] + file.blocks
    }
}
