import SSOFormats
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What `--fix` writes.
@Suite struct RepairTests {
    /// In a compose file as in an environment file, in both forms, for the migration as well.
    @Test(
        arguments: [
            ("PROVIDER: Azure", "PROVIDER: \"azure\""),
            ("AUTHORITY: '\(login)//\(tenant)'", "AUTHORITY: '\(login)/\(tenant)'"),
            ("AUTHORITY: ${X:-\(login)/\(tenant)/}", "AUTHORITY: ${X:-\(login)/\(tenant)}"),
            (
                "PUBLIC_KEYS: \"[\(keys),http://om:8585/api/v1/config/jwks]\"",
                "PUBLIC_KEYS: \"[\(keys),http://om:8585/api/v1/system/config/jwks]\""
            ),
            ("CLIENT_TYPE: \"'public'\"", "CLIENT_TYPE: \"public\""),
            ("PUBLIC_KEYS: \"'[\(keys),\(jwks)]'\"", "PUBLIC_KEYS: \"[\(keys),\(jwks)]\""),
        ])
    func variablesOfAComposeFileArePutRight(line: String, wanted: String) throws {
        for isList in [false, true] {
            let old = Self.composeText(line, isList)
            let plan = RepairPlan(
                [CheckInput("compose.yml", Array(old.utf8))], CheckOptions(now: noon))
            let file = try #require(plan.files.first, "\(old)")
            let plain = { (text: String) in text.replacing("\"", with: "").replacing("'", with: "")
            }
            #expect(plain(file.text) == plain(Self.composeText(wanted, isList)), "\(file.text)")
            #expect(!file.text.contains("\"'") && !file.text.contains("=\""), "\(file.text)")
            let again = RepairPlan(
                [CheckInput("compose.yml", file.reveal())], CheckOptions(now: noon))
            #expect(again.files.isEmpty && again.refusals.isEmpty)
        }
    }

    private static func composeText(_ line: String, _ isList: Bool) -> String {
        let all = [
            "PROVIDER: azure", "AUTHORITY: \(login)/\(tenant)", "PUBLIC_KEYS: '[\(keys),\(jwks)]'",
        ]
        let name = line.prefix { $0 != ":" }
        let lines = all.filter { !$0.hasPrefix(name) } + [line]
        let variables = lines.map { line in
            let parts = line.split(separator: ": ", maxSplits: 1)
            let text = String(parts[1])
            let bare = text.hasPrefix("'") ? String(text.dropFirst().dropLast()) : text
            let inner = text.hasPrefix("\"'") ? String(text.dropFirst().dropLast()) : bare
            let quoted = inner.hasPrefix("\"[") ? String(inner.dropFirst().dropLast()) : inner
            return isList
                ? "      - AUTHENTICATION_\(parts[0])=\(quoted) # why"
                : "      AUTHENTICATION_\(line) # why"
        }.joined(separator: "\n")
        return """
            services:
              openmetadata-server:
                image: openmetadata/server:1.7.0
                environment:
            \(variables)
              execute-migrate-all:
                image: openmetadata/server:1.7.0
                environment:
            \(variables)
              other: {environment: [AUTHENTICATION_PROVIDER=Azure]}

            """
    }

    /// What has one right form, in files of any provider where the file itself is refused for it.
    @Test(arguments: [
        (
            env("AUTHENTICATION_CLIENT_ID=urn:uuid:\(client)"),
            "AUTHENTICATION_CLIENT_ID=\(client)\n"
        ),
        (
            helm(
                "      provider: basic", "      authority: https://a.org",
                "      enableSelfSignup: \"false\""),
            "enableSelfSignup: false\n"
        ),
        (
            helm("      jwtPrincipalClaims: email,preferred_username,sub"),
            "jwtPrincipalClaims: [email, preferred_username, sub]\n"
        ),
        (
            server("  jwtPrincipalClaims: email,sub"), "  jwtPrincipalClaims: [email, sub]\n"
        ),
        (
            env("AUTHENTICATION_PUBLIC_KEYS=[\(keys),https://kc.example.com/certs]"),
            "[\(keys),https://kc.example.com/certs,\(jwks)]\n"
        ),
    ])
    func oneRightFormIsWritten(sample: Sample, wanted: String) throws {
        let file = try #require(sample.repaired.first?.value)
        #expect(file.contains(wanted), "\(file)")
    }

    /// What others share by an anchor, or what stands in another file, is nobody's to change here.
    @Test(
        arguments: [
            "x-om: &om {AUTHENTICATION_PROVIDER: Azure}\nservices:\n  openmetadata-server: {environment: {<<: *om}}\n",
            "services:\n  openmetadata-server: {environment: &e {AUTHENTICATION_PROVIDER: Azure}}\n",
            "services:\n  om: {image: x, environment: {AUTHENTICATION_CLIENT_ID: Azure}}\n",
        ])
    func sharedVariablesStay(text: String) {
        #expect(Sample(files: [("compose.yml", text)]).repaired == [:])
    }

