import FoundationEssentials

/// What a rule may know besides the answer it looks at.
package struct CheckContext: Sendable {
    /// All answers, the one that is looked at among them.
    let answers: Answers
    /// For the expiry of tokens.
    let now: Date

    package init(answers: Answers, now: Date) {
        self.answers = answers
        self.now = now
    }
}

/// An answer after its rules: what they made of it, with everything there is to say about it.
package struct CheckedAnswer: Sendable {
    /// The answer after normalisation; as it was given where it could not be read.
    package private(set) var answer: Answer
    /// What the answer was read as; nil where it could not be.
    private(set) var value: (any Sendable)?
    package private(set) var problems: [Problem]
    /// Answers that follow for questions that have none yet.
    package private(set) var implied: [QuestionID: Answer] = [:]

    /// True when an error keeps the answer from being used.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }

    /// With problems that show no secret of the answer as it was given.
    func hiding(secretsOf given: Answer) -> CheckedAnswer {
        guard !problems.isEmpty else { return self }
        // Of a list, what stands in one entry may name what stands in the next.
        let texts =
            given.list.map { [$0.joined(separator: " "), $0.joined(separator: ", ")] }
            ?? [given.text ?? ""]
        let secrets = texts.flatMap(Secrets.parts)
        var checked = self
        checked.problems = problems.map { $0.hiding(secrets) }
        return checked
    }

    static func refused(_ given: Answer, _ problems: [Problem]) -> CheckedAnswer {
        CheckedAnswer(answer: given, problems: problems)
    }

    static func read(
        _ answer: Answer, as value: some Sendable, _ problems: [Problem] = [],
        implied: [QuestionID: Answer] = [:]
    ) -> CheckedAnswer {
        CheckedAnswer(answer: answer, value: value, problems: problems, implied: implied)
    }

    /// The value, unless one of the problems is an error; then the answer as it was given.
    static func unlessError(
        _ given: Answer, _ answer: Answer, as value: some Sendable, _ problems: [Problem],
        implied: [QuestionID: Answer] = [:]
    ) -> CheckedAnswer {
        guard problems.contains(where: { $0.severity == .error }) else {
            return CheckedAnswer(
                answer: answer, value: value, problems: problems, implied: implied)
        }
        return CheckedAnswer(
            answer: given, problems: problems.filter { $0.severity > .note }, implied: implied)
    }
}
