/// The environment variables of OpenMetadata that have to do with signing in.
enum EnvironmentVariable {
    static func concernsSignIn(_ name: String) -> Bool {
        known.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    static func isKnown(_ name: String) -> Bool {
        known.contains(name) || directories.contains { name.hasPrefix($0) }
    }

    private static let prefixes = ["AUTHENTICATION_", "AUTHORIZER_", "OIDC_"]

    /// LDAP has dozens of variables of its own.
    private static let directories = [
        "AUTHENTICATION_LDAP_", "AUTHENTICATION_USER_", "AUTHENTICATION_LOOKUP_",
        "AUTHENTICATION_GROUP_",
    ]

    /// Source: OpenMetadata, `conf/openmetadata.yaml` and `docker-compose.yml`, 1.5 to 2.0.
    static let known: Set<String> = Set(Setting.byVariable.keys).union([
        "AUTHORIZER_INGESTION_PRINCIPALS", "AUTHORIZER_ENABLE_SMTP",
        "AUTHORIZER_DEFAULT_OAUTH_ROLE",
        "AUTHENTICATION_ADDITIONAL_TRUSTED_REDIRECT_URIS",
        "OIDC_USE_NONCE", "OIDC_PREFERRED_JWS",
        "OIDC_RESPONSE_TYPE", "OIDC_DISABLE_PKCE", "OIDC_CLIENT_AUTH_METHOD",
        "OIDC_MAX_CLOCK_SKEW", "OIDC_OM_REFRESH_TOKEN_VALIDITY", "OIDC_CUSTOM_PARAMS",
        "OIDC_MAX_AGE", "OIDC_SESSION_EXPIRY", "JWT_ISSUER", "SERVER_HOST_API_URL",
    ])
}
