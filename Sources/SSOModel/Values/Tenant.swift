/// A directory (tenant): its ID, a verified domain, or one of Microsoft's multi-tenant words.
package struct Tenant: TextValue {
    package let text: String

    private init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<Tenant> { parse(text, cloud: nil) }

    /// Takes the tenant out of an authority address as well, which must be of the cloud, if given.
    static func parse(_ text: String, cloud: AzureCloud?) -> Checked<Tenant> {
        var paste = Paste(text)
        paste.dropTrailingComma()
        let isAddress = paste.text.contains("/") || AzureCloud.of(host: paste.text) != nil
        guard isAddress else { return name(&paste, extra: []) }
        let segment = segment(ofAddress: paste.text, cloud: cloud)
        guard let tenant = segment.value else { return .failed(segment.problems) }
        var inner = Paste(tenant)
        return name(&inner, extra: [.tenantTakenFromAddress(tenant.shortened())])
    }

    /// What stands for the tenant in an authority, issuer or endpoint address.
    private static func segment(ofAddress text: String, cloud: AzureCloud?) -> Checked<String> {
        var paste = Paste(text.contains("://") ? text : "https://" + text)
        let address = WebURL.parse(&paste)
        guard let url = address.value else { return .failed(address.problems) }
        guard let address = MicrosoftURL(url) else {
            return .failed([.tenantNotMicrosoft(url.host.shortened())])
        }
        if let cloud, cloud != address.cloud {
            return .failed([.tenantOtherCloud(address.cloud, chosen: cloud)])
        }
        guard let segment = address.segment else { return .failed([.tenantAddressWithoutTenant]) }
        return Checked(segment)
    }

    private static func name(_ paste: inout Paste, extra: [Problem]) -> Checked<Tenant> {
        if paste.text.lowercased() == docsSample { return .failed([.tenantDocsSample]) }
        let given = paste.text
        let guid = GUID.parse(&paste)
        if let value = guid.value {
            let warnings: [Problem] =
                value == consumersID ? [.tenantAnyTenant("consumers")] : []
            return Checked(Tenant(value), extra + paste.notes + warnings)
        }
        if let problem = Placeholder.find(in: given) { return .failed([problem]) }
        if paste.text.contains("@") { return .failed([.tenantAddress]) }
        guard let warning = wordOrDomain(paste.text) else { return .failed(guid.problems) }
        paste.lowercase()
        return Checked(Tenant(paste.text), extra + paste.notes + [warning])
    }

    private static func wordOrDomain(_ text: String) -> Problem? {
        let name = text.lowercased()
        if shared.contains(name) { return .tenantAnyTenant(name) }
        return EmailDomain.isDomain(name) ? .tenantDomain(name) : nil
    }

    /// Accounts of any organisation, of any work organisation, of private persons.
    ///
    /// Source: learn.microsoft.com, "OpenID Connect on the Microsoft identity platform".
    static let shared = ["common", "organizations", "consumers"]

    /// The tenant of all personal Microsoft accounts, from the same page.
    private static let consumersID = "9188040d-6c67-4c5b-b112-36a304b66dad"

    /// Printed in OpenMetadata's "Azure SSO" pages; group 1 is too long, group 4 not hexadecimal.
    private static let docsSample = "c11234b7c-b1b2-9854-0mn1-56abh3dea295"
}
