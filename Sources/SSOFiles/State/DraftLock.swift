import CFileCalls
import Glibc

/// Keeps two sessions from writing the same draft: a lock that ends with its process.
///
/// The draft itself cannot be locked, since saving puts another file in its place.
package final class DraftLock {
    private let descriptor: Int32

    /// Who holds the lock.
    package struct Owner: Hashable, Sendable {
        package let process: Int32
        /// The words that the owner left about itself; nil where they are of another process.
        package let origin: String?
        /// What the system says about it.
        package let words: String
        /// True when it is one of the effective user's.
        package let isOwn: Bool
    }

    package enum Outcome {
        case locked(DraftLock)
        case heldBy(Owner)
        /// The file system has no locks; drafts are not guarded there.
        case unguarded
        /// Nothing can be written there, and so no draft either.
        case unwritable(FileError)
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    // As for folders: a child may have the descriptor for a moment as well.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// - Parameters:
    ///   - state: Where the file lies that is locked; it stays when the lock is given up.
    ///   - origin: Words about this session, for another one.
    /// - Returns: The lock, or who holds it.
    package static func take(_ state: StateFolder, origin: String) -> Outcome {
        let descriptor: Int32
        do throws(FileError) { descriptor = try open(in: state) } catch {
            return .unwritable(error)
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            let lock = DraftLock(descriptor)
            guard write(origin, to: descriptor) else {
                return .unwritable(.stateUnusable(state.path, errno))
            }
            return .locked(lock)
        }
        defer { close(descriptor) }
        return errno == EWOULDBLOCK ? .heldBy(owner(descriptor)) : .unguarded
    }

    private static func open(in state: StateFolder) throws(FileError) -> Int32 {
        try state.using { folder throws(FileError) in
            try folder.openLock(name(of: state.draftLock))
        }
    }

    /// More than the longest address of a client takes.
    private static let size = 256

    private static func write(_ origin: String, to descriptor: Int32) -> Bool {
        // Line ends cover what an earlier owner wrote: to truncate a file that is not empty takes a
        // journaling file system longer than the rest of a start (docs/benchmarks.md).
        var text = Array("\(getpid())\n\(origin)\n".utf8.prefix(size))
        text += [UInt8](repeating: 10, count: size - text.count)
        return pwrite(descriptor, text, size, 0) == size
    }

    /// What the file says counts only where it is of the process that the kernel names, if it names
    /// one: the lock may be of anybody who can read the file.
    private static func owner(_ descriptor: Int32) -> Owner {
        let (recorded, origin) = record(descriptor)
        let process = LockHolder.process(of: descriptor, recorded: recorded)
        return Owner(
            process: process ?? recorded, origin: [nil, recorded].contains(process) ? origin : nil,
            words: LockHolder.words(process), isOwn: process.map(LockHolder.isOwn) ?? true)
    }

    private static func record(_ descriptor: Int32) -> (process: Int32, origin: String) {
        var buffer = [UInt8](repeating: 0, count: size)
        let count = max(0, pread(descriptor, &buffer, buffer.count, 0))
        let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
        return (
            lines.first.flatMap { Int32($0) } ?? 0, lines.dropFirst().first.map(String.init) ?? ""
        )
    }

    /// Asks the process that holds the lock at this moment to save and end, as a hang-up of its
    /// terminal would.
    ///
    /// What the file says does not count: its writer may be gone, and its number given to another
    /// process. The kernel knows who holds the lock.
    ///
    /// - Returns: False when nobody may be asked. Who has ended by now needs no asking.
    package static func dismissHolder(_ state: StateFolder) -> Bool {
        guard let descriptor = try? open(in: state) else { return false }
        defer { close(descriptor) }
        let recorded = record(descriptor).process
        guard let process = LockHolder.process(of: descriptor, recorded: recorded) else {
            return false
        }
        let handle = omsso_open_process(process)
        guard handle >= 0 else { return errno == ESRCH }
        defer { close(handle) }
        // Only now is it certain that the handle is the holder's.
        guard LockHolder.process(of: descriptor, recorded: recorded) == process,
            LockHolder.isOwn(process)
        else { return false }
        guard omsso_signal_process(handle, SIGHUP) == 0 else { return errno == ESRCH }
        // It may have been stopped with Ctrl-Z.
        _ = omsso_signal_process(handle, SIGCONT)
        return true
    }
}
