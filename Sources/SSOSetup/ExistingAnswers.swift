internal import SSOModel
internal import SSOReading

/// What the files of some answers say already.
struct ExistingAnswers {
    private var found: [QuestionID: Answer] = [:]
    private var unread: Set<QuestionID> = []
    private var absent: Set<String> = []
    /// The file that says something about a question.
    private var places: [QuestionID: String] = [:]

    mutating func take(_ bytes: [UInt8]?, of name: String, as kind: FileKind) {
        guard let bytes else {
            absent.insert(name)
            return
        }
        guard WrongFile(bytes, at: name, for: kind) == nil else { return }
        let said = FoundAnswers(in: bytes, as: kind)
        found.merge(said.answers) { _, new in new }
        unread.formUnion(said.unread)
        for id in said.answers.keys + said.unread { places[id] = name }
    }

    func completing(_ answers: Answers) -> Answers {
        var answers = answers
        answers.found = FoundAnswers.independent(found)
        answers.unread = unread
        answers.absent = absent
        return answers
    }

    /// The file that a finding about the answer is about; nil where the answer was given.
    func place(of id: QuestionID, in answers: Answers) -> String? {
        answers.isFound(id) || unread.contains(id) && answers[id] == nil ? places[id] : nil
    }
}
