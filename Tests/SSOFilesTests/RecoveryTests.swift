import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

/// What the next run makes of a run that was killed, and of what happened in between.
@Suite struct RecoveryTests {
    let folder: TemporaryFolder
    let state: StateFolder
    let paths: [String]

    init() throws {
        let folder = try TemporaryFolder()
        paths = try ["a", "b"].map { try folder.write("old \($0)\n", $0) }
        state = StateFolder(path: folder.path + "/state")
        self.folder = folder
    }

    /// Leaves everything as a run that was killed after so many files had changed places.
    private func interrupt(after count: Int) throws {
        let naming = Naming(isJournaled: true, keepsBackups: true, time: 1_700_000_000)
        let plan = try WritePlan(
            paths.map {
                FileChange(path: $0, text: "new\n", holdsSecret: true, expected: .anything)
            }, naming)
        let journal = Journal(direction: .apply, entries: plan.entries, madeFolders: [])
        try state.write(journal.bytes, to: state.journal)
        try plan.prepare()
        for entry in plan.entries.prefix(count) {
            try plan.folders.open(entry.folder)?.exchange(
                entry.temporary, entry.name, spare: entry.spare, seen: nil, shown: entry.path)
        }
    }

    private var facts: [String: FileFacts] {
        folder.facts.filter { !$0.key.hasPrefix("state/") }
    }

    private var rest: [String] { folder.names.filter { $0.hasPrefix(".") } }

    @Test(arguments: [0, 1]) func whatIsNotCompleteGoesBack(count: Int) throws {
        let before = facts
        try interrupt(after: count)
        #expect(try Recovery.run(in: state) == .rolledBack(paths))
        #expect(facts == before)
        #expect(try Recovery.run(in: state) == .nothing)
    }

    @Test func whatIsCompleteStaysAndCanBeUndone() throws {
        let before = facts
        try interrupt(after: 2)
        #expect(try Recovery.run(in: state) == .completed(paths))
        #expect(try folder.read("a") == "new\n" && folder.read("b") == "new\n")
        #expect(rest.isEmpty)
        try LastApply.load(from: state).undo()
        #expect(facts == before)
    }

    @Test func nothingIsWrittenBeforeTheFilesAreInOrder() throws {
        try interrupt(after: 1)
        let change = FileChange(path: paths[1], text: "x", holdsSecret: false, expected: .anything)
        #expect(throws: FileError(.unfinished, state.journal)) {
            try FileTransaction([change], state: state).commit()
        }
        #expect(try folder.read("b") == "old b\n")
    }

    @Test func aFileEditedBeforeItsTurnStaysSo() throws {
        try interrupt(after: 1)
        _ = try folder.write("edited\n", "b")
        #expect(try Recovery.run(in: state) == .rolledBack(paths))
        #expect(try folder.read("a") == "old a\n")
        #expect(try folder.read("b") == "edited\n")
        #expect(rest.isEmpty)
        #expect(folder.names.filter { $0.hasSuffix(".bak") }.isEmpty)
    }

    @Test func aFileEditedAfterItsTurnStopsTheRecovery() throws {
        try interrupt(after: 1)
        _ = try folder.write("edited\n", "a")
        let before = facts
        let error = #expect(
            throws: FileError(
                .changedSinceInterruption, [paths[0]], [.journal: state.journal])
        ) { try Recovery.run(in: state) }
        #expect(error?.advice.contains(state.journal) == true)
        #expect(facts == before)
        // The way out that the advice names.
        unlink(state.journal)
        #expect(try Recovery.run(in: state) == .nothing)
    }

    @Test func aTemporaryFileThatSomeoneRemovedIsNotMissed() throws {
        let before = facts
        try interrupt(after: 1)
        for name in rest { unlink("\(folder.path)/\(name)") }
        #expect(try Recovery.run(in: state) == .rolledBack(paths))
        #expect(facts == before)
    }

    @Test func aDamagedJournalIsNamed() throws {
        _ = try folder.folder("state")
        _ = try folder.write("{", "state/journal")
        #expect(throws: FileError(.damagedRecord, state.journal)) {
            try Recovery.run(in: state)
        }
    }

    @Test func straysOfARunWithoutAJournalAreSwept() throws {
        _ = try folder.write("secret", ".omsso-0123456789abcdef.part")
        _ = try folder.write("theirs", ".omsso-notes")
        let change = FileChange(path: paths[0], text: "x", holdsSecret: false, expected: .anything)
        try FileTransaction([change], keepsBackups: false).commit()
        #expect(rest == [".omsso-notes"])
    }

    /// What only looks like one of ours keeps nobody from writing.
    @Test func whatIsNoFileOfOursIsLeftThere() throws {
        let names = [".omsso-0123456789abcdef.part", ".omsso-x.part"]
        _ = try folder.folder(names[0])
        _ = try folder.folder(names[1])
        symlink("a", folder.path + "/.omsso-fedcba9876543210.part")
        _ = try folder.write("theirs", ".omsso-0123456789ABCDEF.part")
        let before = rest
        let change = FileChange(path: paths[0], text: "x", holdsSecret: false, expected: .anything)
        try FileTransaction([change], keepsBackups: false).commit()
        #expect(rest == before)
        #expect(try folder.read("a") == "x")
    }

    /// The second name of a file is the backup of the interrupted run: nobody else's.
    @Test(arguments: [0, 1]) func aPreviewBlamesNobodyForOurOwnBackup(count: Int) throws {
        try interrupt(after: count)
        let changes = paths.map {
            FileChange(path: $0, text: "x", holdsSecret: false, expected: .anything)
        }
        try FileTransaction(changes).check()
        link(paths[1], folder.path + "/theirs")
        #expect(throws: FileError(.hardLinked, paths[1], [.count: "2"])) {
            try FileTransaction(changes).check()
        }
    }
}
