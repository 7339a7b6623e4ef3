/// The name of one question; the raw value is its key in an answers file.
package enum QuestionID: String, CaseIterable, Hashable, Sendable {
    case applicationName = "registration.applicationName"
    case serverURL = "registration.serverUrl"
    case redirectURI = "registration.redirectUri"
    case cloud = "registration.cloud"
    case clientID = "credentials.clientId"
    case tenantID = "credentials.tenantId"
    case adminPrincipals = "access.adminPrincipals"
    case principalDomain = "access.principalDomain"
    case allowedDomains = "access.allowedDomains"
    case enforcePrincipalDomain = "access.enforcePrincipalDomain"
    case enableSelfSignup = "access.enableSelfSignup"
    case jwtPrincipalClaims = "access.jwtPrincipalClaims"
    case ingestionEnabled = "ingestion.enabled"
    case token = "ingestion.token"
    case hostPort = "ingestion.hostPort"
    case verifySSL = "ingestion.verifySsl"
    case caCertificate = "ingestion.caCertificate"
    case targetKind = "target.kind"
    case openMetadataVersion = "target.openMetadataVersion"
    case targetPath = "target.path"
    case jwksURL = "target.jwksUrl"
    case ingestionPath = "target.ingestionPath"

    /// The part of the key before the dot.
    package var section: Section {
        Section(rawValue: String(rawValue.prefix { $0 != "." })) ?? .registration
    }

    /// The part of the key after the dot.
    package var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}

/// A group of questions: one screen of the wizard and one mapping of an answers file.
package enum Section: String, CaseIterable, Hashable, Sendable {
    case registration, credentials, access, ingestion, target

    package var title: String {
        switch self {
        case .registration: "App registration"
        case .credentials: "Credentials"
        case .access: "Access"
        case .ingestion: "Ingestion"
        case .target: "Target"
        }
    }
}
