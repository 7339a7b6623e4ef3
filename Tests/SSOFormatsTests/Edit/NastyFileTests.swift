import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Files that an editor could get wrong, against what must come out of them.
@Suite struct NastyFileTests {
    private func edited(_ file: NastyFile) throws -> EditedText {
        try FileEditor.edit(Array(file.text.utf8), as: file.kind, entries: file.entries)
    }

    @Test func onlyTheIntendedLinesChange() throws {
        let diffs = try NastyFile.all.map { file in
            let bytes = Array(file.text.utf8)
            let diff = UnifiedDiff.lines(
                of: bytes, edits: try edited(file).edits,
                secrets: Secrets.ranges(in: bytes), path: "file")
            return "## \(file.name)\n" + diff.map { $0.visible + "\n" }.joined() + "\n"
        }
        #expect(NastyFile.all.count >= 40)
        try expectSnapshot(diffs.joined(), "nasty-edits.txt")
    }

    @Test(arguments: NastyFile.all)
    func theResultSaysWhatIsMeantAndAllElseAsBefore(file: NastyFile) throws {
        let new = try edited(file)
        try expectIntended(Array(file.text.utf8), new.bytes, file.kind, file.entries)
    }

    @Test(arguments: NastyFile.all)
    func aSecondEditChangesNothing(file: NastyFile) throws {
        let once = try edited(file).bytes
        let twice = try FileEditor.edit(once, as: file.kind, entries: file.entries)
        #expect(twice.edits.isEmpty)
        #expect(twice.bytes == once)
    }

    @Test(arguments: NastyFile.all.filter { !$0.text.contains("\u{85}") })
    func patchMakesTheSameOfTheDiff(file: NastyFile) throws {
        let folder = try TemporaryFolder()
        let bytes = Array(file.text.utf8)
        let new = try edited(file)
        guard !new.edits.contains(where: { $0.masked != $0.replacement }),
            Secrets.ranges(in: bytes).isEmpty
        else { return }
        let diff = UnifiedDiff.lines(of: bytes, edits: new.edits, secrets: [], path: "file")
        _ = try folder.write(file.text, "file")
        let patch = try folder.write(diff.map { $0 + "\n" }.joined(), "patch")
        let run = try Program(
            "/usr/bin/patch", ["--binary", "-p0", "-i", patch], in: folder.path)
        #expect(run.status == 0, "\(run.output)")
        #expect(try Array(Data(contentsOf: URL(filePath: folder.path + "/file"))) == new.bytes)
    }

    @Test(arguments: NastyFile.all.filter { $0.name.contains("JSON") })
    func whatWasJSONStaysJSON(file: NastyFile) throws {
        _ = try JSONSerialization.jsonObject(with: Data(try edited(file).bytes))
    }

    @Test func pyYAMLSeesTheSameChanges() throws {
        let folder = try TemporaryFolder()
        let cases = try NastyFile.all.filter { $0.kind != .environment }.map { file in
            [
                "name": file.name, "old": file.text,
                "new": String(decoding: try edited(file).bytes, as: UTF8.self),
                "entries": file.entries.compactMap(\.forOracle),
            ] as [String: Any]
        }
        let data = try JSONSerialization.data(withJSONObject: cases)
        let path = try folder.write(String(decoding: data, as: UTF8.self), "cases.json")
        let script =
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
            + "/Oracles/edits.py"
        let run = try Program("/usr/bin/python3", [script, path])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output == "\(cases.count) files, 0 differ, 1 unreadable before\n")
    }
}

extension SettingEntry {
    /// Path, value and presence for the oracle; nil for what no existing file gets.
    var forOracle: [String: Any]? {
        guard presence != .newFileOnly else { return nil }
        let plain: Any =
            switch value {
            case .string(let text): text
            case .flag(let flag): flag
            case .list(let items): items
            case .secret(let secret): secret.reveal()
            case .placeholder(let name): "${\(name)}"
            }
        return ["path": path, "value": plain, "presence": "\(presence)"]
    }
}

extension String {
    /// With line ends and marks of the text made visible.
    fileprivate var visible: String {
        replacing("\r", with: "<CR>").replacing("\u{FEFF}", with: "<BOM>")
            .replacing("\t", with: "<TAB>").replacing("\u{85}", with: "<NEL>")
            .replacing("\u{2028}", with: "<LS>")
    }
}
