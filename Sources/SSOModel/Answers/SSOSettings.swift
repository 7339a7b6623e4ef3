/// Everything the files are made from: answers that have passed every rule.
public struct SSOSettings: Hashable, Sendable {
    public var registration: Registration
    public var credentials: Credentials
    public var access: Access
    public var ingestion: Ingestion
    public var target: Target

    package init(
        registration: Registration, credentials: Credentials, access: Access,
        ingestion: Ingestion, target: Target
    ) {
        self.registration = registration
        self.credentials = credentials
        self.access = access
        self.ingestion = ingestion
        self.target = target
    }

    /// The app registration in Microsoft Entra ID.
    public struct Registration: Hashable, Sendable {
        public var applicationName: ApplicationName
        public var serverURL: ServerURL
        public var redirectURI: RedirectURI
        public var cloud: AzureCloud
    }

    /// What the portal shows after Register.
    public struct Credentials: Hashable, Sendable {
        public var clientID: ClientID
        public var tenant: Tenant
    }

    /// Who may sign in, and as whom.
    public struct Access: Hashable, Sendable {
        public var adminPrincipals: [Principal]
        public var principalDomain: EmailDomain
        public var enforcePrincipalDomain: Bool
        public var enableSelfSignup: Bool
        public var jwtPrincipalClaims: [Claim]
    }

    /// How the ingestion client reaches the server.
    public struct Ingestion: Hashable, Sendable {
        public var token: TokenSource
        public var hostPort: APIURL
        public var tls: TLSVerification
    }

    /// What is written, and for which server.
    public struct Target: Hashable, Sendable {
        public var kind: DeploymentTarget
        public var version: OpenMetadataVersion
        public var path: FilePath
        public var jwksURL: KeyURL
        public var ingestionPaths: [FilePath]
    }

    /// The address the sign-in page is served from: `<login host>/<tenant>`.
    public var authority: String {
        "\(registration.cloud.loginOrigin)/\(credentials.tenant.text)"
    }

    /// Where the server finds signing keys: Microsoft's first, then its own for bot tokens.
    public var publicKeyURLs: [String] {
        ["\(authority)/discovery/v2.0/keys", target.jwksURL.text]
    }
}
