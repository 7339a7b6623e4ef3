import SSOModel

extension Case {
    static let access: [Case] = [
        Case(
            "ADMIN-EMAIL", env("AUTHORIZER_ADMIN_PRINCIPALS=[¦ada@example.com]"), near: env()),
        Case("ADMIN-NONE", helm("      initialAdmins: ¦[]"), near: helm()),
        Case(
            "ADMIN-CASE", env("AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace,¦Grace]"), near: env()),
        Case(
            "DOMAIN-MISSING", server("  principalDomain: ¦\"\""), near: server()),
        Case(
            "DOMAIN-CASE", env("AUTHORIZER_PRINCIPAL_DOMAIN=¦Example.com"), near: env()),
        Case(
            "DOMAIN-ENFORCED", env("AUTHORIZER_PRINCIPAL_DOMAIN=¦open-metadata.org"),
            near: env(
                "AUTHORIZER_PRINCIPAL_DOMAIN=open-metadata.org",
                "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=false")),
        Case(
            "DOMAIN-ENFORCED", env("AUTHORIZER_PRINCIPAL_DOMAIN=¦open-metadata.org"),
            near: env(
                "AUTHORIZER_PRINCIPAL_DOMAIN=open-metadata.org",
                "AUTHORIZER_ALLOWED_DOMAINS=[open-metadata.org, example.org]")),
        Case(
            "DOMAIN-NOT-ALLOWED", env("AUTHORIZER_ALLOWED_DOMAINS=¦[example.org]"),
            near: env("AUTHORIZER_ALLOWED_DOMAINS=[example.org,example.com]")),
        Case(
            "ENFORCE-EMPTY", server("  enforcePrincipalDomain:¦"), near: server()),
    ]

