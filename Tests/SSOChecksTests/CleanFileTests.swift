import Foundation
import SSOFormats
import SSOModel
import TestSupport
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Files with nothing wrong in them: those of omsso itself, and those of upstream.
@Suite struct CleanFileTests {
    private static let answers: [QuestionID: Answer] = [
        .serverURL: .text("https://metadata.example.com"), .clientID: .text(client),
        .tenantID: .text(tenant), .adminPrincipals: .list(["ada.lovelace", "grace.hopper"]),
        .principalDomain: .text("example.com"),
    ]

    private static let tokens: [TokenSource] = [
        .later, .environment("OM_JWT"), .file("/run/secrets/token"),
        .literal(Secret(token())),
    ]

    @Test(arguments: DeploymentTarget.allCases, OpenMetadataVersion.allCases)
    func whatOmssoWritesIsClean(target: DeploymentTarget, version: OpenMetadataVersion) throws {
        for source in Self.tokens {
            var answers = Self.answers
            answers[.token] = .token(source)
            answers[.targetKind] = .text(target.rawValue)
            answers[.openMetadataVersion] = .text(version.rawValue)
            let settings = try #require(Answers(answers).resolve(now: noon).settings)
            let files = settings.renderedFiles().map {
                CheckInput($0.path, Array($0.reveal().utf8))
            }
            for known in [version, nil] {
                let findings = SSOChecks.check(files, CheckOptions(version: known, now: noon))
                    .findings.filter { $0.severity > .note }
                #expect(findings.isEmpty, "\(findings.map(\.shown))")
            }
        }
    }

    /// Values that need quotes and escapes on their way.
    @Test(arguments: DeploymentTarget.allCases)
    func oddValuesAreReadAsTheyAreMeant(target: DeploymentTarget) throws {
        var answers = Self.answers
        answers[.adminPrincipals] = .list(["o'brien", "zoë", "a%b"])
        answers[.targetKind] = .text(target.rawValue)
        let settings = try #require(Answers(answers).resolve(now: noon).settings)
        let files = settings.renderedFiles().map { CheckInput($0.path, Array($0.reveal().utf8)) }
        let findings = SSOChecks.check(files, CheckOptions(now: noon)).findings
        #expect(findings.filter { $0.severity > .note }.map(\.shown) == [])
    }

    @Test(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
    func upstreamDefaultsSayNothing() throws {
        let upstream = try #require(upstreamFolder)
        let charts = ["1.5.13", "1.7.0", "1.7.7", "1.8.12", "1.10.14", "1.13.1"]
        let files =
            charts.map { ("helm/\($0)/values.yaml", OpenMetadataVersion(tag: $0)) }
            + [
                ("conf/openmetadata-1.6.yaml", .v1_6.patch(2)),
                ("docker/docker-compose-1.7.0.yml", .v1_7),
            ]
        for (file, own) in files {
            let input = try read("\(upstream)/\(file)")
            for version in [nil, own] {
                let findings = SSOChecks.check([input], CheckOptions(version: version)).findings
                #expect(findings.map(\.shown) == [])
            }
        }
    }

    @Test(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
    func sampleWorkflowsHoldTheDemoToken() throws {
        let upstream = try #require(upstreamFolder)
        for name in ["mysql", "mysql_profiler", "redshift", "snowflake"] {
            let input = try read("\(upstream)/ingestion/\(name).yaml")
            let findings = SSOChecks.check([input]).findings
            #expect(findings.map(\.code) == ["OMSSO-TOKEN-DEMO"])
            #expect(findings.first?.severity == .warning)
        }
    }

    /// The real configuration with the environment that switches single sign-on on.
    @Test(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
    func theRealFilesWorkWithOurEnvironment() throws {
        let upstream = try #require(upstreamFolder)
        let environment = env().asContext.inputs[0]
        let server = try read("\(upstream)/conf/openmetadata-1.6.yaml")
        let compose = try read("\(upstream)/docker/docker-compose-1.7.0.yml")
        for file in [server, compose] {
            let findings = SSOChecks.check([environment, file]).findings
            #expect(findings.filter { $0.severity > .note }.map(\.shown) == [])
            #expect(!findings.isEmpty, "single sign-on is on, so the demo key is worth a note")
        }
        let broken = env("AUTHENTICATION_CALLBACK_URL=http://om.example.com/callback").asContext
        for file in [server, compose] {
            let findings = SSOChecks.check(broken.inputs + [file]).findings
            let errors = findings.filter { $0.severity == .error }
            #expect(errors.map(\.code) == ["OMSSO-REDIRECT-HTTP"])
            #expect(errors.first?.place == "a.env:8:29")
        }
    }

    @Test(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
    func chartKeysAreThoseOfTheSchemas() throws {
        let upstream = try #require(upstreamFolder)
        let charts: [(String, OpenMetadataVersion)] = [
            ("1.5.13", .v1_5.patch(13)), ("1.7.0", .v1_7.patch(0)), ("1.7.7", .v1_7.patch(7)),
            ("1.8.12", .v1_8.patch(12)), ("1.10.14", .v1_10.patch(14)),
            ("1.13.1", .v1_13.patch(1)),
        ]
        for (chart, version) in charts {
            let data = try Data(
                contentsOf: URL(filePath: "\(upstream)/helm/\(chart)/values.schema.json"))
            let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let config = try properties(of: root, "openmetadata", "config")
            for path in [
                ["authorizer"], ["authentication"], ["authentication", "oidcConfiguration"],
            ] {
                var node = config
                for key in path { node = try properties(of: ["properties": node], key) }
                let known = Setting.keys(below: ["openmetadata", "config"] + path, in: .helm)
                    .names { $0.availability(in: .helm).isCertain(in: version) }
                #expect(Set(node.keys) == Set(known), "\(chart) \(path)")
            }
        }
    }

    @Test(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
    func connectionKeysAreThoseOfTheSchemas() throws {
        let upstream = try #require(upstreamFolder)
        let data = try Data(
            contentsOf: URL(filePath: "\(upstream)/schema/fields-by-version.json"))
        let root = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: [String: [String: Any]]])
        var keys: Set<String> = []
        for release in try #require(root["openMetadataConnection"]).values {
            let type = try #require(release["OpenMetadataConnection"] as? [String: Any])
            keys.formUnion(try #require(type["fields"] as? [String: Any]).keys)
        }
        #expect(keys == WorkflowSection.connection.keys)
    }

    private func properties(of node: [String: Any], _ path: String...) throws -> [String: Any] {
        var node = node
        for key in path {
            let inner = try #require(node["properties"] as? [String: Any])
            node = try #require(inner[key] as? [String: Any])
        }
        return try #require(node["properties"] as? [String: Any])
    }

    private func read(_ path: String) throws -> CheckInput {
        CheckInput(path, Array(try Data(contentsOf: URL(filePath: path))))
    }
}
