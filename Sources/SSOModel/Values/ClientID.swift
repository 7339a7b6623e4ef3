/// An application (client) ID: a GUID in lower case with hyphens.
public struct ClientID: Hashable, Sendable {
    /// The GUID, normalised.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<ClientID> {
        Checked(ClientID(unchecked: text))
    }
}
