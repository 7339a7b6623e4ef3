import CFileCalls
import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

@Suite struct UndoTests {
    let folder: TemporaryFolder
    let state: StateFolder
    let env: String
    let yaml: String
    let created: String
    private static let times = [
        timespec(tv_sec: 1_500_000_000, tv_nsec: 7), timespec(tv_sec: 1_600_000_000, tv_nsec: 9),
    ]

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(path: folder.path + "/state")
        _ = try folder.folder("work/conf")
        env = try folder.write("A=1\n", "work/a.env")
        yaml = try folder.write("b: 1\n", "work/conf/b.yaml")
        created = folder.path + "/work/new/deep/c.yaml"
        for path in [env, yaml] {
            setxattr(path, "user.note", "kept", 4, 0)
            chmod(path, 0o604)
            utimensat(AT_FDCWD, path, Self.times, 0)
        }
    }

    private var facts: [String: FileFacts] {
        folder.facts.filter { $0.key.hasPrefix("work/") }
    }

    private func apply(_ text: String = "new\n", to paths: [String]? = nil) throws {
        try FileTransaction(
            (paths ?? [env, yaml, created]).map { path in
                FileChange(
                    path: path, text: text, holdsSecret: true,
                    expected: .init(try FileSnapshot.read(path)))
            }, state: state
        ).commit()
    }

    private func accessTime(_ path: String) -> [Int] {
        var status = stat()
        stat(path, &status)
        return [status.st_atim.tv_sec, status.st_atim.tv_nsec]
    }

    @Test func everythingIsAsItWas() throws {
        let (before, inode) = (facts, FileFacts.inode(env))
        // Taking the facts has read the file.
        utimensat(AT_FDCWD, env, Self.times, 0)
        try apply()
        #expect(try folder.read("work/a.env") == "new\n")
        try LastApply.load(from: state).undo()
        #expect(accessTime(env) == [1_500_000_000, 7])
        #expect(FileFacts.inode(env) == inode)
        #expect(facts == before)
        #expect(!Folder.isFolder(folder.path + "/work/new"))
    }

    @Test func theRecordSaysWhatWillComeBack() throws {
        try apply()
        let files = try LastApply.load(from: state).files
        #expect(files.map(\.path) == [env, yaml, created])
        #expect(
            files.map { $0.backup.map { FileManager.default.fileExists(atPath: $0) } }
                == [true, true, nil])
    }

    @Test func onlyTheLastApplyIsUndone() throws {
        try apply("one\n")
        let before = facts
        try apply("two\n")
        try LastApply.load(from: state).undo()
        #expect(facts == before)
    }

    @Test func anApplyThatChangesNothingKeepsTheRecord() throws {
        let before = facts
        try apply()
        try apply()
        try LastApply.load(from: state).undo()
        #expect(facts == before)
    }

    @Test func thereIsNothingToUndoTwice() throws {
        #expect(throws: FileError(.nothingToUndo)) { try LastApply.load(from: state) }
        try apply()
        try LastApply.load(from: state).undo()
        #expect(throws: FileError(.nothingToUndo)) { try LastApply.load(from: state) }
    }

    @Test func aRecordThatWasUsedMeanwhileIsRefused() throws {
        try apply("one\n")
        let old = try LastApply.load(from: state)
        try apply("two\n")
        let before = facts
        #expect(throws: FileError(.changedMeanwhile, state.lastApply)) { try old.undo() }
        #expect(facts == before)
    }

    @Test func aFileChangedSinceKeepsAllFromBeingUndone() throws {
        try apply()
        _ = try folder.write("edited\n", "work/conf/b.yaml")
        unlink(created)
        let before = facts
        let error = #expect(throws: FileError(.changedSinceApply, [yaml, created])) {
            try LastApply.load(from: state).undo()
        }
        #expect(error?.message.contains(yaml) == true)
        #expect(facts == before)
    }

    @Test func aTouchedFileIsUndoneAllTheSame() throws {
        let before = facts
        try apply()
        utimes(env, nil)
        try LastApply.load(from: state).undo()
        #expect(facts == before)
    }

    @Test(arguments: [true, false]) func aBackupThatIsNotWholeIsRefused(isGone: Bool) throws {
        try apply()
        let backup = try #require(try LastApply.load(from: state).files[0].backup)
        if isGone {
            unlink(backup)
        } else {
            try "x".write(toFile: backup, atomically: false, encoding: .utf8)
        }
        let before = facts
        #expect(throws: FileError(.backupLost, [backup])) {
            try LastApply.load(from: state).undo()
        }
        #expect(facts == before)
    }

    @Test func aLinkIsFollowedAndStays() throws {
        let link = folder.path + "/work/link"
        symlink("conf/b.yaml", link)
        let before = facts
        try apply(to: [link])
        #expect(try folder.read("work/conf/b.yaml") == "new\n")
        try LastApply.load(from: state).undo()
        #expect(facts == before)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "conf/b.yaml")
    }

    @Test func aDamagedRecordIsNamed() throws {
        try apply()
        _ = try folder.write("{", "state/last-apply")
        #expect(throws: FileError(.damagedRecord, state.lastApply)) {
            try LastApply.load(from: state)
        }
    }

    @Test func theStateFolderIsForItsOwnerOnly() throws {
        try apply()
        for name in state.path.filesBelow {
            #expect(FileFacts("\(state.path)/\(name)")?.mode == 0o600)
        }
        var status = stat()
        stat(state.path, &status)
        #expect(status.st_mode & 0o777 == 0o700)
    }
}
