import SSOModel

extension Case {
    static let values: [Case] = [
        Case(
            "PROVIDER", env("AUTHENTICATION_PROVIDER=¦Azure"),
            near: env("AUTHENTICATION_PROVIDER=okta")),
        Case("PROVIDER", helm("      provider: ¦azur"), near: helm("      provider: azure")),
        Case(
            "PROVIDER-OFF", server("  provider: ¦basic"),
            near: server("  provider: basic", "  authority: https://accounts.google.com")),
        Case(
            "CLIENT-TYPE", env("AUTHENTICATION_CLIENT_TYPE=¦Public"),
            near: env("AUTHENTICATION_CLIENT_TYPE=public")),
        Case(
            "RESPONSE-TYPE", server("  responseType: ¦token"), near: server("  responseType: code")),
        Case(
            "AUTHORIZER-CLASS",
            server("  className: ¦org.openmetadata.service.security.NoopAuthorizer"), near: server()
        ),
        Case(
            "AUTHORIZER-CLASS", env("AUTHORIZER_REQUEST_FILTER=¦org.openmetadata.NoopFilter"),
            near: env("AUTHORIZER_REQUEST_FILTER=org.openmetadata.service.security.JwtFilter")),
        Case(
            "ALGORITHM", server("  tokenValidationAlgorithm: ¦RS512"),
            near: server("  tokenValidationAlgorithm: RS256")),
        Case(
            "VALUE-YAML", env("AUTHENTICATION_CALLBACK_URL=¦[https://example.com/callback"),
            near: env("AUTHENTICATION_CALLBACK_URL=https://example.com/callback")),
        Case(
            "VALUE-LIST", env("AUTHENTICATION_PUBLIC_KEYS=¦\(keys),\(jwks)"),
            near: env("AUTHENTICATION_PUBLIC_KEYS=[\"\(keys)\", \"\(jwks)\"]")),
        Case(
            "VALUE-LIST", env("AUTHENTICATION_PUBLIC_KEYS=[¦\(keys); \(jwks)]"),
            near: env("AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(jwks)]")),
        Case(
            "VALUE-SINGLE", env("AUTHENTICATION_CLIENT_ID=¦{\(client)}"),
            near: env("AUTHENTICATION_CLIENT_ID={Client ID}")),
        Case(
            "PLACEHOLDER", env("AUTHENTICATION_CLIENT_ID=¦{Client ID}"),
            near: server("  clientId: ${CLIENT_ID}")),
        Case(
            "PLACEHOLDER", helm("      clientId: ¦{Client ID}"),
            near: helm(
                "      clientType: confidential",
                "      oidcConfiguration: {clientId: {secretRef: a, secretKey: k}}")),
        Case(
            "VALUE-BOOLEAN", server("  enforcePrincipalDomain: ¦yes"),
            near: helm("      enforcePrincipalDomain: yes")),
        Case(
            "VALUE-YAML", env("AUTHORIZER_PRINCIPAL_DOMAIN=¦@example.com"),
            near: env("AUTHORIZER_PRINCIPAL_DOMAIN=example.com")),
        Case(
            "VALUE-SINGLE", helm("      clientId: ¦{secretRef: a, secretKey: b}"),
            near: helm(
                "      oidcConfiguration:", "        clientId: {secretRef: a, secretKey: b}")),
        Case(
            "VALUE-SINGLE",
            helm("      principalDomain:").replacingText(
                "      principalDomain:", with: "      principalDomain:\n        ¦secretRef: a"),
            near: helm("      principalDomain: a.org")),
        Case(
            "VALUE-SINGLE", server("  clientId: ¦[\(client)]"),
            near: server("  clientId: '\(client)'")),
        Case(
            "VALUE-BOOLEAN", env("AUTHENTICATION_ENABLE_SELF_SIGNUP=¦yes"),
            near: env("AUTHENTICATION_ENABLE_SELF_SIGNUP=True")),
        Case(
            "VALUE-YAML", env("OIDC_CUSTOM_PARAMS=¦{}}"), near: env("OIDC_CUSTOM_PARAMS={}")),
        Case(
            "VALUE-NUMBER", server("  sessionExpiry: ¦60"), near: server("  sessionExpiry: 3600"),
            .v2_0),
        Case(
            "VALUE-STRAY", server("  callbackUrl: ¦http://localhost:8585/callback\""),
            near: server("  callbackUrl: \"http://localhost:8585/callback\"")),
        Case(
            "VALUE-UNSET", server("  clientId: ¦${AZURE_CLIENT_ID}"),
            near: server("  clientId: ${AZURE_CLIENT_ID}").and(
                text("b.env", "AZURE_CLIENT_ID=\(client)\n").asContext)),
    ]

