/// A directory (tenant): its ID, a verified domain, or one of Microsoft's multi-tenant words.
package struct Tenant: Hashable, Sendable, TextValue {
    /// What stands for the tenant in an authority.
    package let text: String

    package init(unchecked text: String) { self.text = text }

    /// Reads one from what an operator typed or pasted.
    package static func parse(_ text: String) -> Checked<Tenant> { parse(text, cloud: nil) }

    /// Reads one, knowing which cloud an authority address has to be of.
    package static func parse(_ text: String, cloud: AzureCloud?) -> Checked<Tenant> {
        var paste = Paste(text)
        paste.dropTrailingComma()
        guard AuthorityAddress.isLikely(paste.text) else { return name(&paste, extra: []) }
        let address = AuthorityAddress.tenant(in: &paste, cloud: cloud)
        guard let tenant = address.value else { return .failed(address.problems) }
        var inner = Paste(tenant)
        return name(&inner, extra: [.tenantTakenFromAddress(tenant.shortened())])
    }

    private static func name(_ paste: inout Paste, extra: [Problem]) -> Checked<Tenant> {
        if paste.text.lowercased() == docsSample { return .failed([.tenantDocsSample]) }
        let given = paste.text
        let guid = GUID.parse(&paste)
        if let value = guid.value {
            let warnings: [Problem] =
                value == consumersID ? [.tenantAnyTenant("consumers")] : []
            return Checked(Tenant(unchecked: value), extra + paste.notes + warnings)
        }
        if let problem = Placeholder.find(in: given) { return .failed([problem]) }
        if paste.text.contains("@") { return .failed([.tenantAddress]) }
        guard let warning = wordOrDomain(paste.text) else { return .failed(guid.problems) }
        paste.lowercase()
        return Checked(Tenant(unchecked: paste.text), extra + paste.notes + [warning])
    }

    private static func wordOrDomain(_ text: String) -> Problem? {
        let name = text.lowercased()
        if words.contains(name) { return .tenantAnyTenant(name) }
        return EmailDomain.isDomain(name) ? .tenantDomain(name) : nil
    }

    /// Accounts of any organisation, of any work organisation, of private persons.
    ///
    /// Source: learn.microsoft.com, "OpenID Connect on the Microsoft identity platform".
    private static let words = ["common", "organizations", "consumers"]

    /// The tenant of all personal Microsoft accounts, from the same page.
    private static let consumersID = "9188040d-6c67-4c5b-b112-36a304b66dad"

    /// Printed in OpenMetadata's "Azure SSO" pages; group 1 is too long, group 4 not hexadecimal.
    private static let docsSample = "c11234b7c-b1b2-9854-0mn1-56abh3dea295"
}
