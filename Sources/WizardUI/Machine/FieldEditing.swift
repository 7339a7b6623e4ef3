import FoundationEssentials
import SSOModel

/// The answers, what is being typed into their fields, and when the rules speak.
struct FieldEditing: Sendable {
    var answers: Answers
    let now: Date
    /// The field that has the focus.
    private(set) var current: QuestionID?
    /// What stands at the paths that were looked at.
    private(set) var fileStatus: [String: FileStatus] = [:]
    /// The file that each found answer is from.
    private(set) var sources: [QuestionID: String] = [:]
    /// The text under edit of each field that was edited, caret and undo included.
    var editors: [QuestionID: LineEditor] = [:]
    /// Fields that were left at least once; the others do not complain yet.
    var visited: Set<QuestionID> = []
    /// What was changed in a field when it was left, until it is edited again.
    var notes: [QuestionID: [Problem]] = [:]
    /// True while the current field is being typed into and was not in error before.
    var isQuiet = false
    /// What the screen keeps showing until the typing rests.
    var held: HeldView?
    /// The answers when the current field was entered.
    var answersAtEntry = Answers()
    /// What is being typed into the current field, where that has a few fixed words.
    var typedChoice: TypedChoice?
    var word: TypedWord?
    /// Why something of what was typed into the current field is missing there.
    var leftOut: FieldRefusal?
    var isSecretShown = false

    init(_ answers: Answers, now: Date) {
        self.answers = answers
        self.now = now
    }

    /// What stays on the screen as it is while its operator types.
    ///
    /// An error that changes its words with every key, and all that follows from a field, would
    /// cost hundreds of bytes for each of them, which a slow line passes on long after the typing
    /// has ended. Both follow when the typing rests.
    struct HeldView: Hashable {
        let problems: [Problem]
        let answers: Answers
    }
}

/// Coming and going.
extension FieldEditing {
    mutating func enter(_ id: QuestionID?) {
        current = id
        answersAtEntry = answers
        word = nil
        leftOut = nil
        isSecretShown = false
        isQuiet = false
        held = nil
        typedChoice = nil
    }

    /// Applies the rules to the current field, and shows what they changed.
    mutating func leave() {
        held = nil
        guard let id = current else { return }
        visited.insert(id)
        isQuiet = false
        typedChoice = nil
        if editors[id]?.characters.isEmpty == true { editors[id] = nil }
        guard answers[id] != nil, let checked = answers.check(id, now: now) else { return }
        settle(checked, id)
    }

    private mutating func settle(_ checked: CheckedAnswer, _ id: QuestionID) {
        let said = checked.problems.filter { $0.severity == .note }
        if !said.isEmpty || !Question.with(id).takesText { notes[id] = said }
        for (other, answer) in checked.implied where answers.effective(other) == nil {
            answers[other] = answer
            editors[other] = nil
        }
        guard !checked.hasErrors else { return }
        answers[id] = checked.answer
        if let typed = editors[id]?.text {
            var probe = self
            probe.editors[id] = nil
            let settled = probe.editableText(of: id)
            if settled != typed { editors[id]?.replaceAll(with: settled) }
        }
    }

    /// No key came for a moment.
    mutating func rest() { held = nil }

    /// Begins with other answers.
    mutating func restart(with answers: Answers) {
        let proposals = self.answers.proposals
        self.answers = answers
        self.answers.proposals = proposals
        editors = [:]
    }

    /// What stands around takes the place of the defaults.
    mutating func take(_ proposals: Proposals) {
        answers.proposals = proposals
        answersAtEntry.proposals = proposals
    }

    /// Fields that were not answered show what the files say.
    mutating func take(_ inspection: Inspection) {
        fileStatus.merge(inspection.status) { _, new in new }
        sources = inspection.sources
        let before = answers.files.found
        answers.files = inspection.answers
        guard before != inspection.answers.found else { return }
        for id in QuestionID.allCases where answers.given[id] == nil { editors[id] = nil }
        answersAtEntry.files = inspection.answers
    }

    /// Makes every error of these fields visible.
    ///
    /// - Returns: The fields in error.
    mutating func complain(about questions: [Question]) -> [Question] {
        visited.formUnion(questions.map(\.id))
        return questions.filter { question in
            answers.check(question.id, now: now)?.hasErrors == true
                || files(of: question.id, in: answers).contains { fileStatus[$0]?.isError == true }
        }
    }

    /// The files that the answer to a question names.
    func files(of id: QuestionID, in answers: Answers) -> [String] {
        guard id == .targetPath || id == .ingestionPath else { return [] }
        let answer = answers.effective(id)
        return answer?.list ?? [answer?.text].compactMap(\.self)
    }
}
