import SSOModel

extension PageView {
    func section(_ section: Section) -> [Line] {
        lines(section == .target ? WelcomeContent.elsewhere(wizard.otherFolder) : [])
            + paragraph(section.introduction) + [.empty] + fields(section)
            + group(wizard.consequences(section)) + group(wizard.directions(section))
    }

    private func group(_ blocks: [Block]) -> [Line] {
        blocks.isEmpty ? [] : [.empty] + lines(blocks)
    }

    private func fields(_ section: Section) -> [Line] {
        wizard.relevantQuestions(section).flatMap { question in
            FieldView(wizard: wizard, question: question, width: width, glyphs: glyphs).lines
                + fileStatus(question.id)
        }
    }

    private func fileStatus(_ id: QuestionID) -> [Line] {
        let found = wizard.fileStatusTexts(of: id)
        return found.flatMap { path, text, style in
            paragraph(found.count > 1 ? "\(path): \(text)" : text, style, indent: 4)
        }
    }
}
