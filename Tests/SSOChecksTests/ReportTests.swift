import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What operators, scripts and other tools get to see.
@Suite struct ReportTests {
    private func report(_ sample: Sample, _ version: OpenMetadataVersion? = nil) -> CheckReport {
        SSOChecks.check(sample.inputs, CheckOptions(version: version, now: noon))
    }

    private func text(of report: CheckReport) -> String {
        TextReport(report).text
    }

    @Test func linesAndCaretsForPeople() throws {
        let files = env(
            "AUTHENTICATION_AUTHORITY=\(login)/\(tenant)/v2.0", "OIDC_CLIENT_SECRET=ab~c$d",
            "AUTHENTICATION_CLIENT_TYPE= public # or confidential"
        ).and(helm("\t\"broken")).and(workflow("      jwtToken: \"\(Case.demoToken)\""))
        try expectSnapshot(text(of: report(files)), "findings.txt")
    }

    @Test func whatIsToBeFilledInIsSaidOnce() {
        let found = env("AUTHENTICATION_PROVIDER=<azure>").findings().map(\.code)
        #expect(found.filter { $0.contains("PROVIDER") } == [])
        #expect(found.contains("OMSSO-PLACEHOLDER"), "\(found)")
    }

    @Test func aCleanRunSaysSo() {
        #expect(text(of: report(env())) == "1 file checked: nothing found.\n")
        let foreign = [CheckInput("a.yml", Array("kind: ConfigMap\napiVersion: v1\n".utf8))]
        let other = TextReport(SSOChecks.check(foreign, CheckOptions())).text
        #expect(other.hasSuffix("0 files checked: 1 warning.\n"), "\(other)")
        #expect(text(of: report(env().and(server()))) == "2 files checked: nothing found.\n")
    }

    /// What is equal is said once, with its other lines; scripts get each place.
    @Test func equalFindingsOfAFileAreOne() throws {
        let lines = env().files[0].text.split(separator: "\n").map { "export \($0)\n" }.joined()
        let found = report(
            Sample(files: [("a.env", lines + "AUTHENTICATION_CLIENT_TYPE=publik\n")]))
        let text = text(of: found)
        #expect(text.contains("[OMSSO-ENV-EXPORT]\n"))
        #expect(text.components(separatedBy: "[OMSSO-ENV-EXPORT]").count == 2)
        #expect(text.contains("\n  Also on lines 2, 3, 4 and 5 more.\n"))
        #expect(text.hasPrefix("a.env:10:28: error: "))
        #expect(found.findings.count { $0.code == "OMSSO-ENV-EXPORT" } == 9)
    }

    @Test func theSameInTwoFilesIsTwo() {
        let files = env("export OIDC_SCOPE=a").and(env("export OIDC_SCOPE=a").named("b.env"))
        let text = text(of: report(files))
        #expect(text.components(separatedBy: "[OMSSO-ENV-EXPORT]").count == 3)
        #expect(!text.contains("Also on"))
    }

    @Test func jsonForScripts() throws {
        let json = try JSONReport(report(env("AUTHENTICATION_PROVIDER=Azure"), .v1_7)).text()
        try expectSnapshot(json, "findings.json")
    }

    /// The properties that the SARIF 2.1.0 specification requires, and references that lead
    /// somewhere.
    @Test func sarifHasWhatTheSpecificationRequires() throws {
        let files = env("AUTHENTICATION_PROVIDER=Azure", "// x").and(
            helm("      provider: azur").named("my values/ü.yaml"))
        let found = report(files.and(env()))
        let data = Data(try SARIFReport(found, toolVersion: "1.2.3").text().utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(root["version"] as? String == "2.1.0")
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        let tool = try #require(run["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "omsso")
        #expect(driver["version"] as? String == "1.2.3")
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let artifacts = try #require(run["artifacts"] as? [[String: [String: String]]])
        let uris = artifacts.compactMap { $0["location"]?["uri"] }
        #expect(uris == ["a.env", "my%20values/%C3%BC.yaml"])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap {
            $0["id"] as? String
        }
        #expect(Set(rules).count == rules.count)
        let described = try #require(driver["rules"] as? [[String: Any]])
        #expect(described.allSatisfy { $0["shortDescription"] != nil })
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == found.findings.count)
        for (result, finding) in zip(results, found.findings) {
            #expect(result["ruleId"] as? String == finding.code)
            #expect(rules[try #require(result["ruleIndex"] as? Int)] == finding.code)
            #expect(
                ["error", "warning", "note"].contains(try #require(result["level"] as? String)))
            let message = try #require(result["message"] as? [String: String])
            #expect(message["text"]?.hasPrefix(finding.message) == true)
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let place = try #require(location["physicalLocation"] as? [String: Any])
            let artifact = try #require(place["artifactLocation"] as? [String: String])
            #expect(uris.contains(try #require(artifact["uri"])))
            let region = try #require(place["region"] as? [String: Int])
            #expect(region["startLine"] == finding.position?.line)
            #expect(region["startColumn"] == finding.position?.column)
            #expect(try #require(region["endColumn"]) >= 1)
        }
    }

