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

    /// With its lines as they are, but for what no release reads.
    @Test(arguments: [[], ["global"], ["openmetadata"], ["config"]])
    func sectionsAtAWrongPlaceAreMovedWhereTheChartReadsThem(parents: [String]) throws {
        var text = ""
        for (depth, key) in parents.enumerated() {
            text += String(repeating: "  ", count: depth) + key + ":\n"
        }
        let indent = String(repeating: "  ", count: parents.count)
        text +=
            "\(indent)authorizer: # who\n\(indent)  initialAdmins: ['ada']\n"
            + "\(indent)  botPrincipals: [bot]\n\(indent)  enforcePrincipalDomain: \"true\"\n"
            + "\(indent)authentication:\n\(indent)  provider: basic\n"
        let sample = Sample(files: [("values.yaml", text)])
        #expect(sample.findings().map(\.code) == ["OMSSO-HELM-PLACE"])
        let fixed = try #require(repaired(sample)["values.yaml"])
        #expect(
            fixed == """
                openmetadata:
                  config:
                    authorizer: # who
                      initialAdmins: ['ada']
                      enforcePrincipalDomain: "true"
                    authentication:
                      provider: basic

                """)
        let after = Sample(files: [("values.yaml", fixed)])
        #expect(!after.findings().map(\.code).contains { $0.hasPrefix("OMSSO-HELM-PLACE") })
        #expect(repaired(after) == [:])
    }

    /// What was moved is put right as well, in one go, and the diff says both.
    @Test func aSectionIsMovedAndPutRightAtOnce() throws {
        let text = """
            global:
              authentication:
                provider: azure
                # of the old days
                publicKeys: [\(login)/common/discovery/keys]
                authority: \(login)/\(tenant)//
                clientId: \(client)
                callbackUrl: https://metadata.example.com/callback/
                ldapConfiguration: {dnAdminPassword: canary}
            image: {tag: 1.7.0}

            """
        let plan = RepairPlan(
            [CheckInput("values.yaml", Array(text.utf8))], CheckOptions(now: noon))
        let file = try #require(plan.files.first)
        #expect(
            file.text.contains("      publicKeys: [\"\(keys)\", \"\(chartJwks)\"]\n"),
            "\(file.text)")
        #expect(
            file.text.contains("    authentication:\n      provider: azure\n      # of the old"))
        let diff = file.diff.joined(separator: "\n")
        #expect(diff.contains("+      authority: \(login)/\(tenant)"), "\(diff)")
        #expect(diff.contains("-    # of the old days") && !diff.contains("canary"), "\(diff)")
        let again = RepairPlan([CheckInput("values.yaml", file.reveal())], CheckOptions(now: noon))
        #expect(again.files.isEmpty && again.refusals.isEmpty)
    }

    /// What stands at the right place as well is only taken away where it says nothing else.
    @Test(
        arguments: [
            ("  provider: azure", nil), ("  provider: google", "EDIT-TAKEN"),
            ("  provider: azure\n  publicKeyUrls: [a]", "EDIT-TAKEN"),
            ("  enforce: true\nglobal:\n  authentication: {provider: azure}", "EDIT-PLACES"),
        ] as [(String, String?)])
    func leftOversGoOnlyWhereNothingIsLost(lines: String, code: String?) {
        let sample = helm("authentication:\n" + lines)
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.refusals.map(\.problem.kind.code) == (code.map { ["OMSSO-" + $0] } ?? []))
        #expect(plan.files.map(\.text) == (code == nil ? [helm().files[0].text] : []))
    }

    /// Keys that the chart would refuse at the right place are said, and stay.
    @Test func whatHasNoPlaceIsNotMoved() {
        let sample = text("values.yaml", "openmetadata:\n  authorizer:\n    adminList: [a]\n")
        let plan = RepairPlan(sample.inputs, CheckOptions(now: noon))
        #expect(plan.refusals.map(\.problem.kind.code) == ["OMSSO-EDIT-NO-PLACE"])
        #expect(plan.files.isEmpty)
    }

    /// Another file of the call has the section at the right place: that one counts already.
    @Test func whatAnotherFileSaysIsNotMoved() {
        let sample = helm().and(text("b-values.yaml", "authentication:\n  provider: azure\n"))
        #expect(repaired(sample) == [:])
    }

    /// Where the values stand below other keys, so does the right place.
    @Test func sectionsOfAWrapperAreMovedWithinIt() throws {
        let text =
            WrapperTests.flux + "  values:\n    authorizer: {initialAdmins: [ada]}\n  timeout: 5m\n"
        let fixed = try #require(repaired(Sample(files: [("release.yaml", text)]))["release.yaml"])
        #expect(
            fixed == WrapperTests.flux
                + "  values:\n    openmetadata:\n      config:\n"
                + "        authorizer: {initialAdmins: [ada]}\n  timeout: 5m\n")
    }

    /// The token of a workflow stands beside the section that it belongs to.
    @Test(arguments: ["", "    securityConfig: {}\n", "    securityConfig:\n"])
    func aTokenIsMovedBelowItsSection(section: String) throws {
        let text = """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: https://metadata.example.com/api
                authProvider: openmetadata
                jwtToken: "\(token())" # canary

            """ + section
        let plan = RepairPlan(
            [CheckInput("workflow.yaml", Array(text.utf8))], CheckOptions(now: noon))
        let file = try #require(plan.files.first)
        #expect(file.text.contains("    securityConfig:"))
        #expect(file.text.contains("\n      jwtToken: \"\(token())\" # canary\n"), "\(file.text)")
        #expect(!file.diff.joined().contains(token()))
        #expect(Sample(files: [("workflow.yaml", file.text)]).findings().isEmpty)
    }

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

    /// What others share by an anchor, or what stands in another file, is nobody's to change here.
    @Test(
        arguments: [
            "x-om: &om {AUTHENTICATION_PROVIDER: Azure}\nservices:\n  openmetadata-server: {environment: {<<: *om}}\n",
            "services:\n  openmetadata-server: {environment: &e {AUTHENTICATION_PROVIDER: Azure}}\n",
            "services:\n  om: {image: x, environment: {AUTHENTICATION_CLIENT_ID: Azure}}\n",
        ])
    func sharedVariablesStay(text: String) {
        #expect(repaired(Sample(files: [("compose.yml", text)])) == [:])
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

extension PlannedFile {
    fileprivate var text: String { String(decoding: reveal(), as: UTF8.self) }
}