    private static let cases: [(Sample, String)] = [
        (
            env("AUTHORIZER_PRINCIPAL_DOMAIN='example.com' # x"),
            "AUTHORIZER_PRINCIPAL_DOMAIN=example.com"
        ),
        (
            env("AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN='true'"),
            "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true"
        ),
        (env("AUTHENTICATION_PROVIDER='Azure'"), "AUTHENTICATION_PROVIDER=azure"),
        (
            env("AUTHORIZER_ADMIN_PRINCIPALS='[ada,grace]'"),
            "AUTHORIZER_ADMIN_PRINCIPALS=[ada,grace]"
        ),
        (
            env("AUTHENTICATION_AUTHORITY=\(login)//\(tenant)"),
            "AUTHENTICATION_AUTHORITY=\(login)/\(tenant)"
        ),
        (
            env("AUTHENTICATION_PUBLIC_KEYS=[\(login)//\(tenant)/discovery/v2.0//keys,\(jwks)]"),
            "AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(jwks)]"
        ),
        (
            env("AUTHORIZER_CLASS_NAME=org.openmetadata.catalog.security.DefaultAuthorizer"),
            "AUTHORIZER_CLASS_NAME=org.openmetadata.service.security.DefaultAuthorizer"
        ),
        (env("AUTHENTICATION_PROVIDER=AzureAD"), "AUTHENTICATION_PROVIDER=azure"),
        (env("export AUTHENTICATION_PROVIDER = AzureAD"), "AUTHENTICATION_PROVIDER=azure"),
        (env("AUTHENTICATION_CLIENT_TYPE= Public # x"), "# x\nAUTHENTICATION_CLIENT_TYPE=public"),
        (env("AUTHENTICATION_CLIENT_TYPE= public # x"), "# x\nAUTHENTICATION_CLIENT_TYPE=public"),
        (env("export OIDC_SCOPE: openid"), "OIDC_SCOPE=openid"), (env("// x"), "# x"),
        (
            env("AUTHENTICATION_AUTHORITY=\(login)/\(tenant)/oauth2/v2.0/authorize"),
            "AUTHENTICATION_AUTHORITY=\(login)/\(tenant)"
        ),
        (
            env("AUTHENTICATION_PUBLIC_KEYS=\(keys)"),
            "AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(jwks)]"
        ),
        (
            env("AUTHENTICATION_PUBLIC_KEYS=[http://localhost:8585/api/v1/sytem/config/jwks]"),
            "AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(jwks)]"
        ),
        (
            env("AUTHORIZER_ADMIN_PRINCIPALS=[Ada@example.com, grace]"),
            "AUTHORIZER_ADMIN_PRINCIPALS=[ada,grace]"
        ),
        (
            env("AUTHENTICATION_PUBLIC_KEYS=[\(keys),http://om:8585/api/v1/config/jwks]"),
            "AUTHENTICATION_PUBLIC_KEYS=[\(keys),http://om:8585/api/v1/system/config/jwks]"
        ),
        (
            env("AUTHORIZER_PRINCIPAL_DOMAIN= Example.COM"),
            "AUTHORIZER_PRINCIPAL_DOMAIN=Example.COM"
        ),
        (
            server("  callbackUrl: ${CALLBACK:-https://metadata.example.com/callback/}"),
            "  callbackUrl: ${CALLBACK:-https://metadata.example.com/callback}"
        ),
        (
            server("  callbackUrl: http://localhost:8585/callback\""),
            "  callbackUrl: http://localhost:8585/callback"
        ),
        (helm("      enableSelfSignup: \"true\""), "      enableSelfSignup: true"),
        (helm("      enabled: 'true'"), "      enabled: true"),
        (
            helm("      publicKeys:\n        - \(login)/common/discovery/keys"),
            "      publicKeys:\n        - \(keys)\n        - \(chartJwks)"
        ),
        (workflow("    authProvider: azure"), "    authProvider: openmetadata"),
        (
            workflow("    hostPort: https://metadata.example.com"),
            "    hostPort: https://metadata.example.com/api"
        ),
        (
            server("  callbackUrl: https://metadata.example.com//callback"),
            "  callbackUrl: https://metadata.example.com/callback"
        ),
    ]

    @Test(arguments: cases.indices)
    func theOneRightFormIsWritten(index: Int) throws {
        let (sample, expected) = Self.cases[index]
        let text = try #require(sample.repaired[sample.files[0].name])
        let quoteless = text.replacing("\"", with: "")
        #expect(quoteless.contains(expected.replacing("\"", with: "") + "\n"), "\(text)")
    }

