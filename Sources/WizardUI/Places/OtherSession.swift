/// Who else has the draft.
package struct OtherSession: Hashable, Sendable {
    /// All of it, as a sentence.
    package let words: String
    /// False where nobody here may ask it to end.
    package let mayBeEnded: Bool

    package init(_ words: String, mayBeEnded: Bool = true) {
        self.words = words
        self.mayBeEnded = mayBeEnded
    }
}
