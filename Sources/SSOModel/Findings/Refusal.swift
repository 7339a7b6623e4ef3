/// A row about files that are not read or not changed: what is said of one, and what was seen in the
/// gaps.
package struct Refusal: Hashable, Sendable {
    package let kind: FindingKind
    private let message: SeenText
    private let advice: SeenText

    /// Without a title the message is one.
    init(
        _ code: String, _ message: SeenText, title: String? = nil, _ meaning: String,
        _ advice: SeenText, phrase: String? = nil
    ) {
        kind = FindingKind(
            code, .error, title ?? String(message.text().dropLast()), meaning,
            .step(advice.text()), check: "Run the same command again: it goes through.",
            phrase: phrase ?? message.longestWords)
        self.message = message
        self.advice = advice
    }

    /// What is said where this was seen; `advice` takes the place of the row's own.
    package func problem(
        _ seen: [Seen: String], advice: String? = nil, outcome: Outcome? = nil
    ) -> Problem {
        Problem(
            kind, message.text(seen),
            [advice ?? self.advice.text(seen), outcome?.text].compactMap(\.self)
                .joined(separator: " "))
    }

    /// What became of the files of a change that failed.
    package enum Outcome: Hashable, Sendable {
        case unchanged
        /// These had been changed already.
        case putBack([String])

        package var text: String {
            switch self {
            case .unchanged: "Nothing was changed."
            case .putBack(let paths):
                "All files are as they were; changed already, and put back: \(listed(paths))."
            }
        }
    }
}
