import CFileCalls
import Foundation
import SSOModel
import Synchronization
import TestSupport
import Testing

@testable import SSOFiles

/// Others who write at the same time.
@Suite struct ConcurrencyTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.write("old\n", "a")
    }

    private func change(_ path: String) -> FileChange {
        FileChange(path: path, text: "new\n", holdsSecret: true, expected: .anything)
    }

    @Test func aSecondOneInTheFolderIsToldToWait() throws {
        let lock = try #require(try LockedFolders().open(folder.path))
        let error = #expect(throws: FileError.self) {
            try FileTransaction([change(path)]).commit()
        }
        #expect(error?.refusal == .busy)
        let message = error?.message ?? ""
        #expect(message.contains("lock on \(folder.path), held by process \(getpid()) ("))
        #expect(message.contains(" of \(FileError.user(geteuid()))"), "\(message)")
        #expect(folder.names == ["a"])
        withExtendedLifetime(lock) {}
    }

    @Test func aSecondOneOfTheSameUserIsToldToWait() throws {
        let state = StateFolder(path: folder.path + "/state")
        let lock = try state.lock()
        let error = #expect(throws: FileError.self) {
            try FileTransaction([change(path)], state: state).commit()
        }
        #expect(error?.refusal == .busy)
        #expect(
            error?.message.contains("lock on \(folder.path)/state/lock, held by process") == true)
        lock.release()
    }

    @Test func theLockEndsWithTheProcess() throws {
        let state = StateFolder(path: folder.path + "/state")
        for _ in 1...3 {
            let program = try Program(faultDriver, ["apply", state.path, path])
            #expect(program.status == 0, "\(program.output)")
        }
    }

    /// Prepares a write, lets someone else act, and goes on.
    private func write(meanwhile body: () throws -> Void) throws {
        let plan = try WritePlan(
            [change(path)], Naming(isJournaled: true, keepsBackups: true, time: 1_700_000_000))
        try plan.prepare()
        try body()
        let journal = Journal(direction: .apply, entries: plan.entries, madeFolders: [])
        let batch = Batch(journal: journal, folders: plan.folders, state: nil)
        try batch.carryOut(seen: plan.seen)
    }

    @Test func anEditInTheLastMomentIsKept() throws {
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try write {
                let file = try FileHandle(forWritingTo: URL(filePath: path))
                try file.write(contentsOf: Data("edited by someone else\n".utf8))
                try file.close()
            }
        }
        #expect(try folder.read("a") == "edited by someone else\n")
        #expect(folder.names == ["a"])
    }

    @Test func anEditOfTheSameSizeWithinTheSameSecondIsKept() throws {
        func set(_ nanoseconds: Int) {
            let time = timespec(tv_sec: 1_700_000_000, tv_nsec: nanoseconds)
            utimensat(AT_FDCWD, path, [time, time], 0)
        }
        set(1)
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try write {
                _ = try folder.write("OLD\n", "a")
                set(2)
            }
        }
        #expect(try folder.read("a") == "OLD\n")
    }

    /// rsync and tar give a file the times that it has elsewhere.
    @Test func anEditThatIsDatedBackIsKept() throws {
        let time = timespec(tv_sec: 1_700_000_000, tv_nsec: 1)
        utimensat(AT_FDCWD, path, [time, time], 0)
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try write {
                _ = try folder.write("longer than before\n", "a")
                utimensat(AT_FDCWD, path, [time, time], 0)
            }
        }
        #expect(try folder.read("a") == "longer than before\n")
    }

    /// Network file systems and old kernels cannot exchange two names in one step.
    @Test func anEditInTheLastMomentIsKeptWithoutAnExchangeAsWell() throws {
        let open = try #require(try LockedFolders().open(folder.path))
        let seen = try open.identity(of: "a")
        _ = try folder.write("new\n", "b")
        _ = try folder.write("edited by someone else\n", "a")
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try open.exchangeInSteps("b", "a", spare: "spare", seen: seen, shown: path)
        }
        #expect(try folder.read("a") == "edited by someone else\n")
        #expect(folder.names == ["a", "b"])
    }

    @Test func aFilePutThereInTheLastMomentIsKept() throws {
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try write {
                let other = try folder.write("another\n", "other")
                rename(other, path)
            }
        }
        #expect(try folder.read("a") == "another\n")
        #expect(folder.names == ["a"])
    }

    @Test func aLinkPutThereInTheLastMomentLeadsNowhere() throws {
        let victim = try folder.write("victim\n", "victim")
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try write {
                unlink(path)
                symlink("victim", path)
            }
        }
        #expect(try folder.read("victim") == "victim\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "victim")
        #expect(FileFacts(victim)?.bytes == Data("victim\n".utf8))
    }

    @Test func aNewFileNeverTakesThePlaceOfAnother() throws {
        unlink(path)
        #expect(throws: FileError(.exists, [path])) {
            try write { _ = try folder.write("theirs\n", "a") }
        }
        #expect(try folder.read("a") == "theirs\n")
        #expect(folder.names == ["a"])
    }

    @Test func whereNothingWasShownAndSomethingIsAnotherLookIsAdvised() throws {
        unlink(path)
        let change = FileChange(
            path: path, text: "new", holdsSecret: false, place: try FilePlace(path))
        _ = try folder.write("theirs\n", "a")
        #expect(throws: FileError(.changedMeanwhile, path)) {
            try FileTransaction([change]).commit()
        }
        #expect(try folder.read("a") == "theirs\n")
    }

    /// Whoever may rename in the folder cannot lead a write to a file of their choice.
    @Test func aNameThatFlipsBetweenFileAndLinkLeadsNowhere() throws {
        _ = try folder.write("victim\n", "victim")
        let (path, root) = (path, folder.path)
        let shown = FileChange(
            path: path, text: "new\n", holdsSecret: true,
            expected: .init(try FileSnapshot.read(path)))
        let isDone = Atomic(false)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                for _ in 1...500 {
                    _ = try? FileTransaction([shown], keepsBackups: false).commit()
                }
                isDone.store(true, ordering: .relaxed)
            }
            while index == 1, !isDone.load(ordering: .relaxed) {
                symlink("victim", root + "/flip")
                rename(root + "/flip", path)
                try? "old\n".write(toFile: root + "/flip", atomically: false, encoding: .utf8)
                rename(root + "/flip", path)
            }
        }
        #expect(try folder.read("victim") == "victim\n")
        #expect(folder.names.filter { $0.hasPrefix(".omsso") }.isEmpty)
    }
}
