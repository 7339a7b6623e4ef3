import Foundation
import TestSupport
import Testing

@testable import SSOFiles

/// Which process is asked to end for the sake of another session.
@Suite struct DraftLockTests {
    let folder: TemporaryFolder
    let state: StateFolder

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(path: folder.path + "/state")
    }

    /// A process that does nothing.
    private final class Sleeper {
        let process: pid_t

        /// `command` is a program that reads its standard input, and so waits for ever.
        init(_ command: [String]) throws {
            var argv = command.map { strdup($0) } + [nil]
            defer { for text in argv { free(text) } }
            var attributes = posix_spawnattr_t()
            posix_spawnattr_init(&attributes)
            defer { posix_spawnattr_destroy(&attributes) }
            var none = sigset_t()
            sigemptyset(&none)
            posix_spawnattr_setsigmask(&attributes, &none)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
            var process: pid_t = 0
            guard posix_spawnp(&process, command[0], nil, &attributes, &argv, environ) == 0 else {
                throw POSIXError(.ENOENT)
            }
            self.process = process
        }

        /// How it ended; 0 while it runs.
        var signal: Int32 {
            var status: Int32 = 0
            return waitpid(process, &status, WNOHANG) == process ? status & 0x7f : 0
        }

        func end() -> Int32 {
            var status: Int32 = 0
            waitpid(process, &status, 0)
            return status & 0x7f
        }

        deinit {
            kill(process, SIGKILL)
            _ = end()
        }
    }

    private var lockFile: String { state.path + "/draft.yaml.lock" }

    private func makeLockFile(_ text: String) throws {
        chmod(try folder.folder("state"), 0o700)
        chmod(try folder.write(text, "state/draft.yaml.lock"), 0o600)
    }

    /// Another process that holds the lock, and has said so in the file.
    private func holder(as user: [String] = []) throws -> Sleeper {
        let sleeper = try Sleeper(user + [faultDriver, "hold", state.path])
        while !(try folder.read("state/draft.yaml.lock")).hasPrefix("\(sleeper.process)\n") {
            sched_yield()
        }
        return sleeper
    }

    @Test func theHolderIsAskedAndNobodyElse() throws {
        try makeLockFile("")
        let holder = try holder()
        let bystander = try Sleeper(["sleep", "1000"])
        // A number that is somebody else's by now, as after a restart.
        _ = try folder.write("\(bystander.process)\nsince then\n", "state/draft.yaml.lock")
        try #require(DraftLock.dismissHolder(state))
        #expect(holder.end() == SIGHUP)
        #expect(bystander.signal == 0)
        guard case .locked = DraftLock.take(state, origin: "me") else {
            Issue.record("the lock of a session that has ended is held")
            return
        }
    }

    /// 0 and below would mean groups of processes, this one's own among them (kill(2)).
    @Test(arguments: ["", "0\n", "1\n", "-1\n", "x\n", "99999999999\n"])
    func whatTheFileSaysDoesNotCount(text: String) throws {
        try makeLockFile("")
        let holder = try holder()
        _ = try folder.write(text, "state/draft.yaml.lock")
        guard case .heldBy(let owner) = DraftLock.take(state, origin: "me") else {
            Issue.record("not held")
            return
        }
        #expect(owner.process == holder.process)
        #expect(owner.origin == nil)
        try #require(DraftLock.dismissHolder(state))
        #expect(holder.end() == SIGHUP)
    }

    /// Whoever can read the file can lock it, and what an earlier owner wrote there is not about them.
    @Test func aHolderWhoHasNotSignedIsNamedAsTheSystemKnowsIt() throws {
        try makeLockFile("7\nsince then\n")
        let descriptor = Glibc.open(lockFile, O_RDONLY)
        defer { close(descriptor) }
        try #require(flock(descriptor, LOCK_EX) == 0)
        guard case .heldBy(let owner) = DraftLock.take(state, origin: "me") else {
            Issue.record("not held")
            return
        }
        #expect(owner.process == getpid())
        #expect(owner.origin == nil)
        #expect(owner.words.hasPrefix("process \(getpid()) ("))
        #expect(owner.words.contains(" of "))
        #expect(!owner.isOwn, "this process itself is never asked to end")
    }

    @Test func whoHoldsItThemselvesIsNotAsked() throws {
        guard case .locked(let lock) = DraftLock.take(state, origin: "me") else {
            Issue.record("not locked")
            return
        }
        #expect(!DraftLock.dismissHolder(state))
        withExtendedLifetime(lock) {}
    }

    @Test func withoutAHolderNobodyIsAsked() throws {
        let bystander = try Sleeper(["sleep", "1000"])
        try makeLockFile("\(bystander.process)\nsince then\n")
        #expect(!DraftLock.dismissHolder(state))
        #expect(bystander.signal == 0)
    }

    @Test(.enabled(if: User.isPossible, "another user cannot run what was built here"))
    func rootAsksNobodyElsesProcess() throws {
        try makeLockFile("")
        chmod(folder.path, 0o755)
        // In their hands when they took the lock, and root's since.
        chown(state.path, User.other, User.other)
        chown(lockFile, User.other, User.other)
        let sleeper = try holder(as: User.asUser(User.other))
        chown(state.path, 0, 0)
        chown(lockFile, 0, 0)
        #expect(!DraftLock.dismissHolder(state))
        #expect(sleeper.signal == 0)
    }

    @Test func wordsOfAnEarlierOwnerAreGone() throws {
        try makeLockFile("1\n" + String(repeating: "earlier ", count: 30) + "\n")
        let holder = try holder()
        guard case .heldBy(let owner) = DraftLock.take(state, origin: "me") else {
            Issue.record("not held")
            return
        }
        #expect(owner.origin?.contains("earlier") == false)
        #expect(!(try folder.read("state/draft.yaml.lock")).contains("earlier"))
        withExtendedLifetime(holder) {}
    }

    @Test func aFileWithAnotherNameIsNotWrittenOver() throws {
        chmod(try folder.folder("state"), 0o700)
        let victim = try folder.write("victim\n", "victim")
        link(victim, lockFile)
        guard case .unwritable = DraftLock.take(state, origin: "me") else {
            Issue.record("locked")
            return
        }
        #expect(try folder.read("victim") == "victim\n")
    }
}
