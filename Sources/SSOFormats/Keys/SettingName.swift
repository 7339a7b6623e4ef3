/// One setting of single sign-on, whatever the file that holds it calls it.
package enum SettingName: CaseIterable, Hashable, Sendable {
    case provider, clientID, authority, callbackURL, publicKeyURLs, enableSelfSignup
    case adminPrincipals, principalDomain, enforcePrincipalDomain, jwtPrincipalClaims
    case hostPort, jwtToken, verifySSL, caCertificate

    /// Where a file of this kind holds it; nil where none does.
    package func path(in kind: FileKind) -> [String]? {
        switch kind {
        case .dockerEnvironment: variable.map { [$0] }
        case .serverConfiguration: serverPath
        case .helmValues: serverPath.map(Self.helmPath)
        case .ingestionWorkflow:
            connectionPath.map { ["workflowConfig", "openMetadataServerConfig"] + $0 }
        }
    }

    private var variable: String? {
        switch self {
        case .provider: "AUTHENTICATION_PROVIDER"
        case .clientID: "AUTHENTICATION_CLIENT_ID"
        case .authority: "AUTHENTICATION_AUTHORITY"
        case .callbackURL: "AUTHENTICATION_CALLBACK_URL"
        case .publicKeyURLs: "AUTHENTICATION_PUBLIC_KEYS"
        case .enableSelfSignup: "AUTHENTICATION_ENABLE_SELF_SIGNUP"
        case .jwtPrincipalClaims: "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS"
        case .adminPrincipals: "AUTHORIZER_ADMIN_PRINCIPALS"
        case .principalDomain: "AUTHORIZER_PRINCIPAL_DOMAIN"
        case .enforcePrincipalDomain: "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN"
        case .hostPort, .jwtToken, .verifySSL, .caCertificate: nil
        }
    }

    private var serverPath: [String]? {
        let key: String
        switch self {
        case .provider: key = "provider"
        case .clientID: key = "clientId"
        case .authority: key = "authority"
        case .callbackURL: key = "callbackUrl"
        case .publicKeyURLs: key = "publicKeyUrls"
        case .enableSelfSignup: key = "enableSelfSignup"
        case .jwtPrincipalClaims: key = "jwtPrincipalClaims"
        case .adminPrincipals: return [ServerSection.authorizer.rawValue, "adminPrincipals"]
        case .principalDomain: return [ServerSection.authorizer.rawValue, "principalDomain"]
        case .enforcePrincipalDomain:
            return [ServerSection.authorizer.rawValue, "enforcePrincipalDomain"]
        case .hostPort, .jwtToken, .verifySSL, .caCertificate: return nil
        }
        return [ServerSection.authentication.rawValue, key]
    }

    /// The chart calls two of them by other names.
    ///
    /// Source: openmetadata-helm-charts, `templates/secrets.yaml`.
    private static func helmPath(_ path: [String]) -> [String] {
        let sections = [
            ServerSection.authorizer.rawValue: "authorizer",
            ServerSection.authentication.rawValue: "authentication",
        ]
        let keys = ["adminPrincipals": "initialAdmins", "publicKeyUrls": "publicKeys"]
        return ["openmetadata", "config", sections[path[0]] ?? path[0], keys[path[1]] ?? path[1]]
    }

    private var connectionPath: [String]? {
        switch self {
        case .hostPort: ["hostPort"]
        case .jwtToken: ["securityConfig", "jwtToken"]
        case .verifySSL: ["verifySSL"]
        case .caCertificate: ["sslConfig", "caCertificate"]
        default: nil
        }
    }
}
