import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// One mistake has one finding, however many rules it touches.
@Suite struct SingleFindingTests {
    private static let other = "11111111-2222-3333-4444-555555555555"

    private static let mistakes: [(String, Sample)] = [
        (
            "IDS-SWAPPED",
            env(
                "AUTHENTICATION_CLIENT_ID=¦\(tenant)", "AUTHENTICATION_AUTHORITY=\(login)/\(client)"
            )
        ),
        (
            "IDS-SWAPPED",
            env().and(server("  clientId: ¦\(tenant)", "  authority: \(login)/\(client)"))
        ),
        (
            "IDS-EQUAL",
            env(
                "AUTHENTICATION_CLIENT_ID=¦\(client)", "AUTHENTICATION_AUTHORITY=\(login)/\(client)"
            )
        ),
        ("GUID-GROUP", env("AUTHENTICATION_AUTHORITY=¦\(login)/\(tenant.dropLast())")),
        ("VALUE-LIST", env("AUTHENTICATION_PUBLIC_KEYS=[¦\(keys) \(jwks)]")),
        (
            "ENV-KEY",
            env().replacingText(
                "AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(jwks)]",
                with: "AUTHENTICATION_PUBLIC_KEYS=\n  ¦- \"\(keys)\"")
        ),
        (
            "ENV-KEY",
            env().replacingText(
                "AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace]",
                with: "AUTHORIZER_ADMIN_PRINCIPALS=\n# admins\n¦- ada.lovelace: x")
        ),
        ("VALUE-YAML", env("AUTHORIZER_ALLOWED_DOMAINS=¦[@example.com, example.org]")),
        (
            "OIDC-DOTTED",
            helm(
                "      clientType: confidential",
                "      oidcConfiguration: {¦oidcConfiguration.enabled: true}")
        ),
        ("VALUE-SINGLE", server("  clientId: ¦{\(client)}")),
        ("VALUE-SINGLE", helm("      clientId: ¦{secretRef: a, secretKey: b}")),
        ("HELM-STRING-BOOLEAN", helm("      enabled: ¦'true'")),
        ("HELM-KEY", helm("    ¦authorizerConfiguration: {principalDomain: a}")),
        ("KEY-ASTRAY", helm("    ¦saml: {debugMode: true}")),
        (
            "KEY-ASTRAY",
            helm("      ¦authorizer: {principalDomain: a.org, useRolesFromProvider: true}")
        ),
        ("KEYS-NO-MICROSOFT", server("  publicKeyUrls:¦")),
        ("DOMAIN-ENFORCED", env("AUTHORIZER_PRINCIPAL_DOMAIN=¦open-metadata.org")),
        ("DOMAIN-ENFORCED", env("AUTHORIZER_PRINCIPAL_DOMAIN=¦")),
        ("CLIENT-ID-MISSING", env("AUTHENTICATION_CLIENT_ID=¦")),
        ("AUTHORITY-MISSING", env("AUTHENTICATION_AUTHORITY=¦")),
        ("ACCESS-ANY-DOMAIN", env("AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=¦")),
        ("ADMIN-DEFAULT", env("AUTHORIZER_ADMIN_PRINCIPALS=¦")),
        ("PROVIDER-OFF", env("AUTHENTICATION_PROVIDER=¦")),
        ("PROVIDER-OFF", server("  provider:¦")), ("PROVIDER-OFF", helm("      provider:¦")),
        (
            "KEY-UNKNOWN",
            server("  publicKeyUrls: []").replacingText(
                "publicKeyUrls: []", with: "¦publicKeys: [\(keys), \(jwks)]")
        ),
        ("KEY-UNKNOWN", server().replacingText("authority:", with: "¦Authority:")),
        ("KEY-UNKNOWN", server().replacingText("adminPrincipals", with: "¦initialAdmins")),
        (
            "WORKFLOW-SECURITY",
            workflow("      ¦authority: a", "      clientId: b", "      secret: c").replacingText(
                "      jwtToken: \(token())\n", with: "")
        ),
        ("ENV-NOT-PASSED", compose().and(env("¦AUTHENTICATION_ENABLE_SELF_SIGNUP=false"))),
        (
            "CROSS-CLIENT", env().and(server("  clientId: ¦\(other)"))
        ),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsSaidOnce(code: String, sample: Sample) throws {
        let findings = sample.findings().filter { $0.severity > .note }
        #expect(findings.map(\.code) == ["OMSSO-" + code], "\(findings.map(\.shown))")
        #expect(findings.first?.place == sample.marked)
    }

    /// What `env_file:` names goes into the container as it is.
    @Test(arguments: [
        "env_file: a.env", "env_file: [./a.env]", "env_file: [{path: a.env, required: false}]",
    ])
    func filesThatComposeHandsOnWhole(line: String) {
        let compose = text(
            "docker-compose.yml",
            "services:\n  openmetadata-server:\n    image: openmetadata/server:1.7.0\n    \(line)\n"
        )
        let good = compose.and(env("AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM=RS256"))
        #expect(good.findings().filter { $0.severity > .note }.map(\.shown) == [])
        let bad = compose.and(env("AUTHENTICATION_PROVIDER=Azure")).findings()
        #expect(bad.filter { $0.severity == .error }.map(\.place) == ["a.env:4:25"])
    }

    /// What comes from a secret, or from a file that was not given, is not missing.
    @Test(arguments: [
        helm().replacingText("      clientId: \(client)\n", with: "")
            .and(text("b.yaml", "envFrom: [{secretRef: {name: sso}}]\nopenmetadata: {}\n")),
        helm("extraEnvs: [{name: AUTHENTICATION_CLIENT_ID, valueFrom: {secretKeyRef: {name: a}}}]")
            .replacingText("      clientId: \(client)\n", with: ""),
        text(
            "docker-compose.yml",
            """
            services:
              openmetadata-server:
                env_file: elsewhere.env
                environment: {AUTHENTICATION_PROVIDER: azure}
            """),
    ])
    func whatNobodyCanSeeIsNotMissing(_ sample: Sample) {
        let findings = sample.findings().filter { $0.severity > .note }
        #expect(findings.isEmpty, "\(findings.map(\.shown))")
    }

    /// A file whose settings stand at a wrong place is told by its name.
    @Test(
        arguments: [
            ("values.yaml", "authentication: {}\n", FileKind.helm),
            ("values-prod.yml", "global: {}\n", .helm), ("prod.yaml", "global: {}\n", nil),
            ("prod.yaml", "global:\n  authorizer:\n    initialAdmins: [a]\n", .helm),
            ("prod.yaml", "authentication:\n  jwtPrincipalClaims: [email]\n", .helm),
            ("prod.yaml", "authentication:\n  provider: azure\n", nil),
            ("x.yaml", "extraEnvs: []\n", .helm), ("x.yaml", "  openmetadata: {}\n", .helm),
            ("x.yaml", "# a\n---\nopenmetadata: {}\n", .helm),
            ("x.yaml", "a:\n  openmetadata: {}\n", nil),
        ] as [(String, String, FileKind?)])
    func kindsAreTold(name: String, content: String, kind: FileKind?) {
        let source = SourceText(id: 0, name: name, Array(content.unicodeScalars))
        #expect(FileNature(of: source).fileKind == kind)
    }

    /// A password in the line of a finding about something else.
    @Test(arguments: [
        "url: jdbc:mysql://u:hunter2@db/x?password=hunter2: \"", "OIDC_CLIENT_SECRETS: hunter2: \"",
        "OIDC_CLIENT_SECRET hunter2: \"", "a: {password: hunter2, b: \"",
    ])
    func secretsNearAFindingAreMasked(line: String) throws {
        let sample = text("openmetadata.yaml", "authorizerConfiguration: {}\n\(line)\n")
        let report = SSOChecks.check(sample.inputs, CheckOptions(now: noon))
        let shown = TextReport(report).text
        #expect(shown.contains("********"))
        #expect(!shown.contains("hunter2"), "\(shown)")
    }
}
