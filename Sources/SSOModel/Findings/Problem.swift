/// Something that can be said about an answer or a file: its kind, and what was seen.
///
/// Names of files in it can hold anything: it is said on one line, and acts on no terminal.
package struct Problem: Hashable, Sendable {
    /// What can be said wherever it is found.
    package let kind: FindingKind
    package let message: String
    /// What to do next; empty for a note that asks for nothing.
    package let advice: String
    /// What was probably meant, so that it can be taken by one key.
    package let meant: Meant?

    package init(_ kind: FindingKind, _ message: String, _ advice: String = "") {
        self.kind = kind
        self.message = message.printable
        self.advice = advice.printable
        meant = nil
    }

    /// With the question whether something else was meant before the rest of the advice.
    init(
        _ kind: FindingKind, _ message: String, meant: Meant?, or advice: String = "",
        limit: Int = 60
    ) {
        self.kind = kind
        self.message = message.printable
        self.meant = meant
        let question = meant.map { "Did you mean \($0.text.shortened(to: limit))?" }
        self.advice =
            [question, advice].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: " ").printable
    }

    private init(_ problem: Problem, _ words: (String) -> String) {
        kind = problem.kind
        message = words(problem.message)
        advice = words(problem.advice)
        meant = problem.meant
    }

    /// The same in words that have nothing of some secrets.
    package func hiding(_ secrets: [String]) -> Problem {
        secrets.isEmpty ? self : Problem(self) { HiddenWords.masked($0, secrets) }
    }

    package var severity: Severity { kind.severity }
    package var code: String { kind.code }
}

/// What to put in place of an answer, or of an entry of one.
package struct Meant: Hashable, Sendable {
    /// What was written.
    let written: String
    package let text: String

    init?(_ text: String?, for written: String) {
        guard let text, !text.isEmpty else { return nil }
        (self.written, self.text) = (written, text)
    }
}
