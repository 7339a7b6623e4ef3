/// The display name of an app registration.
public struct ApplicationName: Hashable, Sendable {
    /// The name.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<ApplicationName> {
        Checked(ApplicationName(unchecked: text))
    }
}
