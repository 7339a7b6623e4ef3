/// Everything the files are made from: answers that have passed every rule.
package struct SSOSettings: Hashable, Sendable {
    package internal(set) var registration: Registration
    package internal(set) var credentials: Credentials
    package internal(set) var access: Access
    /// Nil where no workflow file is written.
    package internal(set) var ingestion: Ingestion?
    package var target: Target

    /// The app registration in Microsoft Entra ID.
    package struct Registration: Hashable, Sendable {
        package var applicationName: ApplicationName
        package var serverURL: ServerURL
        /// Where Microsoft sends users back to.
        package var redirectURI: RedirectURI
        /// The national cloud that the tenant lives in.
        package var cloud: AzureCloud
    }

    /// What the portal shows after Register.
    package struct Credentials: Hashable, Sendable {
        package var clientID: ClientID
        package var tenant: Tenant
    }

    /// Who may sign in, and as whom.
    package struct Access: Hashable, Sendable {
        /// The user names of the administrators.
        package var adminPrincipals: [Principal]
        /// The domain of the users' e-mail addresses.
        package var principalDomain: EmailDomain
        /// All domains whose users may sign in; nil where only the one above may.
        package var allowedDomains: [EmailDomain]?
        /// True when users of other domains are turned away.
        package var enforcePrincipalDomain: Bool
        /// True when the first sign-in makes an account.
        package var enableSelfSignup: Bool
        /// The claims that name a user; the first that a token has wins.
        package var jwtPrincipalClaims: [Claim]
    }

    /// How the ingestion client reaches the server.
    package struct Ingestion: Hashable, Sendable {
        /// Where the ingestion bot's token comes from.
        package var token: TokenSource
        /// The address of the API, as the ingestion job sees it.
        package var hostPort: APIURL
        /// What the ingestion job does with the server's certificate.
        package var tls: TLSVerification
        /// What it verifies it with; nil unless it does.
        package var caCertificate: FilePath?
        /// The settings of it that stay as each existing file has them.
        package var asIs: Set<Setting> = []
    }

    /// What is written, and for which server.
    package struct Target: Hashable, Sendable {
        package var kind: DeploymentTarget
        package var version: OpenMetadataVersion
        /// False where the release is a default, which nothing and nobody has said.
        package var isVersionTold = true
        /// The settings file of the server.
        package var path: FilePath
        /// The services of a compose file that get the settings, the server first.
        package var services = ComposeServiceName.usual
        /// True where compose files have these.
        package var areServicesFound = false
        /// Settings that have to be written though they are the server's default: it would get an
        /// empty value, or another one.
        package var unfilled: Set<Setting> = []
        /// Where the server finds its own public keys.
        package var jwksURL: KeyURL
        /// Other addresses of keys that the file has, at their places; nil is Microsoft's or the server's.
        package var otherKeys: [String?] = []
        /// The workflow files of the ingestion; none without ingestion.
        package var ingestionPaths: [FilePath]

        /// The release to judge files by; nil judges what is wrong in all of them.
        package var toldVersion: OpenMetadataVersion? { isVersionTold ? version : nil }

        /// Takes what compose files call the services that get the settings; none where they have
        /// no server.
        package mutating func take(services: [String]) {
            guard !services.isEmpty else { return }
            (self.services, areServicesFound) = (services, true)
        }
    }

    /// The address the sign-in page is served from: `<login host>/<tenant>`.
    package var authority: String {
        registration.cloud.authority(of: credentials.tenant.text)
    }

    /// Where the server finds signing keys: Microsoft's first, then its own for bot tokens, and what a
    /// file of this provider has besides.
    package var publicKeyURLs: [String] {
        target.otherKeys.filled(
            with: [registration.cloud.keys(of: credentials.tenant.text), target.jwksURL.text])
    }
}

extension [String?] {
    /// With some texts in place of nothing, in their order: all that are left in the last such place.
    func filled(with texts: [String]) -> [String] {
        guard let last = lastIndex(of: nil) else { return texts + compactMap(\.self) }
        var rest = texts[...]
        return enumerated().flatMap { index, own -> [String] in
            if let own { return [own] }
            defer { rest = rest.dropFirst() }
            return index == last ? Array<String>(rest) : Array<String>(rest.prefix(1))
        }
    }
}
