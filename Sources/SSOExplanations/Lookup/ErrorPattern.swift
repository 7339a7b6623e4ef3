import SSOModel

/// A code, or words of a message, as they are looked for in a text.
struct ErrorPattern {
    let words: [String]
    /// What stands between the words of a code; empty for a phrase.
    let joints: [UInt8]
    let isCode: Bool
    let place: Int

    /// How sure it is that a text with it is about this: a code, a phrase, a word or two.
    func sureness(_ explanation: Explanation) -> Int {
        if explanation.isGeneral { return 0 }
        return isCode ? 3 : words.count > 2 ? 2 : 1
    }
}
