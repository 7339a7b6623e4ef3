/// One of a few words that answers, flags and files take as they are.
package protocol FixedWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What it is called on the screen.
    var title: String { get }
}
