/// Something that can be said about an answer: its kind, and what was seen.
package struct Problem: Hashable, Sendable {
    /// What can be said of every such answer.
    package let kind: FindingKind
    package let message: String
    /// What to do next; empty for a note that asks for nothing.
    package let advice: String

    init(_ kind: FindingKind, _ message: String, _ advice: String = "") {
        self.kind = kind
        self.message = message
        self.advice = advice
    }

    package var severity: Severity { kind.severity }
    package var code: String { kind.code }
}
