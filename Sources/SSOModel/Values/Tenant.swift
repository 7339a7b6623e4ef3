/// A directory (tenant): its ID, a verified domain, or one of Microsoft's multi-tenant words.
public struct Tenant: Hashable, Sendable {
    /// What stands for the tenant in an authority.
    public let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    public static func parse(_ text: String) -> Checked<Tenant> {
        Checked(Tenant(unchecked: text))
    }
}
