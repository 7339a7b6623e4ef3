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
        package let links: Int
        package let identity: FileIdentity
    }

    /// The permissions of the file, which a change keeps; nil where there is none yet.
    package var mode: UInt32? {
        guard case .present(let contents) = self else { return nil }
        return contents.mode
    }

    /// The content; nil where there is no file.
    package var bytes: [UInt8]? {
        guard case .present(let contents) = self else { return nil }
        return contents.bytes
    }

    /// No real file of a setup comes near it, in bytes.
    package static let largest = 4 * 1_048_576

    /// Reads a regular file; symbolic links are followed.
    package static func read(
        _ path: String, limit: Int = largest
    ) throws(FileError) -> FileSnapshot {
        guard let file = try OpenFile.open(path, path: path, follows: true) else {
            try SymbolicLink.refuseDangling(path)
            return .absent
        }
        return .present(Contents(bytes: try file.readAll(limit: limit), of: file))
    }
}

extension FileSnapshot.Contents {
    init(bytes: [UInt8], of file: OpenFile) {
        let status = file.status
        self.init(
            bytes: bytes, mode: file.mode, owner: status.st_uid, group: status.st_gid,
            links: Int(status.st_nlink), identity: file.identity)
    }
}
