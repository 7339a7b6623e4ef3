import CFileCalls
import Glibc
import SSOModel

/// A regular file, open for reading.
final class OpenFile {
    let path: String
    let descriptor: Int32
    let status: stat

    /// Takes over an open descriptor, and closes it at its own end.
    private init(_ descriptor: Int32, path: String, status: stat) {
        self.descriptor = descriptor
        self.path = path
        self.status = status
    }

    /// Opens what has a name in an open folder; nil when nothing has it.
    ///
    /// `path` is what to call it in errors; only one that `follows` takes symbolic links.
    /// No failable initialiser: Swift 6.3.1 miscompiles one of a class that may throw as well
    /// ("deallocated with non-zero retain count", in optimised code only).
    static func open(
        _ name: String, in folder: Int32 = AT_FDCWD, path: String, follows: Bool
    ) throws(FileError) -> OpenFile? {
        // A pipe opened without O_NONBLOCK would wait for a writer for ever.
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (follows ? 0 : O_NOFOLLOW)
        // Reading leaves no trace where we may ask for that (owner or root), so that undo gives
        // back the time of the last access as well.
        var descriptor = openat(folder, name, flags | omsso_no_access_time())
        if descriptor < 0, errno == EPERM { descriptor = openat(folder, name, flags) }
        let code = errno
        guard descriptor >= 0 else {
            if code == ENOENT { return nil }
            // A socket, or a device without a driver.
            if code == ENXIO { throw FileError(.notAFile, path) }
            throw .system(.read, path, code)
        }
        var status = stat()
        do throws(FileError) {
            try call(.read, path) { fstat(descriptor, &status) }
            guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.notAFile, path) }
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        return OpenFile(descriptor, path: path, status: status)
    }

    deinit { close(descriptor) }

    var mode: UInt32 { status.st_mode & 0o7777 }
    var identity: FileIdentity { FileIdentity(status) }
    var isImmutable: Bool { omsso_is_immutable(descriptor) != 0 }

    func readAll(limit: Int) throws(FileError) -> [UInt8] {
        let tooLarge = FileError(.tooLarge, path, [.limit: "\(limit / 1_048_576) MiB"])
        guard status.st_size <= limit else { throw tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        try forEachChunk { chunk throws(FileError) in
            bytes += chunk
            guard bytes.count <= limit else { throw tooLarge }
            return true
        }
        return bytes
    }

    func holds(_ bytes: [UInt8]) throws(FileError) -> Bool {
        guard Int(status.st_size) == bytes.count else { return false }
        var seen = 0
        var isSame = true
        try forEachChunk { chunk in
            isSame = chunk.count <= bytes.count - seen && Self.isEqual(chunk, bytes, from: seen)
            seen += chunk.count
            return isSame
        }
        return isSame && seen == bytes.count
    }

    private static func isEqual(
        _ chunk: UnsafeRawBufferPointer, _ bytes: [UInt8], from start: Int
    ) -> Bool {
        bytes.withUnsafeBytes { all in
            guard let one = chunk.baseAddress, let other = all.baseAddress else { return true }
            return memcmp(one, other + start, chunk.count) == 0
        }
    }

    func fingerprint() throws(FileError) -> Fingerprint {
        var fingerprint = Fingerprint()
        try forEachChunk { chunk in
            fingerprint.take(chunk)
            return true
        }
        return fingerprint
    }

    /// Reads from the start until the end, or until the body has enough.
    private func forEachChunk(
        _ body: (UnsafeRawBufferPointer) throws(FileError) -> Bool
    ) throws(FileError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
            if count == 0 { return }
            if count < 0 {
                guard errno == EINTR else { throw .system(.read, path) }
                continue
            }
            offset += count
            guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
    }
}
