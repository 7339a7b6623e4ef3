import SSOModel

/// What screens say besides questions, from the answers as they are shown now.
extension Wizard {
    /// One line about a question, and where its answer comes from.
    func hint(for question: Question) -> String {
        question.hint + (answers.isFound(question.id) ? " Now as it is in the file." : "")
    }

    /// What follows from the answers on a screen: what to do with them, and what is never asked.
    func consequences(_ section: Section) -> [Block] {
        section.consequences(shown: fields.shownAnswers, settled: fields.settledAnswers)
    }

    /// Where the answers to the questions of a screen are found.
    func directions(_ section: Section) -> [Block] { section.directions(fields.shownAnswers) }

    /// What stands at each path that a question names, as far as that is known.
    func fileStatusTexts(of id: QuestionID) -> [(path: String, text: String, style: Style)] {
        guard id == .targetPath || id == .ingestionPath else { return [] }
        let answer = fields.shownAnswers.effective(id)
        let paths = answer?.list ?? [answer?.text].compactMap { $0 }
        return paths.compactMap { path in
            fields.fileStatus[path].map { (path, $0.text, $0.style) }
        }
    }
}
