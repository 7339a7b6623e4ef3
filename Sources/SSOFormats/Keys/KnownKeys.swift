import SSOModel

/// A section of the server's configuration that single sign-on lives in.
package enum ServerSection: String, CaseIterable, Hashable, Sendable {
    case authorizer = "authorizerConfiguration"
    case authentication = "authenticationConfiguration"
}

/// The keys that a release of the server knows in a section.
///
/// The server does not start with a key that it does not know. Source: OpenMetadata,
/// `authorizerConfiguration.json`, `authenticationConfiguration.json` and `oidcClientConfig.json` of
/// each release.
package enum KnownKeys {
    /// Every key that the section, or `oidcConfiguration`, may have; empty for any other one.
    package static func all(in section: String, of version: OpenMetadataVersion) -> Set<String> {
        let keys = ServerSection(rawValue: section).map(table) ?? []
        let own = section == "oidcConfiguration" ? oidc : keys
        return Set(own.filter { $0.since <= version }.map(\.name))
    }

    /// The keys that every patch release of this release knows; only these are written.
    package static func everywhere(
        in section: String, of version: OpenMetadataVersion
    ) -> Set<String> {
        let keys = ServerSection(rawValue: section).map(table) ?? []
        return Set(keys.filter { $0.since < version || $0.isFromStart(of: version) }.map(\.name))
    }

    /// The keys that the section must have.
    package static func required(
        in section: ServerSection, of version: OpenMetadataVersion
    ) -> Set<String> {
        Set(table(of: section).filter { $0.isRequired(in: version) }.map(\.name))
    }

    private static func table(of section: ServerSection) -> [KnownKey] {
        switch section {
        case .authorizer: authorizer
        case .authentication: authentication
        }
    }

    private static let authorizer: [KnownKey] = [
        KnownKey("className", .always), KnownKey("containerRequestFilter", .always),
        KnownKey("adminPrincipals", .always), KnownKey("botPrincipals"),
        KnownKey("testPrincipals"), KnownKey("allowedEmailRegistrationDomains"),
        KnownKey("principalDomain", .always), KnownKey("allowedDomains", since: .v1_6, patch: 13),
        KnownKey("enforcePrincipalDomain", .always),
        KnownKey("enableSecureSocketConnection", .always), KnownKey("useRolesFromProvider"),
        KnownKey("defaultOAuthRole", since: .v1_12, patch: 4),
    ]

    private static let authentication: [KnownKey] = [
        KnownKey("clientType"), KnownKey("provider", .always), KnownKey("responseType"),
        KnownKey("providerName", .always), KnownKey("publicKeyUrls", .before(.v1_12)),
        KnownKey("tokenValidationAlgorithm", since: .v1_6, patch: 2),
        KnownKey("authority", .before(.v1_12)), KnownKey("clientId", .before(.v1_12)),
        KnownKey("callbackUrl", .before(.v1_12)), KnownKey("jwtPrincipalClaims", .always),
        KnownKey("jwtPrincipalClaimsMapping"), KnownKey("enableSelfSignup"),
        KnownKey("ldapConfiguration"), KnownKey("samlConfiguration"),
        KnownKey("oidcConfiguration"),
        KnownKey("forceSecureSessionCookie", since: .v1_10, patch: 5),
        KnownKey("jwtTeamClaimMapping", since: .v1_11, patch: 6),
        KnownKey("enableAutoRedirect", since: .v1_11, patch: 5),
        KnownKey("additionalTrustedRedirectUris", since: .v2_0),
        KnownKey("sessionExpiry", since: .v2_0),
        KnownKey("maxActiveSessionsPerUser", since: .v2_0),
    ]

    private static let oidc: [KnownKey] = [
        KnownKey("type"), KnownKey("id"), KnownKey("secret"), KnownKey("scope"),
        KnownKey("discoveryUri"), KnownKey("useNonce"), KnownKey("preferredJwsAlgorithm"),
        KnownKey("responseType"), KnownKey("disablePkce"), KnownKey("maxClockSkew"),
        KnownKey("clientAuthenticationMethod"), KnownKey("tokenValidity"),
        KnownKey("customParams"), KnownKey("tenant"), KnownKey("serverUrl"),
        KnownKey("callbackUrl"), KnownKey("maxAge", since: .v1_7), KnownKey("prompt", since: .v1_7),
        KnownKey("sessionExpiry", since: .v1_8),
    ]
}

private struct KnownKey {
    enum Need {
        case never, always
        case before(OpenMetadataVersion)
    }

    let name: String
    let need: Need
    let since: OpenMetadataVersion
    /// The first patch release of `since` that knows it.
    let patch: Int

    init(
        _ name: String, _ need: Need = .never, since: OpenMetadataVersion = .v1_5, patch: Int = 0
    ) {
        self.name = name
        self.need = need
        self.since = since
        self.patch = patch
    }

    func isFromStart(of version: OpenMetadataVersion) -> Bool { since == version && patch == 0 }

    func isRequired(in version: OpenMetadataVersion) -> Bool {
        switch need {
        case .never: false
        case .always: true
        case .before(let end): version < end
        }
    }
}
