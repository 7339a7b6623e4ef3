/// The address of the OpenMetadata API, ending in `/api`.
public struct APIURL: Hashable, Sendable {
    /// The whole address, without a trailing slash.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<APIURL> {
        Checked(APIURL(unchecked: text))
    }
}
