/// Something that can be said about an answer: its kind, and what was seen.
public struct Problem: Hashable, Sendable {
    /// What can be said of every such answer.
    public let kind: FindingKind
    /// What is wrong.
    public let message: String
    /// What to do next; empty for a note that asks for nothing.
    public let advice: String

    init(_ kind: FindingKind, _ message: String, _ advice: String = "") {
        self.kind = kind
        self.message = message
        self.advice = advice
    }

    /// How much it matters.
    public var severity: Severity { kind.severity }
    /// The stable name of the problem: `OMSSO-...`.
    public var code: String { kind.code }
}
