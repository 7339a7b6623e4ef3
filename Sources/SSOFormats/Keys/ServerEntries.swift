import SSOModel

/// Words that the server's configuration takes as they are.
enum ServerWord {
    static let authorizer = "org.openmetadata.service.security.DefaultAuthorizer"
    static let requestFilter = "org.openmetadata.service.security.JwtFilter"
    static let provider = "azure"
    static let clientType = "public"
    static let defaultClaims = ["email", "preferred_username", "sub"]
}

extension SSOSettings {
    var serverEntries: [SettingEntry] {
        (authorizerEntries + authenticationEntries).filter { entry in
            KnownKeys.everywhere(in: entry.path.first ?? "", of: target.version)
                .contains(entry.path.last ?? "")
        }
    }

    private var authorizerEntries: [SettingEntry] {
        let section = ServerSection.authorizer.rawValue
        return [
            .init([section, "className"], .string(ServerWord.authorizer)),
            .init([section, "containerRequestFilter"], .string(ServerWord.requestFilter)),
            .init([section, "adminPrincipals"], .list(access.adminPrincipals.map(\.text))),
            .init([section, "allowedEmailRegistrationDomains"], .list(["all"]), .newFileOnly),
            .init([section, "principalDomain"], .string(access.principalDomain.text)),
            .init([section, "allowedDomains"], .list([]), .newFileOnly),
            .init([section, "enforcePrincipalDomain"], .flag(access.enforcePrincipalDomain)),
            .init([section, "enableSecureSocketConnection"], .flag(false), .ifMissing),
            .init([section, "useRolesFromProvider"], .flag(false), .newFileOnly),
        ]
    }

    private var authenticationEntries: [SettingEntry] {
        let section = ServerSection.authentication.rawValue
        return [
            .init([section, "clientType"], .string(ServerWord.clientType)),
            .init([section, "provider"], .string(ServerWord.provider)),
            .init([section, "responseType"], .string("id_token"), .newFileOnly),
            .init([section, "providerName"], .string(ServerWord.provider), .ifMissing),
            .init([section, "publicKeyUrls"], .list(publicKeyURLs)),
            .init([section, "tokenValidationAlgorithm"], .string("RS256"), .newFileOnly),
            .init([section, "authority"], .string(authority)),
            .init([section, "clientId"], .string(credentials.clientID.text)),
            .init([section, "callbackUrl"], .string(registration.redirectURI.text)),
            .init([section, "jwtPrincipalClaims"], .list(claims)),
            .init([section, "jwtPrincipalClaimsMapping"], .list([]), .newFileOnly),
            .init([section, "enableSelfSignup"], .flag(access.enableSelfSignup)),
        ]
    }

    var claims: [String] { access.jwtPrincipalClaims.map(\.text) }

    /// Where the claims are the server's default, a file need not carry them.
    var claimsPresence: SettingEntry.Presence {
        claims == ServerWord.defaultClaims ? .ifPresent : .always
    }
}
