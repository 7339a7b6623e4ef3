/// The address Microsoft sends users back to; registered letter by letter.
public struct RedirectURI: Hashable, Sendable {
    /// The whole address, as it is registered.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<RedirectURI> {
        Checked(RedirectURI(unchecked: text))
    }
}
