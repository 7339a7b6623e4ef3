import SSOModel
import SSOReading

/// The parts of an authority, or of one of Microsoft's key addresses.
struct MicrosoftURL {
    let url: WebURL
    let cloud: AzureCloud
    /// The path without its first part, which is the tenant.
    let rest: [String]
    let tenant: String?

    init?(_ text: String) {
        var paste = Paste(text)
        guard let url = WebURL.parse(&paste).value, let cloud = AzureCloud.of(host: url.host)
        else { return nil }
        self.url = url
        self.cloud = cloud
        let parts = url.path.split(separator: "/").map(String.init)
        let isEndpoint = ["oauth2", "v2.0", "discovery", ".well-known"].contains(parts.first ?? "")
        tenant = isEndpoint ? nil : parts.first?.lowercased()
        rest = isEndpoint ? parts : Array(parts.dropFirst())
    }

    /// True for a tenant that stands for many.
    var isShared: Bool { ["common", "organizations", "consumers"].contains(tenant ?? "") }

    /// True for the documented name of a cloud's sign-in host.
    var isDocumentedHost: Bool { "https://" + url.host == cloud.loginOrigin }
}
