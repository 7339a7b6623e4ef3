import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// The files against the readers and the rules of those who take them.
@Suite(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
struct OracleTests {
    private let upstream = upstreamFolder ?? ""

    @Test(arguments: [["ada.lovelace", "grace.hopper"], ["o'brien", "zoë"], ["a%b", "n"]])
    func composeHandsOnWhatIsMeant(admins: [String]) throws {
        let settings = sampleSettings([
            .adminPrincipals: .list(admins), .jwtPrincipalClaims: .list(["upn", "email"]),
        ])
        let folder = try TemporaryFolder()
        let file = try folder.write(settings.renderedFiles()[0].reveal(), "a.env")
        let compose = upstream + "/docker/docker-compose-1.7.0.yml"
        let services = try #require(
            try oracle("compose", file, compose) as? [String: [String: Any]])
        #expect(services.count == 2)
        for (_, environment) in services {
            for (path, value) in intended(settings, .environment) {
                let text = try #require(environment[path[0]] as? String)
                #expect(try yamlValues("k: \(text)\n")[["k"]] == value)
            }
        }
    }

    @Test func aPlainReaderOfLinesUnderstandsTheSame() throws {
        let settings = sampleSettings()
        for line in settings.renderedFiles()[0].reveal().split(separator: "\n")
        where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
            #expect(parts[1].allSatisfy { !"'\" $\\".contains($0) })
            #expect(
                try yamlValues("k: \(parts[1])")[["k"]]
                    == intended(settings, .environment)[[parts[0]]])
        }
    }

    @Test(arguments: ["1.5.13", "1.7.0", "1.7.7", "1.8.12", "1.10.14", "1.13.1"])
    func theChartTakesTheValues(chart: String) throws {
        let folder = try TemporaryFolder()
        for claims in [["email", "preferred_username", "sub"], ["upn"]] {
            let settings = sampleSettings([
                .targetKind: .text("kubernetes"), .jwtPrincipalClaims: .list(claims),
            ])
            let file = try folder.write(settings.renderedFiles()[0].reveal(), "values.yaml")
            let schema = "\(upstream)/helm/\(chart)/values.schema.json"
            #expect(try oracle("schema", file, schema) as? [String] == [])
        }
    }

    @Test(arguments: OpenMetadataVersion.allCases)
    func theServerKnowsEveryKeyAndMissesNone(version: OpenMetadataVersion) throws {
        let fields = try ServerFields(upstream)
        let text = settings(.bareMetal, version).renderedFiles()[0].reveal()
        let root = try #require(try YAMLReader.read(Array(text.utf8)))
        for section in ServerSection.allCases {
            let known = try #require(fields.fields(of: section.rawValue, version))
            let written = Set(root[section.rawValue]?.entries?.compactMap(\.key.text) ?? [])
            #expect(written.subtracting(known.all) == [])
            #expect(known.required.subtracting(written) == [])
            let keys = Setting.keys(below: [section.rawValue], in: .server)
            let release = try #require(fields.release(of: version))
            #expect(
                Set(keys.names { $0.row.inServer.isCertain(in: release) }) == known.all)
            #expect(
                Set(keys.names { $0.row.isNeeded(in: version) }) == known.required)
        }
    }

    @Test(arguments: ["later", "env:A", "file:/t", sampleToken])
    func theIngestionClientTakesTheConnection(token: String) throws {
        let fields = try ServerFields(upstream)
        let settings = sampleSettings([
            .token: .token(TokenSource(text: token)), .verifySSL: .text("validate"),
            .caCertificate: .text("/ca.pem"),
        ])
        let text = settings.renderedFiles()[1].reveal()
        let root = try #require(try YAMLReader.read(Array(text.utf8)))
        let connection = try #require(root["workflowConfig"]?["openMetadataServerConfig"])
        for version in OpenMetadataVersion.allCases {
            let known = try #require(fields.fields(of: "openMetadataConnection", version))
            let written = Set(connection.entries?.compactMap(\.key.text) ?? [])
            #expect(written.subtracting(known.all) == [])
            #expect(known.required.subtracting(written) == [])
        }
    }

    @Test func pyYAMLReadsTheSameAsWeDo() throws {
        let folder = try TemporaryFolder()
        for kind in FileKind.written where kind != .environment {
            let lines = nastyTexts.enumerated().map {
                "k\($0.offset): \(YAMLText.scalar($0.element, in: kind))\n"
            }
            let file = try folder.write(lines.joined(), "\(kind.rawValue).yaml")
            let values = try #require(try oracle("load", file) as? [String: Any])
            for (index, text) in nastyTexts.enumerated() {
                #expect(values["k\(index)"] as? String == text)
            }
        }
    }
}

/// What one of the readers in `Oracles/oracle.py` makes of files.
func oracle(_ arguments: String...) throws -> Any {
    let script = URL(filePath: #filePath).deletingLastPathComponent().path + "/Oracles/oracle.py"
    let run = try Program("/usr/bin/python3", [script] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return try JSONSerialization.jsonObject(
        with: Data(run.output.utf8), options: .fragmentsAllowed)
}

/// `fields-by-version.json`: the fields of each configuration class by release.
struct ServerFields {
    private let classes: [String: [String: [String: Any]]]

    init(_ upstream: String) throws {
        let data = try Data(contentsOf: URL(filePath: upstream + "/schema/fields-by-version.json"))
        classes =
            try JSONSerialization.jsonObject(with: data) as? [String: [String: [String: Any]]]
            ?? [:]
    }

    /// The patch that the fields of a release were read from.
    func release(of version: OpenMetadataVersion) -> OpenMetadataVersion? {
        classes["authorizerConfiguration"]?.keys.lazy.compactMap(OpenMetadataVersion.init(tag:))
            .first { $0.minor == version.minor }
    }

    func fields(
        of name: String, _ version: OpenMetadataVersion
    ) -> (all: Set<String>, required: Set<String>)? {
        guard
            let release = classes[name]?.first(where: { key, _ in
                key.split(separator: ".").prefix(2).joined(separator: ".") == version.rawValue
            })?.value
        else { return nil }
        let wanted = name.prefix(1).uppercased() + name.dropFirst()
        guard let type = release[wanted] as? [String: Any],
            let fields = type["fields"] as? [String: [String: Any]]
        else { return nil }
        let required = fields.filter { $0.value["required"] as? Bool == true }.keys
        return (Set(fields.keys), Set(required))
    }
}