    static let authority: [Case] = [
        Case(
            "AUTHORITY-MISSING", server("  authority: ¦\"\""), near: server()),
        Case(
            "AUTHORITY-MISSING", env("AUTHENTICATION_PROVIDER=¦azure", "-AUTHENTICATION_AUTHORITY"),
            near: env("AUTHENTICATION_PROVIDER=google", "-AUTHENTICATION_AUTHORITY")),
        Case(
            "AUTHORITY-PATH", env("AUTHENTICATION_AUTHORITY=¦\(login)/\(tenant)/v2.0"),
            near: env("AUTHENTICATION_AUTHORITY=\(login)/\(tenant)/")),
        Case(
            "AUTHORITY-PATH",
            helm("      authority: ¦\(login)/\(tenant)/oauth2/v2.0/authorize"), near: helm()),
        Case(
            "AUTHORITY-URL", server("  authority: ¦\(tenant)"), near: server()),
        Case(
            "AUTHORITY-URL", server("  authority: ¦http://login.microsoftonline.com/\(tenant)"),
            near: server()),
        Case(
            "AUTHORITY-SLASH", env("AUTHENTICATION_AUTHORITY=¦\(login)/\(tenant)/"), near: env()),
        Case(
            "AUTHORITY-ALIAS", env("AUTHENTICATION_AUTHORITY=¦https://sts.windows.net/\(tenant)"),
            near: env("AUTHENTICATION_AUTHORITY=https://login.microsoftonline.us/\(tenant)")),
        Case(
            "AUTHORITY-CLOUD",
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[¦https://login.microsoftonline.us/\(tenant)/discovery/v2.0/keys,\(jwks)]"
            ), near: env()),
        Case(
            "CLIENT-ID-MISSING", env("AUTHENTICATION_PROVIDER=¦azure", "-AUTHENTICATION_CLIENT_ID"),
            near: env()),
        Case(
            "CLIENT-ID-MISSING",
            server("  clientId: ¦${CLIENT:-\"\"}").replacingText(
                "¦${CLIENT:-\"\"}", with: "${CLIENT:-¦\"\"}"), near: server()),
        Case(
            "IDS-SWAPPED",
            env(
                "AUTHENTICATION_CLIENT_ID=¦\(tenant)", "AUTHENTICATION_AUTHORITY=\(login)/\(client)"
            ),
            near: env()),
    ]

