/// Everything the files are made from: answers that have passed every rule.
public struct SSOSettings: Hashable, Sendable {
    /// The app registration in Microsoft Entra ID.
    public var registration: Registration
    /// What the portal shows after Register.
    public var credentials: Credentials
    /// Who may sign in, and as whom.
    public var access: Access
    /// How the ingestion client reaches the server.
    public var ingestion: Ingestion
    /// What is written, and for which server.
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
        /// The display name of the app registration.
        public var applicationName: ApplicationName
        /// The address that users type.
        public var serverURL: ServerURL
        /// Where Microsoft sends users back to.
        public var redirectURI: RedirectURI
        /// The national cloud that the tenant lives in.
        public var cloud: AzureCloud
    }

    /// What the portal shows after Register.
    public struct Credentials: Hashable, Sendable {
        /// The application (client) ID.
        public var clientID: ClientID
        /// The directory (tenant).
        public var tenant: Tenant
    }

    /// Who may sign in, and as whom.
    public struct Access: Hashable, Sendable {
        /// The user names of the administrators.
        public var adminPrincipals: [Principal]
        /// The domain of the users' e-mail addresses.
        public var principalDomain: EmailDomain
        /// All domains whose users may sign in; nil where only the one above may.
        public var allowedDomains: [EmailDomain]?
        /// True when users of other domains are turned away.
        public var enforcePrincipalDomain: Bool
        /// True when the first sign-in makes an account.
        public var enableSelfSignup: Bool
        /// The claims that name a user; the first that a token has wins.
        public var jwtPrincipalClaims: [Claim]
    }

    /// How the ingestion client reaches the server.
    public struct Ingestion: Hashable, Sendable {
        /// Where the ingestion bot's token comes from.
        public var token: TokenSource
        /// The address of the API, as the ingestion job sees it.
        public var hostPort: APIURL
        /// What the ingestion job does with the server's certificate.
        public var tls: TLSVerification
    }

    /// What is written, and for which server.
    public struct Target: Hashable, Sendable {
        /// How the server is deployed.
        public var kind: DeploymentTarget
        /// The release of the server.
        public var version: OpenMetadataVersion
        /// The settings file of the server.
        public var path: FilePath
        /// Where the server finds its own public keys.
        public var jwksURL: KeyURL
        /// The workflow files of the ingestion.
        public var ingestionPaths: [FilePath]

        /// All files that are written.
        package var allPaths: [FilePath] { [path] + ingestionPaths }
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
