import DisplayText
import SSOModel

/// What screens say besides questions, from the answers as they are shown now.
extension Wizard {
    /// One line about a question, and where its answer comes from.
    func hint(for question: Question) -> String {
        let found = answers.isFound(question.id) ? fields.sources[question.id] : nil
        let source = found ?? answers.proposal(question.id)?.source
        return question.hint + (source.map { " From \(displayable($0))." } ?? "")
    }

    /// What keeps the files of the answers from being written here.
    package var obstacle: Surroundings.Obstacle? {
        surroundings?.obstacle(to: answers.targetFiles.all)
    }

    /// What follows from the answers on a screen: what to do with them, and what is never asked.
    func consequences(_ section: Section) -> [Block] {
        section.consequences(shown: fields.shownAnswers, settled: fields.settledAnswers)
    }

    /// Where the answers to the questions of a screen are found.
    func directions(_ section: Section) -> [Block] { section.directions(fields.shownAnswers) }

    /// What stands at each path that a question names, as far as that is known.
    func fileStatusTexts(of id: QuestionID) -> [(path: String, text: String, style: Style)] {
        let paths = fields.files(of: id, in: fields.shownAnswers)
        let isServer = id == .targetPath && fields.shownAnswers.targetFiles.deployment == .bareMetal
        return paths.compactMap { path in
            guard let status = fields.fileStatus[path] else { return nil }
            let isFragment = isServer && status == .absent
            return (path, isFragment ? FileStatus.fragmentText : status.text, status.style)
        }
    }
}
