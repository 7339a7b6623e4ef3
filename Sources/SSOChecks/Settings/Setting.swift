/// A setting of the server that single sign-on depends on, whatever file it stands in.
enum Setting: String, CaseIterable, Hashable, Sendable {
    case className, requestFilter, adminPrincipals, registrationDomains, principalDomain
    case allowedDomains, enforcePrincipalDomain, secureSocket, rolesFromProvider, botPrincipals
    case clientType, provider, responseType, providerName, publicKeys, algorithm, authority
    case clientID, callbackURL, claims, claimsMapping, selfSignup, autoRedirect, secureCookie
    case sessionExpiry, mostSessions
    case oidcClientID, oidcSecret, oidcType, oidcScope, oidcDiscovery, oidcCallback
    case oidcServerURL, oidcTenant, oidcPrompt
    case keyID, publicKeyFile, privateKeyFile, publicURL, basePath, cspEnabled, cspPolicy
}

/// What kind of value a setting takes.
enum SettingShape: Hashable, Sendable { case text, list, flag }

/// The names of a setting in the kinds of files.
struct SettingNames: Sendable {
    let variable: String?
    /// The path in `openmetadata.yaml`.
    let server: [String]
    /// The path below `openmetadata.config` of the chart; empty where the chart has none.
    let helm: [String]
    let shape: SettingShape
    /// What the server takes when its variable is not set, in its release 1.7.
    let standard: String?
}

extension Setting {
    var names: SettingNames {
        // Every case is in the table, which a test makes sure of.
        Self.table[self]
            ?? SettingNames(variable: nil, server: [], helm: [], shape: .text, standard: nil)
    }

    /// What to call it in a message about this kind of file.
    func name(in kind: CheckedKind) -> String {
        switch kind {
        case .environment, .compose: names.variable ?? names.server.last ?? rawValue
        case .helm: Self.key(names.helm) ?? names.variable ?? rawValue
        case .server, .workflow: Self.key(names.server) ?? rawValue
        }
    }

    /// `id` alone says nothing; `oidcConfiguration.id` does.
    private static func key(_ path: [String]) -> String? {
        path.contains("oidcConfiguration") ? path.suffix(2).joined(separator: ".") : path.last
    }

    static let byVariable: [String: Setting] = {
        var result: [String: Setting] = [:]
        for (setting, names) in table { names.variable.map { result[$0] = setting } }
        return result
    }()

    static let table: [Setting: SettingNames] = {
        var table: [Setting: SettingNames] = [:]
        for row in authorizer { table[row.0] = row.1.names(in: "authorizer") }
        for row in authentication { table[row.0] = row.1.names(in: "authentication") }
        for row in oidc {
            table[row.0] = row.1.names(in: "authentication", below: "oidcConfiguration")
        }
        table.merge(others) { old, _ in old }
        return table
    }()

    /// A row of a section: variable, key of the server, key of the chart when it differs.
    private struct Row {
        let variable: String?
        let key: String
        let chart: String?
        let shape: SettingShape
        let standard: String?

        init(
            _ variable: String?, _ key: String, chart: String? = nil,
            _ shape: SettingShape = .text, _ standard: String? = nil
        ) {
            self.variable = variable
            self.key = key
            self.chart = chart
            self.shape = shape
            self.standard = standard
        }

        func names(in section: String, below group: String? = nil) -> SettingNames {
            let inner = group.map { [$0] } ?? []
            return SettingNames(
                variable: variable, server: [section + "Configuration"] + inner + [key],
                helm: chart == "" ? [] : [section] + inner + [chart ?? key], shape: shape,
                standard: standard)
        }
    }

    private static let authorizer: [(Setting, Row)] = [
        (.className, Row("AUTHORIZER_CLASS_NAME", "className")),
        (.requestFilter, Row("AUTHORIZER_REQUEST_FILTER", "containerRequestFilter")),
        (
            .adminPrincipals,
            Row(
                "AUTHORIZER_ADMIN_PRINCIPALS", "adminPrincipals", chart: "initialAdmins", .list,
                "[admin]")
        ),
        (
            .registrationDomains,
            Row("AUTHORIZER_ALLOWED_REGISTRATION_DOMAIN", "allowedEmailRegistrationDomains", .list)
        ),
        (
            .principalDomain,
            Row("AUTHORIZER_PRINCIPAL_DOMAIN", "principalDomain", .text, "open-metadata.org")
        ),
        (.allowedDomains, Row("AUTHORIZER_ALLOWED_DOMAINS", "allowedDomains", .list)),
        (
            .enforcePrincipalDomain,
            Row("AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN", "enforcePrincipalDomain", .flag, "false")
        ),
        (
            .secureSocket,
            Row("AUTHORIZER_ENABLE_SECURE_SOCKET", "enableSecureSocketConnection", .flag)
        ),
        (
            .rolesFromProvider,
            Row("AUTHORIZER_USE_ROLES_FROM_PROVIDER", "useRolesFromProvider", .flag)
        ),
        (.botPrincipals, Row(nil, "botPrincipals", chart: "", .list)),
    ]

