/// A Microsoft national cloud.
package enum AzureCloud: String, CaseIterable, Hashable, Sendable {
    case `public`
    case usGovernment = "us-government"
    case china

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

/// How OpenMetadata is deployed, and so which file holds its settings.
package enum DeploymentTarget: String, CaseIterable, Hashable, Sendable {
    case docker
    case bareMetal = "bare-metal"
    case kubernetes
}

/// What ingestion does with the server's TLS certificate.
package enum TLSVerification: Hashable, Sendable {
    case noSSL
    case ignore
    case validate(caCertificate: String?)

    /// The word that `verifySSL` takes.
    package var keyword: String {
        switch self {
        case .noSSL: "no-ssl"
        case .ignore: "ignore"
        case .validate: "validate"
        }
    }
}
