import FoundationEssentials

/// What an operator answered so far.
///
/// A question without an answer has what the existing files say, else its default.
package struct Answers: Hashable, Sendable {
    /// The answers that were given, whatever their merit.
    package private(set) var given: [QuestionID: Answer]
    /// The addresses of which the given admin users are the names, as far as they were typed.
    package private(set) var adminAddresses: [String] = []
    /// What the files that are to be changed say already.
    package var found: [QuestionID: Answer] = [:]
    /// The questions for which these files say something that is no answer.
    package var unread: Set<QuestionID> = []

    /// Answers to start from.
    package init(_ given: [QuestionID: Answer] = [:]) { self.given = given }

    /// The given answer; nil means what was found, or the default.
    package subscript(id: QuestionID) -> Answer? {
        get { given[id] }
        set {
            if id == .adminPrincipals { adminAddresses = addresses(of: newValue) }
            given[id] = newValue
        }
    }

    /// Of the addresses that are known, or make room for their names now, those of these admins.
    private func addresses(of admins: Answer?) -> [String] {
        let names = Set(admins?.entries ?? [])
        let typed = given[.adminPrincipals]?.entries.flatMap(EntryList.entries) ?? []
        return (adminAddresses + typed).filter { text in
            guard let entry = PrincipalEntry.parse(text).value, entry.domain != nil else {
                return false
            }
            return names.contains(entry.name.text)
        }
    }

    /// The given answer, or what was found, or the default that follows from the other answers.
    ///
    /// A given answer without content counts as not given, so that clearing a field brings its
    /// default back.
    package func effective(_ id: QuestionID) -> Answer? {
        if let answer = given[id], !answer.isEmpty { return answer }
        if isEmptied(id) { return nil }
        return found[id] ?? Question.with(id).defaultAnswer(self)
    }

    /// True when the answer is the one that the existing files hold.
    package func isFound(_ id: QuestionID) -> Bool {
        found[id] != nil && given[id]?.isEmpty != false && !isEmptied(id)
    }

    /// True when a question that needs no answer and has no default was answered with nothing.
    package func isEmptied(_ id: QuestionID) -> Bool {
        given[id]?.isEmpty == true && mayBeEmpty(id)
    }

    /// True for a question that needs no answer and has no default.
    package func mayBeEmpty(_ id: QuestionID) -> Bool {
        let question = Question.with(id)
        return !question.isRequired && question.defaultAnswer(self) == nil
    }

    /// True when nothing was answered.
    package var isEmpty: Bool { given.isEmpty }

    /// True when the question matters with the other answers as they are.
    package func isRelevant(_ id: QuestionID) -> Bool { Question.with(id).isRelevant(self) }

    /// These answers, with those of `other` where it has any.
    package func overridden(by other: Answers) -> Answers {
        var result = Answers(given.merging(other.given) { _, new in new })
        result.adminAddresses =
            other.given[.adminPrincipals] == nil ? adminAddresses : other.adminAddresses
        result.found = found.merging(other.found) { _, new in new }
        result.unread = unread.union(other.unread)
        return result
    }
}

/// What a rule may know besides the answer it looks at.
package struct CheckContext: Sendable {
    /// All answers, the one that is looked at among them.
    package var answers: Answers
    /// For the expiry of tokens.
    package var now: Date

    /// The other answers, and the time.
    package init(answers: Answers, now: Date = Date()) {
        self.answers = answers
        self.now = now
    }
}

/// An answer after its rules: normalised, with everything there is to say about it.
package struct CheckedAnswer: Hashable, Sendable {
    /// The answer after normalisation.
    package var answer: Answer
    /// Everything there is to say about it.
    package var problems: [Problem]
    /// Answers that follow for questions that have none yet.
    package var implied: [QuestionID: Answer]

    package init(_ answer: Answer, _ problems: [Problem] = [], implied: [QuestionID: Answer] = [:])
    {
        self.answer = answer
        self.problems = problems
        self.implied = implied
    }

    /// True when an error keeps the answer from being used.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

extension Answers {
    /// The effective answer of one question, looked at by its rules.
    ///
    /// Nil when the question does not matter now, or needs no answer and has none.
    package func check(_ id: QuestionID, now: Date = Date()) -> CheckedAnswer? {
        let question = Question.with(id)
        guard question.isRelevant(self) else { return nil }
        guard let answer = effective(id) else {
            return question.isRequired
                ? CheckedAnswer(given[id] ?? .text(""), [.required(id)]) : nil
        }
        return question.check(answer, CheckContext(answers: self, now: now))
    }
}