    static let keyAddresses: [Case] = [
        Case(
            "KEYS-NO-SERVER", env("AUTHENTICATION_PUBLIC_KEYS=¦[\(keys)]"),
            near: env("AUTHENTICATION_PUBLIC_KEYS=[\(jwks),\(keys)]")),
        Case(
            "KEYS-NO-MICROSOFT", helm("      publicKeys: ¦[\(chartJwks)]"), near: helm()),
        Case(
            "KEYS-TENANT",
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[¦\(login)/11111111-2222-3333-4444-555555555555/discovery/v2.0/keys,\(jwks)]"
            ),
            near: env("AUTHENTICATION_PUBLIC_KEYS=[\(login)/\(client)/discovery/v2.0/keys,\(jwks)]")
        ),
        Case("URL-SLASHES", env("AUTHENTICATION_AUTHORITY=¦\(login)//\(tenant)"), near: env()),
        Case(
            "URL-SLASHES",
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),¦http://localhost:8585//api/v1/system/config/jwks]"
            ),
            near: env()),
        Case(
            "KEYS-COMMON",
            env("AUTHENTICATION_PUBLIC_KEYS=[¦\(login)/common/discovery/keys,\(jwks)]"), near: env()
        ),
        Case(
            "KEYS-COMMON",
            server("  publicKeyUrls:\n    - ¦\(login)/common/discovery/v2.0/keys\n    - \(jwks)"),
            near: server("  publicKeyUrls:\n    - \(keys)\n    - \(jwks)")),
        Case(
            "KEYS-FORM",
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[¦\(login)/\(tenant)/v2.0/.well-known/openid-configuration,\(jwks)]"
            ), near: env("AUTHENTICATION_PUBLIC_KEYS=[\(keys)?appid=\(client),\(jwks)]")),
        Case(
            "KEYS-LOCALHOST", helm("      publicKeys: [\(keys), ¦\(jwks)]"), near: helm()),
        Case(
            "KEYS-LOCALHOST",
            helm("fullnameOverride: om", "      publicKeys: [\(keys), ¦\(chartJwks)]"),
            near: helm(
                "fullnameOverride: openmetadata", "      publicKeys: [\(keys), \(chartJwks)]")),
        Case(
            "KEYS-LOCALHOST",
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),¦http://localhost:80/api/v1/system/config/jwks]"
            ),
            near: env()),
        Case(
            "KEYS-OUTSIDE",
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),¦https://metadata.example.com/api/v1/system/config/jwks]"
            ),
            near: env(
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),http://openmetadata-server:8585/api/v1/system/config/jwks]"
            )),
    ]

    static let callback: [Case] = [
        Case(
            "CALLBACK-EMPTY", helm("      callbackUrl: ¦\"\""), near: helm()),
        Case(
            "CALLBACK-EMPTY",
            compose("      AUTHENTICATION_CALLBACK_URL: ${AUTHENTICATION_CALLBACK_URL:-¦\"\"}").and(
                env("-AUTHENTICATION_CALLBACK_URL")), near: compose().and(env())),
        Case(
            "CALLBACK-EXACT",
            env("AUTHENTICATION_CALLBACK_URL=¦https://metadata.example.com/callback/"), near: env()),
        Case(
            "CALLBACK-CASE",
            env("AUTHENTICATION_CALLBACK_URL=¦https://Metadata.example.com/callback"), near: env()),
        Case(
            "CALLBACK-LOCAL", env("AUTHENTICATION_CALLBACK_URL=¦http://localhost:8585/callback"),
            near: env()),
        Case(
            "CALLBACK-HOST",
            env(
                "AUTHENTICATION_CALLBACK_URL=¦http://localhost:8585/callback",
                "OPENMETADATA_SERVER_URL=https://metadata.example.com"),
            near: env("OPENMETADATA_SERVER_URL=https://metadata.example.com")),
        Case(
            "CALLBACK-HOST",
            helm(
                "      callbackUrl: ¦https://om.example.com/callback",
                "ingress:\n  enabled: true\n  hosts:\n    - host: metadata.example.com"),
            near: helm("ingress:\n  enabled: false\n  hosts:\n    - host: open-metadata.local")),
        Case(
            "CALLBACK-HOST",
            env(
                "AUTHENTICATION_CALLBACK_URL=¦https://metadata.example.com:8443/callback",
                "OPENMETADATA_SERVER_URL=https://metadata.example.com"),
            near: env("OPENMETADATA_SERVER_URL=http://localhost:8585")),
        Case(
            "CALLBACK-HOST",
            env(
                "AUTHENTICATION_CALLBACK_URL=¦http://localhost:8585/callback",
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),https://om.example.com/api/v1/system/config/jwks]"
            ),
            near: env(
                "AUTHENTICATION_CALLBACK_URL=http://localhost:8585/callback",
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),http://om.data.svc:8585/api/v1/system/config/jwks]"
            )),
        Case(
            "CALLBACK-HOST",
            env("AUTHENTICATION_CALLBACK_URL=¦http://localhost:8585/callback").and(workflow()),
            near: env("AUTHENTICATION_CALLBACK_URL=http://localhost:8585/callback").and(
                workflow("    hostPort: http://openmetadata-server:8585/api"))),
        Case(
            "CALLBACK-HOST",
            confidential(
                "AUTHENTICATION_CALLBACK_URL=¦http://localhost:8585/callback",
                "OIDC_SERVER_URL=https://metadata.example.com"),
            near: confidential(
                "AUTHENTICATION_CALLBACK_URL=http://localhost:8585/callback",
                "OIDC_SERVER_URL=http://localhost:8585")),
        Case(
            "CALLBACK-EMPTY", env("AUTHENTICATION_CALLBACK_URL=¦"),
            near: env("AUTHENTICATION_CALLBACK_URL=http://localhost:8585/callback")),
        Case(
            "CALLBACK-EMPTY", compose().and(env("AUTHENTICATION_CALLBACK_URL=¦")),
            near: compose().and(env())),
        Case(
            "CSP-BLOCKS",
            server(
                "web:\n  csp: {enabled: true, policy: ¦\"img-src \(login); connect-src 'self'\"}"),
            near: server("web:\n  csp: {enabled: true, policy: \"connect-src 'self' \(login)\"}")),
        Case(
            "CSP-BLOCKS",
            server("web:\n  csp: {enabled: true, policy: ¦\"connect-src 'self' http:\"}"),
            near: server("web:\n  csp: {enabled: true, policy: \"connect-src 'self' https:\"}")),
        Case("BASE-PATH", env("BASE_PATH=¦/metadata"), near: env("BASE_PATH=/")),
        Case(
            "CSP-BLOCKS",
            env("WEB_CONF_XSS_CSP_ENABLED=true", "WEB_CONF_XSS_CSP_POLICY=\"¦default-src 'self'\""),
            near: env(
                "WEB_CONF_XSS_CSP_ENABLED=false", "WEB_CONF_XSS_CSP_POLICY=\"default-src 'self'\"")),
    ]
}
