extension Case {
    static let workflows: [Case] = [
        Case(
            "WORKFLOW-CONNECTION", text("w.yaml", "¦workflowConfig:\n  loggerLevel: INFO\n"),
            near: workflow()),
        Case(
            "WORKFLOW-HOST",
            text(
                "w.yaml",
                "workflowConfig:\n  ¦openMetadataServerConfig:\n    authProvider: openmetadata\n"),
            near: workflow()),
        Case(
            "WORKFLOW-SLASH", workflow("    hostPort: ¦https://metadata.example.com/api/"),
            near: workflow()),
        Case("WORKFLOW-PROVIDER", workflow("    authProvider: ¦azure"), near: workflow()),
        Case(
            "WORKFLOW-SECURITY", workflow("      ¦clientSecret: abc"), near: workflow()),
        Case(
            "WORKFLOW-TOKEN", workflow("      jwtToken:¦"), near: workflow("      jwtToken: $TOKEN")
        ),
        Case(
            "WORKFLOW-KEY",
            workflow(
                "    hostPort: https://metadata.example.com/api\n    ¦authprovider: openmetadata"),
            near: workflow(
                "    hostPort: https://metadata.example.com/api\n    storeServiceConnection: true")),
        Case(
            "WORKFLOW-KEY",
            workflow(
                "    hostPort: https://metadata.example.com/api\n    sslConfig: {¦certificate: /ca.pem}"
            ),
            near: workflow(
                "    hostPort: https://metadata.example.com/api\n    sslConfig: {caCertificate: /ca.pem}"
            )),
        Case(
            "WORKFLOW-TLS",
            workflow("    hostPort: https://metadata.example.com/api\n    verifySSL: ¦true"),
            near: workflow("    hostPort: https://metadata.example.com/api\n    verifySSL: ignore")),
        Case(
            "WORKFLOW-SECURITY",
            workflow("      ¦clientSecret: abc", "      authority: a").replacingText(
                "      jwtToken: \(token())\n", with: ""),
            near: workflow()),
        Case(
            "WORKFLOW-KEY", workflow("  ¦logLevel: INFO"), near: workflow("  loggerLevel: INFO")),
        Case(
            "WORKFLOW-KEY",
            workflow(
                "    hostPort: https://metadata.example.com/api\n    ¦jwtToken: a"
            ).replacingText(
                "    securityConfig:\n      jwtToken: \(token())\n", with: ""),
            near: workflow()),
        Case(
            "SECRET-READABLE", workflow("      jwtToken: ¦\(token())").readable(by: 0o640),
            near: workflow().readable(by: 0o600)),
        Case(
            "SECRET-READABLE", workflow("      jwtToken: ¦\(token())").readable(by: 0o604),
            near: workflow("      jwtToken: ${TOKEN}").readable(by: 0o644)),
        Case(
            "SECRET-READABLE",
            env("AUTHENTICATION_CLIENT_TYPE=confidential", "OIDC_CLIENT_SECRET=¦abc~def")
                .readable(by: 0o644),
            near: env("AUTHENTICATION_CLIENT_TYPE=confidential", "OIDC_CLIENT_SECRET=${SECRET}")
                .readable(by: 0o644)),
        Case(
            "WORKFLOW-CA-UNUSED",
            workflow(
                "    hostPort: https://metadata.example.com/api\n    sslConfig: {caCertificate: ¦/ca.pem}"
            ),
            near: workflow(
                "    hostPort: https://metadata.example.com/api\n    verifySSL: validate\n    sslConfig: {caCertificate: /ca.pem}"
            )),
        Case(
            "WORKFLOW-PRIVATE-CA", workflow("    hostPort: ¦https://metadata.corp/api"),
            near: workflow("    hostPort: http://openmetadata:8585/api")),
        Case(
            "PLACEHOLDER", workflow("      jwtToken: ¦{your token}"),
            near: workflow("      jwtToken: ${TOKEN}")),
        Case(
            "FILE-SHAPE",
            workflow("    hostPort: https://metadata.example.com/api\n    sslConfig: ¦/ca.pem"),
            near: workflow(
                "    hostPort: https://metadata.example.com/api\n    sslConfig: {caCertificate: /ca}"
            )),
        Case(
            "PATH-NOT-YAML",
            workflow("¦# first").replacingText("workflowConfig", with: "¦workflowConfig")
                .replacingText("¦# first\n", with: "").named("workflow.txt"),
            near: workflow().named("workflow.json")),
        Case(
            "API-PATH", workflow("    hostPort: ¦https://metadata.example.com"), near: workflow()),
        Case(
            "API-NO-TLS",
            workflow("    hostPort: ¦http://metadata.example.com/api\n    verifySSL: validate"),
            near: workflow("    hostPort: http://metadata.example.com/api\n    verifySSL: no-ssl")),
        Case(
            "API-NO-CA",
            workflow("    hostPort: https://metadata.example.com/api\n    ¦verifySSL: validate"),
            near: workflow(
                "    hostPort: https://metadata.example.com/api\n    verifySSL: validate\n    sslConfig: {caCertificate: /ca.pem}"
            )),
        Case(
            "TOKEN-PARTS", workflow("      jwtToken: ¦abc"),
            near: workflow("      jwtToken: /run/token")),
        Case(
            "TOKEN-UNREADABLE", workflow("      jwtToken: ¦a.b.c"),
            near: workflow("      jwtToken: ${OM_JWT}")),
        Case(
            "TOKEN-EXPIRED",
            workflow("      jwtToken: ¦\(token(claims: #"{"isBot":true,"exp":1700000000}"#))"),
            near: workflow("      jwtToken: \(token(claims: #"{"isBot":true,"exp":1900000000}"#))")),
        Case(
            "TOKEN-EXPIRES",
            workflow("      jwtToken: ¦\(token(claims: #"{"isBot":true,"exp":1800100000}"#))"),
            near: workflow("      jwtToken: \(token(claims: #"{"isBot":true,"exp":null}"#))")),
        Case(
            "TOKEN-NOT-BOT", workflow("      jwtToken: ¦\(token(claims: #"{"isBot":false}"#))"),
            near: workflow()),
        Case(
            "TOKEN-DEMO", workflow("      jwtToken: ¦\"\(demoToken)\""), near: workflow()),
        Case(
            "TOKEN-MICROSOFT",
            workflow("      jwtToken: ¦\(token(claims: #"{"iss":"https://sts.windows.net/x/"}"#))"),
            near: workflow()),
    ]