    /// RFC 3986: two digits for each byte; and who looks at a rule is led to what it rests on.
    @Test func sarifLeadsToFilesAndToWhatIsWrittenAboutTheRule() throws {
        let found = report(env("AUTHENTICATION_PROVIDER=Azure").named("a\tb\u{1}.env"))
        let data = Data(try SARIFReport(found, toolVersion: "1").text().utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        let artifacts = try #require(run["artifacts"] as? [[String: [String: String]]])
        #expect(artifacts.compactMap { $0["location"]?["uri"] } == ["a%09b%01.env"])
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let kinds = Dictionary(found.findings.map { ($0.code, $0.kind) }) { $1 }
        #expect(!rules.isEmpty)
        for rule in rules {
            let kind = try #require(kinds[rule["id"] as? String ?? ""])
            #expect(kind.link != nil)
            #expect(rule["helpUri"] as? String == kind.link)
        }
    }

    @Test func longLinesAreCutAroundTheCaret() throws {
        let long = String(repeating: "a.", count: 90)
        let found = report(env("AUTHENTICATION_CALLBACK_URL=https://\(long)com/callback # x"))
        for (_, place) in found.placed {
            let excerpt = try #require(Excerpts(found)[place])
            #expect(excerpt.line.count <= 106)
            #expect(excerpt.indent < excerpt.line.count)
        }
    }
}

/// Nothing of a secret may leave the program, wherever it stands and however broken the file is.
@Suite struct SecretTests {
    private static let canary = "C4n4ry~with-40-characters_xyzXYZ.0123456"

    private static let samples: [Sample] = [
        env("OIDC_CLIENT_SECRET=\(canary)"), env("OIDC_CLIENT_SECRET= '\(canary)'x # \(canary)"),
        env("OIDC_CLIENT_SECRET=\"\(canary)"), env("OIDC_CLIENT_SECRET=$\(canary)"),
        env("OIDC_CLIENT_SECRET=\(canary)\t# note"), env("OIDC_CLIENT_SECRET: \(canary)"),
        env("OIDC_CLIENT_SECRET \(canary)"), env("AUTHENTICATION_CLIENT_ID=\(canary)"),
        env("AUTHORIZER_ADMIN_PRINCIPALS=[ada:\(canary),Grace]"),
        env("AUTHORIZER_ADMIN_PRINCIPALS=[ada:\(canary)"),
        server("  adminPrincipals:\n    - ada:\(canary)\n    - admin@example.com"),
        server("  oidcConfiguration:\n    secret: \(canary)\n    secret: \"\(canary)"),
        server("  oidcConfiguration: {secret: \(canary), id: [}"),
        server("  oidcConfiguration:\n    secret:\n      \(canary)\n    [broken"),
        server("  oidcConfiguration:\n    secret: >-\n      \(canary)\n   broken: '"),
        helm("      oidcConfiguration: {clientSecret: \(canary)}", "      enabled: maybe"),
        helm("      initialAdmins: ['ada:\(canary)', x]").and(
            helm("      initialAdmins: [y]").named("b.yaml")),
        workflow("      jwtToken: \(canary)"), workflow("      jwtToken: {\(canary)}"),
        workflow("      jwtToken: \"\(canary)"), workflow("      jwtToken: [\(canary)]"),
        workflow("      clientSecret: \(canary)"),
        workflow("    securityConfig: \(canary)").replacingText("      jwtToken", with: "    #"),
        compose("      OIDC_CLIENT_SECRET: \(canary)", "      FERNET_KEY: ${X:-\(canary)}"),
    ]

    @Test(arguments: samples.indices)
    func noReportShowsIt(index: Int) throws {
        let report = SSOChecks.check(Self.samples[index].inputs)
        let texts = [
            TextReport(report).text,
            try JSONReport(report).text(), try SARIFReport(report, toolVersion: "1").text(),
        ]
        for text in texts {
            #expect(!text.contains("C4n4ry"), "\(text)")
            #expect(!text.contains("xyzXYZ"), "\(text)")
        }
    }

    /// What stands beside a mistake is nobody's business, whatever it is called.
    @Test(arguments: [
        (
            "compose.yaml",
            "services: {openmetadata-server: {environment: [¦AUTHENTICATION_PROVIDER=Azure, A=canary]}}"
        ),
        (
            "compose.yaml",
            "services: {openmetadata-server: {environment: {¦AUTHENTICATION_PROVIDER: Azure, A: canary}}}"
        ),
        ("a.env", "AUTHENTICATION_PROVIDER=azure\nSMTP_LOGIN=¦\"canary"),
        ("a.env", "AUTHENTICATION_PROVIDER=azure\nSMTP_LOGIN=\"a\"¦canary"),
        (
            "openmetadata.yaml",
            "{clusterName: canary, authenticationConfiguration: {¦provider: azur}}"
        ),
        (
            "values.yaml",
            "{image: canary, openmetadata: {config: {authentication: {¦provider: azur}}}}"
        ),
    ])
    func theLineOfAMistakeShowsNothingOfOthers(name: String, line: String) throws {
        let parts = line.split(separator: "¦")
        let (before, after) = (parts[0], parts[1])
        let text = TextReport(SSOChecks.check(text(name, before + after + "\n").inputs)).text
        // What it is about stands there all the same.
        let about = after.prefix { !",}\"c".contains($0) }
        let name =
            before.split(separator: "\n").last?.hasPrefix("SMTP") == true ? "SMTP_LOGIN=" : ""
        #expect(text.contains("\n    ") && text.contains(name + about), "\(text)")
        #expect(!text.contains("canary"), "\(text)")
    }

