import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// Records with names that we do not make would lead to any file of the machine.
@Suite struct ForgedRecordTests {
    private static let temporary = ".omsso-0123456789abcdef.tmp"

    struct Forgery: CustomTestStringConvertible {
        var folder = "ROOT/work"
        var name = "passwd"
        var temporary = ForgedRecordTests.temporary
        var backup: String? = "passwd.omsso-20260101T000000Z.bak"
        var made: [String] = []

        var testDescription: String { "\(folder) \(name) \(temporary) \(backup ?? "-") \(made)" }
    }

    private static let names = [
        "", ".", "..", "a/b", "/etc/passwd", "../evil", "evil/../..", "a\u{0}b", "..\u{0}",
    ]
    private static let folders = [
        "", ".", "work", "../work", "ROOT/work/", "ROOT//work", "ROOT/./work", "ROOT/x/../work",
        "ROOT/work/..", "ROOT/wo\u{0}rk", " ROOT/work",
    ]
    private static let wrongTemporaries =
        names + [
            "victim", ".omsso-.tmp", ".omsso-0123456789abcde.tmp", ".omsso-0123456789abcdef.tmp ",
            ".omsso-0123456789ABCDEF.tmp", ".omsso-0123456789abcdef.bak",
            ".omsso-../../../evil....tmp", ".omsso-0123456789abcdef.tmp/../victim",
            ".omsso-012345678/abcdef.tmp", ".omsso-0123456789abcdef.tmp.spare",
        ]
    private static let wrongBackups =
        names + [
            "victim", "other.omsso-20260101T000000Z.bak", "passwd.omsso-20260101T000000Z.bak.bak",
            "passwd.omsso-2026-01-01T00:00:00Z.bak", "passwd.omsso-20260101T00000/Z.bak",
            "passwd.omsso-.bak", "../passwd.omsso-20260101T000000Z.bak",
        ]
    private static let wrongMade = folders + ["ROOT/other", "ROOT/work2", "ROOT/work/new", "/etc"]

    static let forgeries: [Forgery] =
        names.map { Forgery(name: $0, backup: nil) } + folders.map { Forgery(folder: $0) }
        + wrongTemporaries.map { Forgery(temporary: $0) }
        + wrongBackups.map { Forgery(backup: $0) } + wrongMade.map { Forgery(made: [$0]) }

    private func journal(_ it: Forgery, _ root: String, old: String, new: String) -> Journal {
        let real = { (path: String) in path.replacing("ROOT", with: root) }
        return Journal(
            direction: .apply,
            entries: [
                Journal.Entry(
                    folder: real(it.folder), name: it.name, temporary: it.temporary,
                    backup: it.backup, old: Fingerprint(Array(old.utf8)),
                    new: Fingerprint(Array(new.utf8)))
            ], madeFolders: it.made.map(real))
    }

    private func place(_ journal: Journal, in root: TemporaryFolder) throws -> StateFolder {
        let state = StateFolder(path: root.path + "/state")
        try state.write(journal.bytes, to: state.journal)
        try state.write(journal.bytes, to: state.lastApply)
        return state
    }

    @Test(arguments: forgeries) func aNameThatIsNotOursIsDamage(_ it: Forgery) throws {
        let root = try TemporaryFolder()
        _ = try root.folder("work")
        for name in ["work/passwd", "work/victim", "evil", "victim"] {
            _ = try root.write("\(name)\n", name)
        }
        let state = try place(
            journal(it, root.path, old: "evil\n", new: "work/passwd\n"), in: root)
        let before = root.facts
        #expect(throws: FileError(.damagedRecord, state.journal)) {
            try Recovery.run(in: state)
        }
        #expect(throws: FileError(.damagedRecord, state.lastApply)) {
            try LastApply.load(from: state)
        }
        #expect(root.facts.filter { $0.key != "state/lock" } == before)
    }

    @Test func oneFileTwiceIsDamage() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("work")
        var twice = journal(Forgery(), root.path, old: "a", new: "b")
        twice.entries += twice.entries
        let state = try place(twice, in: root)
        #expect(throws: FileError(.damagedRecord, state.journal)) {
            try Recovery.run(in: state)
        }
    }

    /// The table is of what is wrong: the same record with nothing wrong is taken.
    @Test func aRecordOfOurOwnFormIsTaken() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("work")
        _ = try root.write("new", "work/passwd")
        let state = try place(
            journal(Forgery(made: ["ROOT/work"]), root.path, old: "old", new: "new"), in: root)
        #expect(try Recovery.run(in: state) == .completed([root.path + "/work/passwd"]))
        #expect(try LastApply.load(from: state).files.count == 1)
    }

    /// Between a run and its recovery a folder was exchanged for a link.
    @Test func aFolderThatBecameALinkIsNotFollowed() throws {
        let root = try TemporaryFolder()
        _ = try root.folder("elsewhere")
        _ = try root.write("new", "elsewhere/passwd")
        _ = try root.write("victim", "elsewhere/" + Self.temporary)
        symlink("elsewhere", root.path + "/work")
        let state = try place(journal(Forgery(), root.path, old: "old", new: "new"), in: root)
        let before = root.facts
        #expect(throws: FileError(.changedMeanwhile, root.path + "/work")) {
            try Recovery.run(in: state)
        }
        #expect(root.facts.filter { $0.key != "state/lock" } == before)
    }
}
