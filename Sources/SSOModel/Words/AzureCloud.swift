/// A Microsoft national cloud.
package enum AzureCloud: String, FixedWord {
    case `public`
    case usGovernment = "us-government"
    case china

    package var title: String {
        switch self {
        case .public: "Public"
        case .usGovernment: "US Government"
        case .china: "China"
        }
    }

    /// The origin of the sign-in service, without a trailing slash.
    ///
    /// Source: learn.microsoft.com, "National clouds", Microsoft Entra authentication endpoints.
    package var loginOrigin: String {
        switch self {
        case .public: "https://login.microsoftonline.com"
        case .usGovernment: "https://login.microsoftonline.us"
        case .china: "https://login.partner.microsoftonline.cn"
        }
    }

    /// The address that a tenant's sign-in page is served from.
    package func authority(of tenant: String) -> String { "\(loginOrigin)/\(tenant)" }

    /// Where Microsoft publishes the keys of a tenant.
    package func keys(of tenant: String) -> String {
        "\(authority(of: tenant))/discovery/v2.0/keys"
    }

    /// The cloud that a sign-in host belongs to, by its documented name or an older one.
    ///
    /// Source: AzureAD/microsoft-authentication-library-for-js,
    /// `lib/msal-common/src/authority/AuthorityMetadata.ts`.
    package static func of(host: String) -> AzureCloud? {
        switch host.lowercased() {
        case "login.microsoftonline.com", "login.windows.net", "login.microsoft.com",
            "sts.windows.net":
            .public
        case "login.microsoftonline.us", "login.usgovcloudapi.net": .usGovernment
        case "login.partner.microsoftonline.cn", "login.chinacloudapi.cn": .china
        default: nil
        }
    }

    /// The host of the portal where an application is registered.
    package var portal: String {
        switch self {
        case .public: "https://entra.microsoft.com"
        case .usGovernment: "https://portal.azure.us"
        case .china: "https://portal.azure.cn"
        }
    }
}
