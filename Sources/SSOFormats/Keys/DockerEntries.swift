import SSOModel

extension SSOSettings {
    /// The variables that the stock compose file hands on to the server and its migration.
    var dockerEntries: [SettingEntry] {
        let admins = access.adminPrincipals.map(\.text)
        return [
            .init(["AUTHORIZER_CLASS_NAME"], .string(ServerWord.authorizer)),
            .init(["AUTHORIZER_REQUEST_FILTER"], .string(ServerWord.requestFilter)),
            .init(["AUTHORIZER_ADMIN_PRINCIPALS"], .list(admins)),
            .init(["AUTHORIZER_PRINCIPAL_DOMAIN"], .string(access.principalDomain.text)),
            .init(["AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN"], .flag(access.enforcePrincipalDomain)),
            .init(["AUTHENTICATION_PROVIDER"], .string(ServerWord.provider)),
            .init(["AUTHENTICATION_PUBLIC_KEYS"], .list(publicKeyURLs)),
            .init(["AUTHENTICATION_AUTHORITY"], .string(authority)),
            .init(["AUTHENTICATION_CLIENT_ID"], .string(credentials.clientID.text)),
            .init(["AUTHENTICATION_CALLBACK_URL"], .string(registration.redirectURI.text)),
            .init(["AUTHENTICATION_CLIENT_TYPE"], .string(ServerWord.clientType)),
            .init(["AUTHENTICATION_ENABLE_SELF_SIGNUP"], .flag(access.enableSelfSignup)),
            .init(["AUTHENTICATION_JWT_PRINCIPAL_CLAIMS"], .list(claims), claimsPresence),
        ]
    }
}
