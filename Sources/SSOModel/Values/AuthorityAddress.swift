/// Takes the tenant out of an authority, issuer or endpoint address.
enum AuthorityAddress {
    /// True for a text that is an address rather than a tenant.
    static func isLikely(_ text: String) -> Bool {
        text.contains("://") || text.contains("/") || AzureCloud.of(host: text) != nil
    }

    /// The tenant in the address, or what is wrong with the address.
    static func tenant(
        in paste: inout Paste, cloud: AzureCloud?
    ) -> Checked<String> {
        if !paste.text.contains("://") { paste = Paste("https://" + paste.text) }
        guard let placeholder = Placeholder.find(in: paste.text) else {
            return tenant(ofAddress: &paste, cloud: cloud)
        }
        return .failed([placeholder])
    }

    private static func tenant(
        ofAddress paste: inout Paste, cloud: AzureCloud?
    ) -> Checked<String> {
        let address = WebURL.parse(&paste)
        guard let url = address.value else {
            return .failed(address.problems)
        }
        guard let actual = AzureCloud.of(host: url.host) else {
            return .failed([.tenantNotMicrosoft(url.host.shortened())])
        }
        if let cloud, cloud != actual {
            return .failed([.tenantOtherCloud(actual, chosen: cloud)])
        }
        guard let segment = url.path.split(separator: "/").first, !isEndpoint(segment) else {
            return .failed([.tenantAddressWithoutTenant])
        }
        return Checked(String(segment))
    }

    private static func isEndpoint(_ segment: Substring) -> Bool {
        ["oauth2", "v2.0", ".well-known", "discovery", "authorize"].contains(segment.lowercased())
    }
}
