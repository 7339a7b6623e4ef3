/// The name of a user as the OpenMetadata server knows it.
public struct Principal: Hashable, Sendable {
    /// The name, in lower case.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<Principal> {
        Checked(Principal(unchecked: text))
    }
}