    static let claims: [Case] = [
        Case("CLAIM-NONE", server("  jwtPrincipalClaims: ¦[]"), near: server()),
        // What servers of other providers left behind.
        Case(
            "CLAIM-NOBODY", env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=¦[sub]"),
            near: env(
                "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[sub]",
                "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=false")),
        Case(
            "CLAIM-NOBODY", helm("      jwtPrincipalClaims: ¦[sub, email]"),
            near: helm("      jwtPrincipalClaims: [upn, sub]")),
        Case(
            "CLAIM-NOBODY",
            env(
                "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=¦[login,uid]",
                "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=false"),
            near: env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[login,email]")),
        Case(
            "CLAIM-NOBODY", server("  jwtPrincipalClaims: ¦[login]"),
            near: server("  jwtPrincipalClaims: [extension_0c6a_login]")),
        Case(
            "CLAIM-NOBODY",
            env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=¦[username:login,email:mail]"),
            near: env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[username:upn,email:Email]")),
        Case(
            "CLAIM-NOBODY",
            server("  jwtPrincipalClaimsMapping: ¦[\"username:sub\", \"email:oid\"]"),
            near: server(
                "  jwtPrincipalClaimsMapping: [\"username:samaccountname\", \"email:email\"]")),
        Case(
            "CLAIM-NOBODY",
            helm("      jwtPrincipalClaimsMapping: ¦[\"username:uid\", \"email:email\"]"),
            near: helm(
                "      jwtPrincipalClaims: [login]",
                "      jwtPrincipalClaimsMapping: [\"username:upn\", \"email:email\"]")),
        Case(
            "CLAIM-MAPPING-FORM",
            server("  jwtPrincipalClaimsMapping:\n    - ¦username: upn\n    - email:email"),
            near: server("  jwtPrincipalClaimsMapping:\n    - username:upn\n    - email:email")),
        Case(
            "CLAIM-MAPPING-FORM",
            env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[¦username:a.b,email:email]"),
            near: env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[username:a-b,email:email]"),
            .v1_11),
        Case(
            "CLAIM-MAPPING-KEY",
            env(
                "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[¦name:name,username:upn,email:email]"),
            near: env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[username:upn,email:email]")),
        Case(
            "CLAIM-MAPPING-PAIR",
            env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=¦[username:upn]"),
            near: env("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[]")),
    ]

    private static let confidential = [
        "AUTHENTICATION_CLIENT_TYPE=confidential", "OIDC_CLIENT_ID=\(client)",
        "OIDC_CLIENT_SECRET=abc", "OIDC_TYPE=azure",
    ]

    static func confidential(_ change: String...) -> Sample {
        let lines = confidential + change
        return Sample(
            files: [
                (
                    "a.env",
                    env().files[0].text.replacing("AUTHENTICATION_CLIENT_TYPE=public\n", with: "")
                        + lines.joined(separator: "\n") + "\n"
                )
            ])
    }

    static let clients: [Case] = [
        Case(
            "OIDC-PUBLIC", env("OIDC_CLIENT_SECRET=¦abc"), near: confidential("OIDC_TYPE=azure")),
        Case(
            "OIDC-PUBLIC", helm("      oidcConfiguration:\n        enabled: ¦true"),
            near: helm("      oidcConfiguration:\n        enabled: false")),
        Case(
            "OIDC-DISABLED",
            helm("      clientType: ¦confidential", "      oidcConfiguration: {scope: openid}"),
            near: helm("      clientType: confidential", "      oidcConfiguration: {enabled: true}")
        ),
        Case(
            "OIDC-MISSING", env("AUTHENTICATION_CLIENT_TYPE=¦confidential"), near: confidential()),
        Case(
            "OIDC-MISSING", confidential("OIDC_CLIENT_SECRET=\"¦\""),
            near: env("OIDC_CLIENT_SECRET=\"\"")),
        Case(
            "OIDC-MISSING", confidential("OIDC_TYPE=¦"),
            near: confidential(
                "OIDC_TYPE=",
                "OIDC_DISCOVERY_URI=\(login)/\(tenant)/v2.0/.well-known/openid-configuration")),
        Case(
            "OIDC-DISCOVERY-SLASH",
            confidential(
                "OIDC_DISCOVERY_URI=¦\(login)//\(tenant)/v2.0/.well-known/openid-configuration"),
            near: confidential(
                "OIDC_DISCOVERY_URI=\(login)/\(tenant)/v2.0/.well-known/openid-configuration")),
        Case(
            "OIDC-SECRET-ID", env("OIDC_CLIENT_SECRET=¦\(tenant)"),
            near: env("OIDC_CLIENT_SECRET=a")),
        Case(
            "OIDC-TENANT", confidential("OIDC_TENANT=¦\(login)/{Tenant ID}"),
            near: confidential("OIDC_TENANT=\(tenant)")),
        Case(
            "OIDC-DISCOVERY",
            confidential(
                "OIDC_DISCOVERY_URI=¦\(login)/common/v2.0/.well-known/openid-configuration"),
            near: confidential(
                "OIDC_DISCOVERY_URI=\(login)/\(tenant)/v2.0/.well-known/openid-configuration")),
        Case(
            "OIDC-SCOPE", confidential("OIDC_SCOPE=¦openid email profile"),
            near: confidential("OIDC_SCOPE=openid email profile offline_access")),
        Case(
            "OIDC-SERVER-URL", confidential("OIDC_SERVER_URL=¦http://localhost:8585"),
            near: confidential("OIDC_SERVER_URL=https://metadata.example.com")),
        Case(
            "OIDC-PROMPT", confidential("OIDC_PROMPT_TYPE=¦none"),
            near: confidential("OIDC_PROMPT_TYPE=select_account"), .v1_7),
    ]

    static let servers: [Case] = [
        Case(
            "DATABASE-WINS", env("AUTHENTICATION_PROVIDER=¦azure"),
            near: env("AUTHENTICATION_PROVIDER=okta"), .v1_10),
        Case(
            "DATABASE-WINS",
            compose(
                "    image: openmetadata/server:${TAG:-1.10.3}@sha256:0",
                "      AUTHENTICATION_PROVIDER: ¦azure"),
            near: compose(
                "    image: openmetadata/server:1.9.1", "      AUTHENTICATION_PROVIDER: azure")),
        Case(
            "SESSION-RENEWAL", env("AUTHENTICATION_PROVIDER=¦azure"),
            near: confidential("OIDC_TYPE=azure"), .v1_11),
        Case(
            "JWT-KEY-FILE",
            server("jwtTokenConfiguration: {rsapublicKeyFilePath: ¦/etc/om/public_key.pem}"),
            near: server("jwtTokenConfiguration: {rsapublicKeyFilePath: /etc/om/public_key.der}")),
        Case(
            "JWT-KEY-FILE",
            env("RSA_PUBLIC_KEY_FILE_PATH=/etc/om/key", "RSA_PRIVATE_KEY_FILE_PATH=¦/etc/om/key"),
            near: env(
                "RSA_PUBLIC_KEY_FILE_PATH=/etc/om/public", "RSA_PRIVATE_KEY_FILE_PATH=/etc/om/key")),
        Case("PROVIDER-NAME", server("  providerName: ¦\"\""), near: server(), .v1_10),
        Case(
            "AUTO-REDIRECT", server("  enableAutoRedirect: ¦true"),
            near: server("  enableAutoRedirect: false")),
        Case(
            "DEMO-KEY", env("JWT_KEY_ID=¦Gb389a-9f76-gdjs-a92j-0242bk94356"),
            near: env("JWT_KEY_ID=\(client)")),
    ]
}