    @Test func aTokenIsMaskedAndTheCaretStillPointsAtIt() throws {
        let found = SSOChecks.check(workflow("      jwtToken: \"\(Case.demoToken)\"  # x").inputs)
        let place = try #require(found.placed.first?.position)
        let excerpt = try #require(Excerpts(found)[place])
        #expect(excerpt.line == "      jwtToken: ********")
        #expect(excerpt.indent == 16)
    }
}

/// What is hidden, and what is not missed.
@Suite struct MaskingTests {
    /// A value on the line below its key is as secret as one beside it.
    @Test func aSecretBelowItsKeyIsHidden() throws {
        let secret = "5e1f0c7a-3b2d-4c6e-8f9a-0b1c2d3e4f50"
        let sample = server(
            "  clientType: confidential",
            "  oidcConfiguration:\n    type: azure\n    secret:\n      \(secret)")
        let report = SSOChecks.check(sample.inputs, CheckOptions(now: noon))
        try #require(report.findings.contains { $0.code == "OMSSO-OIDC-SECRET-ID" })
        let texts = [
            TextReport(report).text,
            try JSONReport(report).text(), try SARIFReport(report, toolVersion: "1").text(),
        ]
        for text in texts { #expect(!text.contains(secret)) }
    }

    /// Words of ours that a secret holds as well are no part of it.
    @Test func aSentenceKeepsItsWords() throws {
        let sample = env("OIDC_CLIENT_SECRET=openmetadata-client-secret")
        let text = TextReport(SSOChecks.check(sample.inputs, CheckOptions(now: noon))).text
        #expect(text.contains("A public client does not use OIDC_CLIENT_SECRET."), "\(text)")
        #expect(!text.contains("openmetadata-client-secret"), "\(text)")
    }

    @Test(arguments: ["[\"ada:hunter2\", \"b\"]", "[ada:hunter2]", "'[ada:hunter2]'"])
    func aListOfAdministratorsStaysClosed(list: String) {
        let shown = Secrets.masked("AUTHORIZER_ADMIN_PRINCIPALS=\(list)\n")
        #expect(!shown.contains("hunter2"))
        let end = list.hasSuffix("]'") ? "]'" : list.hasSuffix("\"]") ? "\"]" : "]"
        #expect(shown.hasSuffix("********\(end)\n"), "\(shown)")
    }

    /// A list is one value to its bracket, and what follows is another's.
    @Test func aListWithinBracesIsHiddenAsAWhole() {
        let shown = Secrets.masked("{passwords: [hunterA, hunterB], user: ada}\n")
        #expect(shown == "{passwords: ********, user: ada}\n")
    }

    /// What one item of a list in braces hides is not the next.
    @Test(arguments: [
        "{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: a, key: b}}}",
        "{name: DB_PASSWORD, value: hunter2}",
        "[{\"name\": \"DB_PASSWORD\", \"value\": \"hunter2\"}]",
        "{password: hunter2}",
    ])
    func anItemInBracesHidesWhatIsItsOwn(item: String) {
        let next = "  - {name: AUTHENTICATION_CLIENT_TYPE, value: publik}\n"
        let shown = Secrets.masked("extraEnvs:\n  - \(item)\n\(next)")
        #expect(!shown.contains("hunter2"), "\(shown)")
        #expect(shown.hasSuffix(next), "\(shown)")
    }

    /// Of a release that is not known, only what every release wants can be missing.
    @Test func whatOneReleaseDoesNotNeedIsNotMissed() {
        let lines = server().files[0].text.split(separator: "\n").filter {
            !$0.contains("publicKeyUrls") && !$0.contains("authority:")
        }
        let sample = text("openmetadata.yaml", lines.joined(separator: "\n") + "\n")
        func misses(_ version: OpenMetadataVersion?) -> Bool {
            sample.findings(version).contains { $0.code == "OMSSO-KEY-MISSING" }
        }
        #expect(!misses(nil))
        #expect(!misses(.v1_12))
        #expect(misses(.v1_7))
    }

    @Test func capitalsOfADomainAreNoMistake() {
        let findings = env("AUTHORIZER_PRINCIPAL_DOMAIN=BABC.onmicrosoft.com").findings()
        #expect(findings.map(\.code) == ["OMSSO-DOMAIN-CASE"])
        #expect(findings.map(\.severity) == [.note])
    }
}
