/// Something that can be said about an answer or a file: its kind, and what was seen.
package struct Problem: Hashable, Sendable {
    /// What can be said wherever it is found.
    package let kind: FindingKind
    /// What is wrong.
    package let message: String
    /// What to do next; empty for a note that asks for nothing.
    package let advice: String

    package init(_ kind: FindingKind, _ message: String, _ advice: String = "") {
        self.kind = kind
        self.message = message
        self.advice = advice
    }

    /// How much it matters.
    package var severity: Severity { kind.severity }
    /// The stable name of the problem: `OMSSO-...`.
    package var code: String { kind.code }
}
