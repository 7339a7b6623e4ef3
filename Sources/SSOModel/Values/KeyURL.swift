/// The address of a set of public keys (JWKS).
public struct KeyURL: Hashable, Sendable {
    /// The whole address.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<KeyURL> {
        Checked(KeyURL(unchecked: text))
    }
}
