import SSOModel

/// The keys that the chart's schema allows in its closed sections.
///
/// Source: openmetadata-helm-charts, `values.schema.json` of 1.5.13 to 1.13.1.
enum ChartKeys {
    /// Each key with the first release that has it.
    static func all(in section: String) -> [String: OpenMetadataVersion] {
        sections[section] ?? [:]
    }

    private static let sections: [String: [String: OpenMetadataVersion]] = [
        "authorizer": keys(
            [
                "enabled", "className", "containerRequestFilter", "initialAdmins",
                "allowedEmailRegistrationDomains", "principalDomain", "enforcePrincipalDomain",
                "enableSecureSocketConnection", "useRolesFromProvider",
            ], later: ["allowedDomains": .v1_6]),
        "authentication": keys([
            "enabled", "clientType", "provider", "publicKeys", "authority", "clientId",
            "callbackUrl", "responseType", "jwtPrincipalClaims", "jwtPrincipalClaimsMapping",
            "enableSelfSignup", "oidcConfiguration", "ldapConfiguration", "saml",
        ]),
        "oidcConfiguration": keys(
            [
                "enabled", "oidcType", "clientId", "clientSecret", "scope", "discoveryUri",
                "useNonce", "preferredJwsAlgorithm", "responseType", "disablePkce", "callbackUrl",
                "serverUrl", "clientAuthenticationMethod", "tenant", "maxClockSkew",
                "tokenValidity", "customParams",
            ], later: ["promptType": .v1_6, "maxAge": .v1_6, "sessionExpiry": .v1_8]),
    ]

    private static func keys(
        _ always: [String], later: [String: OpenMetadataVersion] = [:]
    ) -> [String: OpenMetadataVersion] {
        Dictionary(uniqueKeysWithValues: always.map { ($0, .v1_5) }).merging(later) { $1 }
    }
}
