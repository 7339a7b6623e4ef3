/// The address that users type to reach OpenMetadata: an origin without a trailing slash.
public struct ServerURL: Hashable, Sendable {
    /// The origin, and the path of a sub-path deployment.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<ServerURL> {
        Checked(ServerURL(unchecked: text))
    }
}
