extension QuestionID {
    /// The settings that carry the answer in the files.
    package var settings: [Setting] {
        switch self {
        case .redirectURI: [.callbackURL]
        case .cloud, .tenantID: [.authority, .publicKeys]
        case .clientID: [.clientID]
        case .adminPrincipals: [.adminPrincipals]
        case .principalDomain: [.principalDomain]
        case .allowedDomains: [.allowedDomains]
        case .enforcePrincipalDomain: [.enforcePrincipalDomain]
        case .enableSelfSignup: [.selfSignup]
        case .jwtPrincipalClaims: [.claims]
        case .token: [.jwtToken]
        case .hostPort: [.hostPort]
        case .verifySSL: [.verifySSL]
        case .caCertificate: [.caCertificate]
        case .jwksURL: [.publicKeys]
        case .applicationName, .serverURL, .ingestionEnabled, .targetKind, .openMetadataVersion,
            .targetPath, .ingestionPath:
            []
        }
    }
}
