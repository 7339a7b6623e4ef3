/// A DNS domain that e-mail addresses end in, in lower case.
public struct EmailDomain: Hashable, Sendable {
    /// The domain, without the @.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<EmailDomain> {
        Checked(EmailDomain(unchecked: text))
    }
}
