import SSOFormats
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What `--fix` writes.
@Suite struct RepairTests {
    private func repaired(_ sample: Sample) -> [String: String] {
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        return Dictionary(uniqueKeysWithValues: plan.files.map { ($0.path, $0.text) })
    }

    /// The old section stays for the operator to remove, and is then only a note.
    @Test(arguments: [[], ["global"]])
    func sectionsAtAWrongPlaceAreWrittenWhereTheChartReadsThem(parents: [String]) throws {
        var text = ""
        for (depth, key) in parents.enumerated() {
            text += String(repeating: "  ", count: depth) + key + ":\n"
        }
        let indent = String(repeating: "  ", count: parents.count)
        text +=
            "\(indent)authorizer:\n\(indent)  initialAdmins: [ada]\n"
            + "\(indent)  botPrincipals: [bot]\n\(indent)  enforcePrincipalDomain: true\n"
        let sample = Sample(files: [("values.yaml", text)])
        #expect(sample.findings().map(\.code) == ["OMSSO-HELM-PLACE"])
        let fixed = try #require(repaired(sample)["values.yaml"])
        let after = Sample(files: [("values.yaml", fixed)])
        #expect(after.findings().map(\.code) == ["OMSSO-HELM-LEFT-OVER"], "\(fixed)")
        let file = ParsedFile(after.inputs[0], id: 0, variables: Variables())
        let path = ["openmetadata", "config", "authorizer"]
        #expect(file.root?.at(path + ["initialAdmins"])?.items?.map(\.text) == ["ada"])
        #expect(file.root?.at(path + ["enforcePrincipalDomain"])?.text == "true")
        #expect(file.root?.at(path + ["botPrincipals"]) == nil)
    }

    private static let cases: [(Sample, String)] = [
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
        (
            helm("      publicKeys:\n        - \(login)/common/discovery/keys"),
            "      publicKeys:\n        - \(keys)\n        - \(chartJwks)"
        ),
        (workflow("    authProvider: azure"), "    authProvider: openmetadata"),
        (
            workflow("    hostPort: https://metadata.example.com"),
            "    hostPort: https://metadata.example.com/api"
        ),
    ]

    @Test(arguments: cases.indices)
    func theOneRightFormIsWritten(index: Int) throws {
        let (sample, expected) = Self.cases[index]
        let text = try #require(repaired(sample)[sample.files[0].name])
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
    func theRestIsLeftAlone(_ sample: Sample) { #expect(repaired(sample) == [:]) }

    private static let otherTenant = "5e1f0c7a-3b2d-4c6e-8f9a-0b1c2d3e4f50"

    /// A file that only helps to read the others is nobody's to change.
    @Test func whatIsOnlyContextIsNeverChanged() {
        let broken = "AUTHENTICATION_PROVIDER=Azure"
        #expect(repaired(env(broken)).count == 1)
        #expect(repaired(env(broken).asContext) == [:])
        let both = repaired(env(broken).named("ours.env").and(env("// x").asContext))
        #expect(Array(both.keys) == ["ours.env"])
    }

    /// Where nothing can be parsed, nothing can be told from a secret.
    @Test func theDiffOfAnUnreadableFileIsAllMasks() {
        let sample = text(
            "a.env", "DB_PASS='canary1\nFOO=canary2\nAUTHENTICATION_CLIENT_TYPE= public # x\n")
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.files.allSatisfy { !$0.diff.joined().contains("canary") })
    }

    /// A repair makes no new mistake, and a second one finds nothing to do.
    @Test(arguments: Case.all)
    func aRepairOnlyMakesItBetter(_ sample: Case) {
        let before = sample.bad.findings(sample.version)
        let texts = repaired(sample.bad)
        let after = Sample(
            files: sample.bad.files.map { name, text in
                (name, texts[name] ?? text.replacing("¦", with: ""))
            }, context: sample.bad.context)
        let findings = after.findings(sample.version)
        let added = Set(findings.map(\.code)).subtracting(before.map(\.code))
        let hidden = added.filter { code in
            findings.contains { $0.code == code && $0.severity == .error }
        }
        #expect(hidden.isEmpty, "\(texts)")
        #expect(findings.count <= before.count || !added.isEmpty)
        if !texts.isEmpty {
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

extension PlannedFile {
    fileprivate var text: String { String(decoding: reveal(), as: UTF8.self) }
}
