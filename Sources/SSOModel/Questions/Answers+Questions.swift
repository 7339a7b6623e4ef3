import FoundationEssentials

extension Answers {
    /// The files of which one has to be named; nil where one is, or need not be.
    private func undecided(_ id: QuestionID) -> [String]? {
        guard id == .targetPath, !isTold(id) else { return nil }
        return proposals.undecided[TargetRules.kind(self)]
    }

    /// The given answer, or what was found, or the default that follows from the other answers.
    ///
    /// A given answer without content counts as not given, so that clearing a field brings its
    /// default back.
    package func effective(_ id: QuestionID) -> Answer? {
        if let answer = given[id], !answer.isEmpty { return answer }
        if isEmptied(id) { return nil }
        return files.found[id] ?? proposed(id)?.answer ?? Question.with(id).defaultAnswer(self)
    }

    /// What stands around tells of the deployment that is asked about.
    private func proposed(_ id: QuestionID) -> SourcedAnswer? {
        if proposals.isEmpty { return nil }
        return id == .targetKind
            ? proposals.deployment : proposals.answers[TargetRules.kind(self)]?[id]
    }

    /// The proposal that is the answer now; nil when something else is.
    package func proposal(_ id: QuestionID) -> SourcedAnswer? {
        given[id]?.isEmpty != false && files.found[id] == nil && !isEmptied(id) ? proposed(id) : nil
    }

    /// True where somebody or something said it, not a default alone.
    package func isTold(_ id: QuestionID) -> Bool {
        given[id]?.isEmpty == false || files.found[id] != nil || proposal(id) != nil
    }

    /// True when the answer is the one that the existing files hold.
    package func isFound(_ id: QuestionID) -> Bool {
        files.found[id] != nil && given[id]?.isEmpty != false && !isEmptied(id)
    }

    /// True where each file keeps what it says, since nothing was answered.
    package func isKeptAsIs(_ id: QuestionID) -> Bool {
        files.asIs.contains(id) && given[id]?.isEmpty != false
    }

    /// What stands for such an answer.
    package static let keptAsIs = "as each file has it"

    /// True when a question that needs no answer and has no default was answered with nothing.
    package func isEmptied(_ id: QuestionID) -> Bool {
        given[id]?.isEmpty == true && mayBeEmpty(id)
    }

    /// True for a question that needs no answer and has no default.
    package func mayBeEmpty(_ id: QuestionID) -> Bool {
        let question = Question.with(id)
        return !question.isRequired && question.defaultAnswer(self) == nil
    }

    /// True when the question matters with the other answers as they are.
    package func isRelevant(_ id: QuestionID) -> Bool { Question.with(id).isRelevant(self) }

    /// The effective answer of one question, looked at by its rules.
    ///
    /// Nil when the question does not matter now, or needs no answer and has none.
    package func check(_ id: QuestionID, now: Date = Date()) -> CheckedAnswer? {
        let question = Question.with(id)
        guard question.isRelevant(self) else { return nil }
        guard let answer = effective(id) else {
            return question.isRequired && !files.asIs.contains(id)
                ? .refused(given[id] ?? .text(""), [.required(id)]) : nil
        }
        if let files = undecided(id) { return .refused(answer, [.noneCounts(files)]) }
        if let problem = misplacedSecret(in: answer, id) { return .refused(answer, [problem]) }
        return question.check(answer, CheckContext(answers: self, now: now))
    }

    /// What the effective answer of one question is read as; nil where there is none, or none that
    /// can be read.
    func value<Value>(_ id: QuestionID) -> Value? { (read[id] ?? check(id)?.value) as? Value }

    /// These answers without what looks like a secret and was put into fields for other things.
    package var withoutMisplacedSecrets: Answers {
        var answers = self
        for (id, answer) in given where isMisplacedSecret(answer, id) { answers[id] = nil }
        return answers
    }

    /// A right answer may have words as those before a secret; a refused one is nobody's loss.
    private func isMisplacedSecret(_ answer: Answer, _ id: QuestionID) -> Bool {
        let question = Question.with(id)
        let text = question.text(of: answer)
        if SecretShapes.isShown(in: text) { return true }
        return !question.isSecret && Secrets.masked(text) != text
            && check(id)?.hasErrors != false
    }

    private func misplacedSecret(in answer: Answer, _ id: QuestionID) -> Problem? {
        let question = Question.with(id)
        guard !question.isSecret else { return nil }
        let text = question.text(of: answer)
        if SecretShapes.holdsToken(text) { return .tokenElsewhere }
        return Self.named.contains(id) && SecretShapes.isIn(text) ? .secretElsewhere : nil
    }

    /// The answers that are names of somebody's choice; others say themselves what they are not.
    private static let named: Set<QuestionID> = [
        .applicationName, .adminPrincipals, .jwtPrincipalClaims,
    ]
}