    private static let authentication: [(Setting, Row)] = [
        (.clientType, Row("AUTHENTICATION_CLIENT_TYPE", "clientType", .text, "public")),
        (.provider, Row("AUTHENTICATION_PROVIDER", "provider", .text, "basic")),
        (.responseType, Row("AUTHENTICATION_RESPONSE_TYPE", "responseType")),
        (
            .providerName,
            Row("CUSTOM_OIDC_AUTHENTICATION_PROVIDER_NAME", "providerName", chart: "")
        ),
        (
            .publicKeys,
            Row(
                "AUTHENTICATION_PUBLIC_KEYS", "publicKeyUrls", chart: "publicKeys", .list,
                "[http://localhost:8585/api/v1/system/config/jwks]")
        ),
        (
            .algorithm,
            Row(
                "AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM", "tokenValidationAlgorithm", chart: "")
        ),
        (
            .authority,
            Row("AUTHENTICATION_AUTHORITY", "authority", .text, "https://accounts.google.com")
        ),
        (.clientID, Row("AUTHENTICATION_CLIENT_ID", "clientId")),
        (.callbackURL, Row("AUTHENTICATION_CALLBACK_URL", "callbackUrl")),
        (.claims, Row("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS", "jwtPrincipalClaims", .list)),
        (
            .claimsMapping,
            Row(
                "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING", "jwtPrincipalClaimsMapping", .list)
        ),
        (.selfSignup, Row("AUTHENTICATION_ENABLE_SELF_SIGNUP", "enableSelfSignup", .flag)),
        (
            .autoRedirect,
            Row("AUTHENTICATION_ENABLE_AUTO_REDIRECT", "enableAutoRedirect", chart: "", .flag)
        ),
        (
            .secureCookie,
            Row("FORCE_SECURE_SESSION_COOKIE", "forceSecureSessionCookie", chart: "", .flag)
        ),
        (.sessionExpiry, Row("AUTHENTICATION_SESSION_EXPIRY", "sessionExpiry", chart: "")),
        (
            .mostSessions,
            Row(
                "AUTHENTICATION_MAX_ACTIVE_SESSIONS_PER_USER", "maxActiveSessionsPerUser",
                chart: "")
        ),
    ]

    private static let oidc: [(Setting, Row)] = [
        (.oidcClientID, Row("OIDC_CLIENT_ID", "id", chart: "clientId")),
        (.oidcSecret, Row("OIDC_CLIENT_SECRET", "secret", chart: "clientSecret")),
        (.oidcType, Row("OIDC_TYPE", "type", chart: "oidcType")),
        (.oidcScope, Row("OIDC_SCOPE", "scope")),
        (.oidcDiscovery, Row("OIDC_DISCOVERY_URI", "discoveryUri")),
        (.oidcCallback, Row("OIDC_CALLBACK", "callbackUrl")),
        (.oidcServerURL, Row("OIDC_SERVER_URL", "serverUrl")),
        (.oidcTenant, Row("OIDC_TENANT", "tenant")),
        (.oidcPrompt, Row("OIDC_PROMPT_TYPE", "prompt", chart: "promptType")),
    ]

    private static let others: [Setting: SettingNames] = [
        .keyID: SettingNames(
            variable: "JWT_KEY_ID", server: ["jwtTokenConfiguration", "keyId"],
            helm: ["jwtTokenConfiguration", "keyId"], shape: .text, standard: nil),
        .publicKeyFile: SettingNames(
            variable: "RSA_PUBLIC_KEY_FILE_PATH",
            server: ["jwtTokenConfiguration", "rsapublicKeyFilePath"],
            helm: ["jwtTokenConfiguration", "rsapublicKeyFilePath"], shape: .text, standard: nil),
        .privateKeyFile: SettingNames(
            variable: "RSA_PRIVATE_KEY_FILE_PATH",
            server: ["jwtTokenConfiguration", "rsaprivateKeyFilePath"],
            helm: ["jwtTokenConfiguration", "rsaprivateKeyFilePath"], shape: .text, standard: nil),
        .publicURL: SettingNames(
            variable: "OPENMETADATA_SERVER_URL", server: ["email", "openMetadataUrl"],
            helm: ["smtpConfig", "openMetadataUrl"], shape: .text, standard: nil),
        .basePath: SettingNames(
            variable: "BASE_PATH", server: ["basePath"], helm: ["basePath"], shape: .text,
            standard: nil),
        .cspEnabled: SettingNames(
            variable: "WEB_CONF_XSS_CSP_ENABLED", server: ["web", "csp", "enabled"],
            helm: ["web", "csp", "enabled"], shape: .flag, standard: nil),
        .cspPolicy: SettingNames(
            variable: "WEB_CONF_XSS_CSP_POLICY", server: ["web", "csp", "policy"],
            helm: ["web", "csp", "policy"], shape: .text, standard: nil),
    ]
}
