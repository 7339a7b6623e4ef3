/// A Microsoft national cloud.
public enum AzureCloud: String, CaseIterable, Hashable, Sendable {
    case `public`
    case usGovernment = "us-government"
    case china

    /// The origin of the sign-in service, without a trailing slash.
    ///
    /// Source: learn.microsoft.com, "National clouds", Microsoft Entra authentication endpoints.
    public var loginOrigin: String {
        switch self {
        case .public: "https://login.microsoftonline.com"
        case .usGovernment: "https://login.microsoftonline.us"
        case .china: "https://login.partner.microsoftonline.cn"
        }
    }

    /// The host of the portal where an application is registered.
    public var portal: String {
        switch self {
        case .public: "https://entra.microsoft.com"
        case .usGovernment: "https://portal.azure.us"
        case .china: "https://portal.azure.cn"
        }
    }
}

/// How OpenMetadata is deployed, and so which file holds its settings.
public enum DeploymentTarget: String, CaseIterable, Hashable, Sendable {
    case docker
    case bareMetal = "bare-metal"
    case kubernetes
}

/// A minor release of OpenMetadata.
public enum OpenMetadataVersion: String, CaseIterable, Hashable, Sendable, Comparable {
    case v1_5 = "1.5"
    case v1_6 = "1.6"
    case v1_7 = "1.7"
    case v1_8 = "1.8"
    case v1_9 = "1.9"
    case v1_10 = "1.10"
    case v1_11 = "1.11"
    case v1_12 = "1.12"
    case v1_13 = "1.13"
    case v2_0 = "2.0"

    /// Orders by release.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A claim of a Microsoft ID token that can name a user.
public struct Claim: Hashable, Sendable {
    /// The name of the claim.
    public let text: String

    package init(unchecked text: String) { self.text = text }
}

/// What ingestion does with the server's TLS certificate.
public enum TLSVerification: Hashable, Sendable {
    case noSSL
    case ignore
    case validate(caCertificate: String?)

    /// The word that `verifySSL` takes.
    public var keyword: String {
        switch self {
        case .noSSL: "no-ssl"
        case .ignore: "ignore"
        case .validate: "validate"
        }
    }
}
