import Glibc

/// Keeps two sessions from writing the same draft: a lock that ends with its process.
///
/// The draft itself cannot be locked, since saving puts another file in its place.
package final class DraftLock {
    private let descriptor: Int32

    /// Who holds the lock.
    package struct Owner: Hashable, Sendable {
        package let process: Int32
        /// The words that the owner left about itself.
        package let origin: String
    }

    package enum Outcome {
        case locked(DraftLock)
        case heldBy(Owner)
        /// The file system has no locks or cannot be written; drafts are not guarded there.
        case unavailable
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// - Parameters:
    ///   - path: The file that is locked; it stays when the lock is given up.
    ///   - origin: Words about this session, for another one.
    /// - Returns: The lock, or who holds it.
    package static func take(_ path: String, origin: String) -> Outcome {
        guard (try? Folder.create(folder(of: path), mode: 0o700)) != nil else {
            return .unavailable
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return .unavailable }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            write(origin, to: descriptor)
            return .locked(DraftLock(descriptor))
        }
        defer { close(descriptor) }
        return errno == EWOULDBLOCK ? .heldBy(owner(descriptor)) : .unavailable
    }

    private static func write(_ origin: String, to descriptor: Int32) {
        let text = Array("\(getpid())\n\(origin)\n".utf8)
        if ftruncate(descriptor, 0) == 0 { pwrite(descriptor, text, text.count, 0) }
    }

    private static func owner(_ descriptor: Int32) -> Owner {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = max(0, pread(descriptor, &buffer, buffer.count, 0))
        let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
        return Owner(
            process: lines.first.flatMap { Int32($0) } ?? 0,
            origin: lines.dropFirst().first.map(String.init) ?? "")
    }

    /// Asks the owner to save and end, as a hang-up of its terminal would; false when it may not
    /// be asked.
    package static func dismiss(_ owner: Owner) -> Bool {
        // 0 and below would mean whole groups (kill(2)).
        guard owner.process > 1, kill(owner.process, SIGHUP) == 0 else { return false }
        // It may have been stopped with Ctrl-Z.
        kill(owner.process, SIGCONT)
        return true
    }
}
