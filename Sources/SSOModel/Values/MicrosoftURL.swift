/// The parts of an authority, or of another address on one of Microsoft's sign-in hosts.
package struct MicrosoftURL: Sendable {
    package let url: WebURL
    package let cloud: AzureCloud
    /// What stands for the tenant; nil where an endpoint stands in its place.
    let segment: String?
    /// The path without its first part, which is the tenant.
    package let rest: [String]

    package init?(_ text: String) {
        guard let url = WebURL(text) else { return nil }
        self.init(url)
    }

    init?(_ url: WebURL) {
        guard let cloud = AzureCloud.of(host: url.host) else { return nil }
        self.url = url
        self.cloud = cloud
        let parts = url.path.split(separator: "/").map(String.init)
        segment = parts.first.flatMap { Self.endpoints.contains($0.lowercased()) ? nil : $0 }
        rest = Array(parts.dropFirst(segment == nil ? 0 : 1))
    }

    private static let endpoints = ["oauth2", "v2.0", ".well-known", "discovery", "authorize"]

    /// The tenant, in small letters.
    package var tenant: String? { segment?.lowercased() }

    /// True for a tenant that stands for many.
    package var isShared: Bool { Tenant.shared.contains(tenant ?? "") }

    /// True for the documented name of a cloud's sign-in host.
    package var isDocumentedHost: Bool { "https://" + url.host == cloud.loginOrigin }
}
