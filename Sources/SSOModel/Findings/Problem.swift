/// Something that can be said about an answer; its words are in `ProblemText`.
public enum Problem: Hashable, Sendable {
    /// A question that needs an answer has none.
    case required(QuestionID)
}

extension Problem {
    /// How much it matters.
    public var severity: Severity { text.severity }
    /// The stable name of the problem: `OMSSO-...`.
    public var code: String { text.code }
    /// What is wrong.
    public var message: String { text.message }
    /// What to do next; empty for a note that asks for nothing.
    public var advice: String { text.advice }
}
