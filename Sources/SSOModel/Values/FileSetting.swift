/// A setting that sign-in depends on, with its name in every kind of file.
///
/// Source: OpenMetadata `conf/openmetadata.yaml`; openmetadata-helm-charts
/// `templates/secrets.yaml`.
package enum FileSetting: String, CaseIterable, Sendable {
    case adminPrincipals, principalDomain, enforcePrincipalDomain, allowedDomains
    case enableSecureSocketConnection
    case provider, providerName, clientType, publicKeyURLs, authority, clientID, callbackURL
    case claims, claimsMapping, enableSelfSignup, enableAutoRedirect
    case hostPort, jwtToken, verifySSL, caCertificate
}

/// The name of a setting in one kind of file.
package struct SettingName: Hashable, Sendable {
    /// A kind of file that holds settings.
    package enum File: String, CaseIterable, Sendable {
        case docker, bareMetal = "bare-metal", kubernetes, ingestion
    }

    package let file: File
    package let name: String
}

extension FileSetting {
    package var names: [SettingName] {
        switch self {
        case .adminPrincipals:
            authorizer("ADMIN_PRINCIPALS", "adminPrincipals", helm: "initialAdmins")
        case .principalDomain: authorizer("PRINCIPAL_DOMAIN", "principalDomain")
        case .enforcePrincipalDomain:
            authorizer("ENFORCE_PRINCIPAL_DOMAIN", "enforcePrincipalDomain")
        case .allowedDomains: authorizer("ALLOWED_DOMAINS", "allowedDomains")
        case .enableSecureSocketConnection:
            authorizer("ENABLE_SECURE_SOCKET", "enableSecureSocketConnection")
        case .provider: authentication("PROVIDER", "provider")
        case .providerName:
            unknownToChart("CUSTOM_OIDC_AUTHENTICATION_PROVIDER_NAME", "providerName")
        case .clientType: authentication("CLIENT_TYPE", "clientType")
        case .publicKeyURLs: authentication("PUBLIC_KEYS", "publicKeyUrls", helm: "publicKeys")
        case .authority: authentication("AUTHORITY", "authority")
        case .clientID: authentication("CLIENT_ID", "clientId")
        case .callbackURL: authentication("CALLBACK_URL", "callbackUrl")
        case .claims: authentication("JWT_PRINCIPAL_CLAIMS", "jwtPrincipalClaims")
        case .claimsMapping:
            authentication("JWT_PRINCIPAL_CLAIMS_MAPPING", "jwtPrincipalClaimsMapping")
        case .enableSelfSignup: authentication("ENABLE_SELF_SIGNUP", "enableSelfSignup")
        case .enableAutoRedirect:
            unknownToChart("AUTHENTICATION_ENABLE_AUTO_REDIRECT", "enableAutoRedirect")
        case .hostPort: ingestion("hostPort")
        case .jwtToken: ingestion("securityConfig.jwtToken")
        case .verifySSL: ingestion("verifySSL")
        case .caCertificate: ingestion("sslConfig.caCertificate")
        }
    }

    /// True for a setting that the server reads, false for one of the ingestion job.
    package var isOfServer: Bool { !names.contains { $0.file == .ingestion } }

    private func authorizer(
        _ variable: String, _ key: String, helm: String? = nil
    ) -> [SettingName] {
        names(
            "AUTHORIZER_" + variable, "authorizerConfiguration." + key,
            "openmetadata.config.authorizer." + (helm ?? key))
    }

    private func authentication(
        _ variable: String, _ key: String, helm: String? = nil
    ) -> [SettingName] {
        names(
            "AUTHENTICATION_" + variable, "authenticationConfiguration." + key,
            "openmetadata.config.authentication." + (helm ?? key))
    }

    /// The chart's schema forbids the key; its `extraEnvs` can set the variable.
    private func unknownToChart(_ variable: String, _ key: String) -> [SettingName] {
        names(variable, "authenticationConfiguration." + key, "extraEnvs: \(variable)")
    }

    private func names(_ variable: String, _ key: String, _ value: String) -> [SettingName] {
        [
            SettingName(file: .docker, name: variable),
            SettingName(file: .bareMetal, name: key),
            SettingName(file: .kubernetes, name: value),
        ]
    }

    private func ingestion(_ key: String) -> [SettingName] {
        [SettingName(file: .ingestion, name: "workflowConfig.openMetadataServerConfig." + key)]
    }
}

extension QuestionID {
    /// The settings that carry the answer in the files.
    package var fileSettings: [FileSetting] {
        switch self {
        case .redirectURI: [.callbackURL]
        case .cloud, .tenantID: [.authority, .publicKeyURLs]
        case .clientID: [.clientID]
        case .adminPrincipals: [.adminPrincipals]
        case .principalDomain: [.principalDomain]
        case .enforcePrincipalDomain: [.enforcePrincipalDomain]
        case .enableSelfSignup: [.enableSelfSignup]
        case .jwtPrincipalClaims: [.claims]
        case .token: [.jwtToken]
        case .hostPort: [.hostPort]
        case .verifySSL: [.verifySSL]
        case .caCertificate: [.caCertificate]
        case .jwksURL: [.publicKeyURLs]
        case .applicationName, .serverURL, .targetKind, .openMetadataVersion, .targetPath,
            .ingestionPath:
            []
        }
    }
}
