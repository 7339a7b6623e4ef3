import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// The real upstream files: only what is meant changes, and their own readers take the result.
@Suite(.enabled(if: upstreamFolder != nil, "needs the real upstream files"))
struct RealFileTests {
    static let charts = ["1.5.13", "1.7.0", "1.7.7", "1.8.12", "1.10.14", "1.13.1"]
    static let workflows = ["redshift", "snowflake", "mysql", "mysql_profiler"]

    private func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: "\(upstreamFolder ?? "")/\(name)")))
    }

    private func edited(
        _ old: [UInt8], _ kind: FileKind, _ entries: [SettingEntry]
    ) throws -> [UInt8] {
        let new = try FileEditor.edit(old, as: kind, entries: entries)
        try expectIntended(old, new.bytes, kind, entries)
        #expect(try FileEditor.edit(new.bytes, as: kind, entries: entries).edits.isEmpty)
        return new.bytes
    }

    /// How many lines were taken away, and how many came.
    private func changes(_ old: [UInt8], _ new: [UInt8]) -> (removed: Int, added: Int) {
        let difference = new.split(separator: 10).difference(from: old.split(separator: 10))
        return (difference.removals.count, difference.insertions.count)
    }

    @Test(arguments: OpenMetadataVersion.allCases)
    func theServerConfiguration(version: OpenMetadataVersion) throws {
        let old = try bytes("conf/openmetadata-1.6.yaml")
        let entries = settings(.bareMetal, version).entries(for: .server)
        let new = try edited(old, .server, entries)
        let count = changes(old, new)
        #expect(count.removed == 14 && count.added == 14)
        let known = try ServerFields(upstreamFolder ?? "")
        let before = try #require(try YAMLReader.read(old))
        let after = try #require(try YAMLReader.read(new))
        for section in ServerSection.allCases {
            func keys(_ root: YAMLNode) -> Set<String> {
                Set(root[section.rawValue]?.entries?.compactMap(\.key.text) ?? [])
            }
            let fields = try #require(known.fields(of: section.rawValue, version))
            #expect(keys(after).subtracting(keys(before)).subtracting(fields.all) == [])
        }
    }

    @Test(arguments: charts)
    func theValuesOfAChart(chart: String) throws {
        let old = try bytes("helm/\(chart)/values.yaml")
        for (claims, lines) in [
            (["email", "preferred_username", "sub"], (7, 9)), (["upn"], (10, 10)),
        ] {
            let entries = sampleSettings([
                .targetKind: .text("kubernetes"), .jwtPrincipalClaims: .list(claims),
            ]).entries(for: .helm)
            let new = try edited(old, .helm, entries)
            let count = changes(old, new)
            #expect(count == lines)
            let folder = try TemporaryFolder()
            let file = try folder.write(String(decoding: new, as: UTF8.self), "values.yaml")
            let schema = "\(upstreamFolder ?? "")/helm/\(chart)/values.schema.json"
            #expect(try oracle("schema", file, schema) as? [String] == [])
        }
    }

    @Test(arguments: workflows)
    func aWorkflow(name: String) throws {
        let old = try bytes("ingestion/\(name).yaml")
        for (token, lines) in [(TokenSource.existing, 2), (.literal(Secret(sampleToken)), 3)] {
            let entries = sampleSettings([.token: .token(token)]).entries(for: .workflow)
            let count = changes(old, try edited(old, .workflow, entries))
            #expect(count.removed == lines - 1 && count.added == lines, "\(count)")
        }
    }

    @Test(arguments: charts)
    func whatWasWrittenIsWhatIsReadBack(chart: String) throws {
        let wanted = settings(.kubernetes, .v1_10)
        let new = try FileEditor.edit(
            try bytes("helm/\(chart)/values.yaml"), as: .helm,
            entries: wanted.entries(for: .helm)
        ).bytes
        var answers = Answers([
            .targetKind: .text("kubernetes"), .openMetadataVersion: .text("1.10"),
        ])
        answers.files.found = FoundAnswers(in: new, as: .helm).answers
        #expect(answers.resolve().settings == wanted)
    }
}
