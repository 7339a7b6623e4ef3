extension Setting {
    /// The row of each setting; the only place that says it.
    var declared: SettingRow {
        switch self {
        case .authorizerEnabled: .chart("authorizer", "enabled")
        case .className: .authorizer("className", "AUTHORIZER_CLASS_NAME", .text, .always)
        case .requestFilter:
            .authorizer("containerRequestFilter", "AUTHORIZER_REQUEST_FILTER", .text, .always)
        case .adminPrincipals:
            .authorizer(
                "adminPrincipals", "AUTHORIZER_ADMIN_PRINCIPALS", chart: "initialAdmins", .list,
                .always, standard: "[admin]")
        case .registrationDomains:
            .authorizer(
                "allowedEmailRegistrationDomains", "AUTHORIZER_ALLOWED_REGISTRATION_DOMAIN", .list)
        case .principalDomain:
            .authorizer(
                "principalDomain", "AUTHORIZER_PRINCIPAL_DOMAIN", .text, .always,
                standard: "open-metadata.org")
        case .allowedDomains:
            .authorizer(
                "allowedDomains", "AUTHORIZER_ALLOWED_DOMAINS", .list,
                since: .from(.v1_6.patch(13)), inChart: .from(.v1_6.patch(12)))
        case .enforcePrincipalDomain:
            .authorizer(
                "enforcePrincipalDomain", "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN", .flag, .always,
                standard: "false")
        case .secureSocket:
            .authorizer(
                "enableSecureSocketConnection", "AUTHORIZER_ENABLE_SECURE_SOCKET", .flag)
        case .rolesFromProvider:
            .authorizer("useRolesFromProvider", "AUTHORIZER_USE_ROLES_FROM_PROVIDER", .flag)
        case .botPrincipals: .authorizer("botPrincipals", nil, chart: .none, .list)
        case .testPrincipals: .authorizer("testPrincipals", nil, chart: .none, .any)
        case .defaultRole:
            .authorizer(
                "defaultOAuthRole", "AUTHORIZER_DEFAULT_OAUTH_ROLE", chart: .none, .any,
                since: .from(.v1_12.patch(4)))

        case .authenticationEnabled: .chart("authentication", "enabled")
        case .clientType:
            .authentication("clientType", "AUTHENTICATION_CLIENT_TYPE", standard: "public")
        case .provider:
            .authentication(
                "provider", "AUTHENTICATION_PROVIDER", .text, .always, standard: "basic")
        case .responseType: .authentication("responseType", "AUTHENTICATION_RESPONSE_TYPE")
        case .providerName:
            .authentication(
                "providerName", "CUSTOM_OIDC_AUTHENTICATION_PROVIDER_NAME", chart: .none)
        case .publicKeys:
            .authentication(
                "publicKeyUrls", "AUTHENTICATION_PUBLIC_KEYS", chart: "publicKeys", .list,
                .before(.v1_12), standard: "[\(JWKS.url(in: .docker))]")
        case .algorithm:
            .authentication(
                "tokenValidationAlgorithm", "AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM",
                chart: .none, since: .from(.v1_6.patch(2)))
        case .authority:
            .authentication(
                "authority", "AUTHENTICATION_AUTHORITY", .text, .before(.v1_12),
                standard: "https://accounts.google.com")
        case .clientID:
            .authentication("clientId", "AUTHENTICATION_CLIENT_ID", .text, .before(.v1_12))
        case .callbackURL:
            .authentication("callbackUrl", "AUTHENTICATION_CALLBACK_URL", .text, .before(.v1_12))
        case .claims:
            .authentication(
                "jwtPrincipalClaims", "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS", .list, .always)
        case .claimsMapping:
            .authentication(
                "jwtPrincipalClaimsMapping", "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING", .list)
        case .selfSignup:
            .authentication("enableSelfSignup", "AUTHENTICATION_ENABLE_SELF_SIGNUP", .flag)
        case .autoRedirect:
            .authentication(
                "enableAutoRedirect", "AUTHENTICATION_ENABLE_AUTO_REDIRECT", chart: .none, .flag,
                since: .from(.v1_11.patch(5)))
        case .secureCookie:
            .authentication(
                "forceSecureSessionCookie", "FORCE_SECURE_SESSION_COOKIE", chart: .none, .flag,
                since: .from(.v1_10.patch(5)))
        case .teamMapping:
            .authentication(
                "jwtTeamClaimMapping", nil, chart: .none, .any, since: .from(.v1_11.patch(6)))
        case .trustedRedirects:
            .authentication(
                "additionalTrustedRedirectUris",
                "AUTHENTICATION_ADDITIONAL_TRUSTED_REDIRECT_URIS", chart: .none, .any,
                since: .from(.v2_0))
        case .sessionExpiry:
            .authentication(
                "sessionExpiry", "AUTHENTICATION_SESSION_EXPIRY", chart: .none,
                since: .from(.v2_0))
        case .mostSessions:
            .authentication(
                "maxActiveSessionsPerUser", "AUTHENTICATION_MAX_ACTIVE_SESSIONS_PER_USER",
                chart: .none, since: .from(.v2_0))
        case .ldap: .authentication("ldapConfiguration", nil, .keys)
        case .saml: .authentication("samlConfiguration", nil, chart: "saml", .keys)
        case .oidc: .authentication("oidcConfiguration", nil, .keys)

        case .oidcEnabled: .chart("authentication", "oidcConfiguration", "enabled")
        case .oidcClientID: .oidc("id", "OIDC_CLIENT_ID", chart: "clientId")
        case .oidcSecret: .oidc("secret", "OIDC_CLIENT_SECRET", chart: "clientSecret")
        case .oidcType: .oidc("type", "OIDC_TYPE", chart: "oidcType")
        case .oidcScope: .oidc("scope", "OIDC_SCOPE", standard: "openid email profile")
        case .oidcDiscovery: .oidc("discoveryUri", "OIDC_DISCOVERY_URI")
        case .oidcCallback: .oidc("callbackUrl", "OIDC_CALLBACK")
        case .oidcServerURL: .oidc("serverUrl", "OIDC_SERVER_URL")
        case .oidcTenant: .oidc("tenant", "OIDC_TENANT")
        case .oidcPrompt:
            .oidc(
                "prompt", "OIDC_PROMPT_TYPE", chart: "promptType",
                since: .from(.v1_7.patch(1)), inChart: .from(.v1_6.patch(13), .v1_7.patch(1)))
        case .oidcNonce: .oidc("useNonce", "OIDC_USE_NONCE", .any)
        case .oidcAlgorithm: .oidc("preferredJwsAlgorithm", "OIDC_PREFERRED_JWS", .any)
        case .oidcResponseType: .oidc("responseType", "OIDC_RESPONSE_TYPE", .any)
        case .oidcPKCE: .oidc("disablePkce", "OIDC_DISABLE_PKCE", .any)
        case .oidcAuthentication:
            .oidc("clientAuthenticationMethod", "OIDC_CLIENT_AUTH_METHOD", .any)
        case .oidcClockSkew: .oidc("maxClockSkew", "OIDC_MAX_CLOCK_SKEW", .any)
        case .oidcTokenValidity: .oidc("tokenValidity", "OIDC_OM_REFRESH_TOKEN_VALIDITY", .any)
        case .oidcParameters: .oidc("customParams", "OIDC_CUSTOM_PARAMS", .any)
        case .oidcMaxAge:
            .oidc(
                "maxAge", "OIDC_MAX_AGE", .any, since: .from(.v1_7),
                inChart: .from(.v1_6.patch(12)))
        case .oidcSessionExpiry:
            .oidc(
                "sessionExpiry", "OIDC_SESSION_EXPIRY", .any, since: .from(.v1_8.patch(2)),
                inChart: .from(.v1_8.patch(4)))

        case .keyID: .other("JWT_KEY_ID", ["jwtTokenConfiguration", "keyId"])
        case .publicKeyFile:
            .other("RSA_PUBLIC_KEY_FILE_PATH", ["jwtTokenConfiguration", "rsapublicKeyFilePath"])
        case .privateKeyFile:
            .other("RSA_PRIVATE_KEY_FILE_PATH", ["jwtTokenConfiguration", "rsaprivateKeyFilePath"])
        case .issuer: .other("JWT_ISSUER", ["jwtTokenConfiguration", "jwtissuer"], .any)
        case .publicURL:
            .other(
                "OPENMETADATA_SERVER_URL", ["email", "openMetadataUrl"],
                chart: ["smtpConfig", "openMetadataUrl"])
        case .smtpEnabled:
            .other(
                "AUTHORIZER_ENABLE_SMTP", ["email", "enableSmtpServer"],
                chart: ["smtpConfig", "enableSmtpServer"], .any)
        case .basePath: .other("BASE_PATH", ["basePath"])
        case .cspEnabled: .other("WEB_CONF_XSS_CSP_ENABLED", ["web", "csp", "enabled"], .flag)
        case .cspPolicy: .other("WEB_CONF_XSS_CSP_POLICY", ["web", "csp", "policy"])
        case .ingestionPrincipals: .other("AUTHORIZER_INGESTION_PRINCIPALS", [], .any)
        case .apiURL: .other("SERVER_HOST_API_URL", [], .any)

        case .hostPort: .connection("hostPort")
        case .authProvider: .connection("authProvider")
        case .jwtToken: .connection("securityConfig", "jwtToken")
        case .verifySSL: .connection("verifySSL")
        case .caCertificate: .connection("sslConfig", "caCertificate")
        }
    }
}
