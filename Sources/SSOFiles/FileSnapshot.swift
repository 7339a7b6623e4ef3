import Glibc

/// What stands at a path at one moment.
package enum FileSnapshot: Hashable, Sendable {
    case absent
    case present(Contents)

    package struct Contents: Hashable, Sendable {
        package let bytes: [UInt8]
        package let mode: UInt32
        package let owner: UInt32
        package let group: UInt32
        package let device: UInt
        package let inode: UInt
        package let links: Int
    }

    package static let defaultLimit = 256 * 1_048_576

    /// Reads a regular file; symbolic links are followed.
    package static func read(
        _ path: String, limit: Int = defaultLimit
    ) throws(FileError) -> FileSnapshot {
        // A pipe opened without O_NONBLOCK would wait for a writer for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return .absent }
            throw .system(.read, path: path, code: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        try call(.read, path) { fstat(descriptor, &status) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile(path: path) }
        let bytes = try readAll(descriptor, path, limit: limit)
        return .present(Contents(bytes: bytes, status: status))
    }

    private static func readAll(
        _ descriptor: Int32, _ path: String, limit: Int
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                guard errno == EINTR else { throw .system(.read, path: path, code: errno) }
                continue
            }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        }
    }
}

extension FileSnapshot.Contents {
    init(bytes: [UInt8], status: stat) {
        self.init(
            bytes: bytes, mode: status.st_mode & 0o7777, owner: status.st_uid,
            group: status.st_gid, device: UInt(status.st_dev), inode: UInt(status.st_ino),
            links: Int(status.st_nlink))
    }
}
