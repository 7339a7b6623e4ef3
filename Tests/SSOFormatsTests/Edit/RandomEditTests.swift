import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Random files and random settings; `OMSSO_FUZZ_CASES` says how many of each kind.
@Suite struct RandomEditTests {
    private static let cases =
        ProcessInfo.processInfo.environment["OMSSO_FUZZ_CASES"].flatMap(Int.init) ?? 400

    private func entries(_ kind: FileKind, _ random: inout SeededGenerator) -> [SettingEntry] {
        let deployment = DeploymentTarget.allCases.first { $0.fileKind == kind } ?? .docker
        let admins = ["ada.lovelace", "grace.hopper", "o'brien", "zoë"].shuffled(using: &random)
        return sampleSettings([
            .targetKind: .text(deployment.rawValue),
            .openMetadataVersion: .text(random.pick(OpenMetadataVersion.allCases).rawValue),
            .adminPrincipals: .list(
                Array(admins.prefix(1 + Int.random(in: 0..<4, using: &random)))),
            .enforcePrincipalDomain: .flag(random.chance(2)),
            .jwtPrincipalClaims: .list(
                random.pick([["email", "preferred_username", "sub"], ["upn"]])),
            .token: .token(
                random.pick([.later, .existing, .literal(Secret(sampleToken)), .file("/t")])),
        ]).entries(for: kind)
    }

    @Test(arguments: FileKind.written)
    func aRandomFileIsChangedAsMeant(kind: FileKind) throws {
        var refused = 0
        for seed in 0..<UInt64(Self.cases) {
            let old = Array(RandomFile.make(kind, seed: seed).utf8)
            var random = SeededGenerator(seed: seed &+ 1 << 40)
            let entries = entries(kind, &random)
            let keeps = random.chance(3)
            do throws(EditProblem) {
                let new = try FileEditor.edit(
                    old, as: kind, entries: entries, keepsPlaceholders: keeps)
                try check(old, new, kind, entries, keeps, seed)
            } catch {
                refused += 1
                if error.code == "OMSSO-EDIT-UNPROVEN" {
                    Issue.record("seed \(seed): \(error)\n\(String(decoding: old, as: UTF8.self))")
                }
            }
        }
        #expect(refused < Self.cases / 2)
    }

    /// Values in what hands them to the chart: only they change, whatever stands around them.
    @Test func aRandomWrapperIsChangedAsMeant() throws {
        var refused = 0
        for seed in 0..<UInt64(Self.cases) {
            var file = RandomWrapper(seed: seed)
            let old = Array(file.text().utf8)
            var random = SeededGenerator(seed: seed &+ 1 << 41)
            let entries = entries(.helm, &random)
            let text = try #require(SourceText(name: file.name, bytes: old))
            let found = FileNature(of: text).place
            #expect(
                found == file.place || file.place.wrapper == .parentChart,
                "seed \(seed)\n\(String(decoding: old, as: UTF8.self))")
            do throws(EditProblem) {
                let new = try FileEditor.edit(old, as: .helm, entries: entries, at: file.place)
                let again = try FileEditor.edit(
                    new.bytes, as: .helm, entries: entries, at: file.place)
                #expect(again.edits.isEmpty, "seed \(seed)")
                #expect(new.edits.applied(to: old) == new.bytes, "seed \(seed)")
                do {
                    try expectIntended(
                        old, new.bytes, .helm, entries.below(file.place.path),
                        inDocument: file.place.document)
                } catch {
                    Issue.record("seed \(seed): \(error)")
                }
            } catch {
                refused += 1
                if error.code == "OMSSO-EDIT-UNPROVEN" {
                    Issue.record("seed \(seed): \(error)\n\(String(decoding: old, as: UTF8.self))")
                }
            }
        }
        #expect(refused < Self.cases / 2)
    }

    private func check(
        _ old: [UInt8], _ new: EditedText, _ kind: FileKind, _ entries: [SettingEntry],
        _ keepsPlaceholders: Bool, _ seed: UInt64
    ) throws(EditProblem) {
        let again = try FileEditor.edit(
            new.bytes, as: kind, entries: entries, keepsPlaceholders: keepsPlaceholders)
        #expect(again.edits.isEmpty, "seed \(seed)")
        #expect(new.edits.applied(to: old) == new.bytes, "seed \(seed)")
        guard !keepsPlaceholders else { return }
        do {
            try expectIntended(old, new.bytes, kind, entries)
        } catch {
            Issue.record("seed \(seed): \(error)")
        }
    }

    /// Bytes lost, doubled and changed in real and nasty files: no crash, and no wrong result.
    @Test(arguments: FileKind.written)
    func aDamagedFileIsRefusedOrChangedAsMeant(kind: FileKind) throws {
        let seeds =
            NastyFile.all.filter { $0.kind == kind }.map { Array($0.text.utf8) } + real(kind)
        var random = SeededGenerator(seed: 7)
        let entries = entries(kind, &random)
        for _ in 0..<Self.cases {
            let bytes = damaged(random.pick(seeds), &random)
            guard let new = try? FileEditor.edit(bytes, as: kind, entries: entries) else {
                continue
            }
            try expectIntended(bytes, new.bytes, kind, entries)
        }
    }

    private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1..<4, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: index)
            case 1: bytes[index] = random.pick(Array("\n:#'\"[]{}-&*!|>% \t,$\\".utf8))
            case 2: bytes.insert(bytes[index], at: index)
            default: bytes.removeSubrange(index..<min(bytes.count, index + 20))
            }
        }
        return bytes
    }

    private func real(_ kind: FileKind) -> [[UInt8]] {
        guard let upstreamFolder else { return [] }
        let names: [String] =
            switch kind {
            case .environment, .compose: []
            case .server: ["conf/openmetadata-1.6.yaml"]
            case .helm: ["helm/1.7.7/values.yaml"]
            case .workflow: ["ingestion/mysql.yaml", "ingestion/snowflake.yaml"]
            }
        return names.compactMap {
            try? Array(Data(contentsOf: URL(filePath: "\(upstreamFolder)/\($0)")))
        }
    }
}
