import CFileCalls
import Foundation
import Glibc
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// What was done to the rights of a file after a change stays done when the change is taken back.
@Suite struct GivenSinceTests {
    /// What an operator may have done to the file.
    enum Deed: String, CaseIterable {
        case chmod, chown, note, noNote, accessList

        func isDone(to path: String) -> Bool {
            switch self {
            case .chmod: Glibc.chmod(path, 0o600) == 0
            case .chown: Glibc.chown(path, 1234, 5678) == 0
            case .note: setxattr(path, "user.note", "other", 5, 0) == 0
            case .noNote: removexattr(path, "user.note") == 0
            case .accessList:
                setxattr(path, AccessList.access, AccessList.userMayRead(1234), 44, 0) == 0
            }
        }
    }

    let folder: TemporaryFolder
    let state: StateFolder
    let paths: [String]

    init() throws {
        let folder = try TemporaryFolder()
        _ = try folder.folder("work")
        paths = try ["a.env", "b.env"].map { try folder.write("PASSWORD=old\n", "work/" + $0) }
        for path in paths {
            chmod(path, 0o644)
            setxattr(path, "user.note", "kept", 4, 0)
        }
        state = StateFolder(path: folder.path + "/state")
        self.folder = folder
    }

    private func change(_ text: String) throws {
        try FileTransaction(
            paths.map {
                FileChange(
                    path: $0, text: text, holdsSecret: true,
                    expected: .init(try FileSnapshot.read($0)))
            }, state: state
        ).commit()
    }

    private func rights(_ path: String) throws -> [String] {
        let facts = try #require(FileFacts(path))
        return ["\(String(facts.mode, radix: 8)) \(facts.owner):\(facts.group)"]
            + facts.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\(Array($0.value))" }
    }

    @Test(.enabled(if: isRoot, "needs root, to give files to others"), arguments: Deed.allCases)
    func undoKeepsIt(deed: Deed) throws {
        let before = folder.facts
        try change("PASSWORD=new\n")
        try #require(deed.isDone(to: paths[0]))
        let given = try rights(paths[0])
        try LastApply.load(from: state).undo()
        #expect(try folder.read("work/a.env") == "PASSWORD=old\n")
        #expect(try rights(paths[0]) == given)
        // Of the other one nobody changed anything.
        #expect(folder.facts["work/b.env"] == before["work/b.env"])
        #expect(FileFacts(paths[0])?.modified == before["work/a.env"]?.modified)
        #expect(folder.path.filesBelow.filter { $0.hasPrefix("work/") }.count == 2)
    }

    /// As a run leaves it that was killed after the first of two files.
    private func interrupt() throws {
        let changes = paths.map {
            FileChange(path: $0, text: "PASSWORD=new\n", holdsSecret: true, expected: .anything)
        }
        let plan = try WritePlan(
            changes, Naming(isJournaled: true, keepsBackups: true, time: 1_700_000_000))
        let journal = Journal(direction: .apply, entries: plan.entries, madeFolders: [])
        try state.write(journal.bytes, to: state.journal)
        try plan.prepare()
        let entry = plan.entries[0]
        try plan.folders.open(entry.folder)?.exchange(
            entry.temporary, entry.name, spare: entry.spare, seen: nil, shown: entry.path)
    }

    @Test(.enabled(if: isRoot, "needs root, to give files to others"), arguments: Deed.allCases)
    func soDoesTheRecovery(deed: Deed) throws {
        let before = folder.facts
        try interrupt()
        try #require(deed.isDone(to: paths[0]))
        let given = try rights(paths[0])
        #expect(try Recovery.run(in: state) == .rolledBack(paths))
        #expect(try folder.read("work/a.env") == "PASSWORD=old\n")
        #expect(try rights(paths[0]) == given)
        #expect(folder.facts["work/b.env"] == before["work/b.env"])
    }
}