    static let demoToken = token(
        claims: #"{"sub":"admin","isBot":false,"iss":"open-metadata.org"}"#,
        header: #"{"kid":"Gb389a-9f76-gdjs-a92j-0242bk94356","alg":"RS256"}"#)

    static let together: [Case] = [
        Case(
            "CROSS-CLIENT",
            env().and(server("  clientId: ¦11111111-2222-3333-4444-555555555555")),
            near: env().and(server("  clientId: \(client.uppercased())"))),
        Case(
            "CROSS-TENANT",
            env().and(helm("      authority: ¦\(login)/11111111-2222-3333-4444-555555555555")),
            near: env().and(helm("      authority: \(login)/\(tenant)"))),
        Case(
            "CROSS-CALLBACK",
            env().and(server("  callbackUrl: ¦https://om.example.com/callback")),
            near: env().and(server())),
        Case(
            "CROSS-DOMAIN", env().and(server("  principalDomain: ¦example.org")),
            near: env().and(
                server(
                    "  principalDomain: example.org", "  provider: basic",
                    "  authority: https://accounts.google.com"))),
        Case(
            "CROSS-SWAPPED",
            env().and(
                server(
                    "  clientId: ¦\(tenant)", "  authority: \(login)/\(client)",
                    "  publicKeyUrls: [\(login)/common/discovery/keys, \(jwks)]")),
            near: env().and(server())),
        Case(
            "CROSS-HOST",
            env().and(workflow("    hostPort: ¦https://other.example.com/api")),
            near: env().and(workflow("    hostPort: http://openmetadata:8585/api"))),
        Case(
            "CROSS-HOST",
            env().and(workflow("    hostPort: ¦https://om.example.com/api")),
            near: env().and(workflow("    hostPort: http://127.0.0.1:8585/api"))),
    ]
}