    /// What needs the operator stays as it is.
    @Test(
        arguments: [
            env("AUTHENTICATION_CLIENT_ID={Client ID}"), env("AUTHENTICATION_CALLBACK_URL="),
            env("AUTHORIZER_ADMIN_PRINCIPALS=[ada@example.org]"),
            env("AUTHORIZER_ADMIN_PRINCIPALS=[ada:secret]"),
            env("AUTHENTICATION_AUTHORITY=\(login)/{Tenant ID}/v2.0"),
            env("AUTHENTICATION_PROVIDER=okta"), env("DB_USER= root # not ours"),
            server("  publicKeyUrls: ['{your domain}/jwks']"), env(), server(), helm(), workflow(),
            compose(), text("a.yaml", "x: [\n"),
            // Older servers compare letter by letter with the token.
            env("AUTHORIZER_PRINCIPAL_DOMAIN=BABC.onmicrosoft.com"),
            // The keys of another directory than the authority's.
            env("AUTHENTICATION_PUBLIC_KEYS=[\(login)/\(otherTenant)/discovery/keys,\(jwks)]"),
            env(
                "AUTHENTICATION_PUBLIC_KEYS=[\(login)/\(otherTenant)/discovery/v2.0/keys,\(jwks)]"),
        ])
    func theRestIsLeftAlone(_ sample: Sample) { #expect(sample.repaired == [:]) }

    private static let otherTenant = "5e1f0c7a-3b2d-4c6e-8f9a-0b1c2d3e4f50"

    /// A file that only helps to read the others is nobody's to change.
    @Test func whatIsOnlyContextIsNeverChanged() {
        let broken = "AUTHENTICATION_PROVIDER=Azure"
        #expect(env(broken).repaired.count == 1)
        #expect(env(broken).asContext.repaired == [:])
        let both = env(broken).named("ours.env").and(env("// x").asContext).repaired
        #expect(Array(both.keys) == ["ours.env"])
    }

    /// Where nothing can be parsed, nothing can be told from a secret.
    @Test func theDiffOfAnUnreadableFileIsAllMasks() {
        let sample = text(
            "a.env", "DB_PASS='canary1\nFOO=canary2\nAUTHENTICATION_CLIENT_TYPE= public # x\n")
        let diffs = RepairPlan(sample.inputs, CheckOptions(now: noon)).files.map(\.diff)
        #expect(diffs.count == 1)
        #expect(!diffs.joined().joined().contains("canary"))
    }

    /// A repair makes no new mistake, and a second one finds nothing to do.
    @Test(arguments: Case.all)
    func aRepairOnlyMakesItBetter(_ sample: Case) {
        let before = sample.bad.findings(sample.version)
        let texts = sample.bad.repaired
        let after = Sample(
            files: sample.bad.files.map { name, text in
                (name, texts[name] ?? text.replacing("¦", with: ""))
            }, context: sample.bad.context)
        let findings = after.findings(sample.version)
        let added = Set(findings.map(\.code)).subtracting(before.map(\.code))
        let hidden = added.filter { code in
            findings.contains { $0.code == code && $0.severity == .error }
        }
        // What was not read where it stood may be wrong where it is read.
        let isMoved = ["OMSSO-HELM-PLACE", "OMSSO-WORKFLOW-KEY"].contains(sample.code)
        #expect(hidden.isEmpty || isMoved, "\(texts)")
        #expect(findings.count <= before.count || !added.isEmpty)
        if !texts.isEmpty, !isMoved {
            #expect(
                findings.count { $0.severity == .error } <= before.count { $0.severity == .error })
        }
    }

    @Test func lineEndsAndByteOrderMarksStay() throws {
        let text = "\u{FEFF}AUTHENTICATION_PROVIDER= azure # ü\r\nOIDC_TYPE=x\r\n"
        let plan = RepairPlan([CheckInput("a.env", Array(text.utf8))], CheckOptions(now: noon))
        let fixed = try #require(plan.files.first).text
        #expect(
            Array(fixed.utf8)
                == Array("\u{FEFF}# ü\r\nAUTHENTICATION_PROVIDER=azure\r\nOIDC_TYPE=x\r\n".utf8))
    }

    /// Secrets within the comments behind other secrets: the masks overlap.
    @Test(
        arguments: [
            "abc # old token: xyz", "abc # was https://u:pw@host", "abc # secret=old",
            "abc # was eyJhbGciOiJSUzI1NiJ9.eyJ.abc", "https://u:pw@h # token=https://u:pw@h",
        ])
    func aDiffMasksSecretsThatOverlap(value: String) throws {
        let text = "AUTHENTICATION_PROVIDER = azure\nOIDC_CLIENT_SECRET=\(value)\n"
        let plan = RepairPlan([CheckInput("a.env", Array(text.utf8))], CheckOptions(now: noon))
        let diff = try #require(plan.files.first).diff.joined(separator: "\n")
        #expect(diff.contains("+AUTHENTICATION_PROVIDER=azure"))
        #expect(["abc", "xyz", "pw@", "=old", "eyJ"].allSatisfy { !diff.contains($0) }, "\(diff)")
    }

    @Test func diffsHideSecrets() {
        let sample = env("OIDC_CLIENT_SECRET= canary1 # canary2", "AUTHENTICATION_PROVIDER=Azure")
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.files.count == 1)
        #expect(plan.files.allSatisfy { !$0.diff.joined().contains("canary") })
        #expect(!"\(plan)".contains("canary"))
    }
}
