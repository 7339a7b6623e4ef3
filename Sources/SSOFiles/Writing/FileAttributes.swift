import CFileCalls
import Glibc
import SSOModel

/// Owner, group, extended attributes (with them the access control list) and mode.
///
/// In this order: chown clears mode bits (chown(2)); an access control list set after the mode
/// would leave the group with all that the list's mask allows for a moment.
struct FileAttributes {
    private static let accessList = "system.posix_acl_access"

    let owner: UInt32
    let group: UInt32
    let mode: UInt32
    private let extended: [(name: String, value: [UInt8])]

    init(of file: OpenFile) throws(FileError) {
        owner = file.status.st_uid
        group = file.status.st_gid
        mode = file.mode
        extended = try Self.extendedAttributes(of: file)
    }

    /// Gives them to a file that its owner alone may read until now.
    func give(to descriptor: Int32, _ path: String) throws(FileError) {
        if fchown(descriptor, owner, group) != 0 {
            guard errno == EPERM else { throw .system(.write, path) }
            throw FileError(.ownerNotKept, path, [.owner: "user \(owner), group \(group)"])
        }
        // A new file in a folder with a default access control list has taken that over.
        if !extended.contains(where: { $0.name == Self.accessList }) {
            try removeAccessList(descriptor, path)
        }
        for (name, value) in extended { try set(name, value, descriptor, path) }
        try call(.write, path) { fchmod(descriptor, mode) }
    }

    private func removeAccessList(_ descriptor: Int32, _ path: String) throws(FileError) {
        guard fremovexattr(descriptor, Self.accessList) != 0 else { return }
        guard [ENODATA, EOPNOTSUPP].contains(errno) else {
            throw .system(.write, path)
        }
    }

    private func set(
        _ name: String, _ value: [UInt8], _ descriptor: Int32, _ path: String
    ) throws(FileError) {
        guard fsetxattr(descriptor, name, value, value.count, 0) != 0 else { return }
        // The security modules label a new file by their own policy where they forbid this.
        let isLabel = name.hasPrefix("security.")
        if isLabel, [EPERM, EACCES, EOPNOTSUPP].contains(errno) { return }
        throw FileError(
            .attributeNotKept, path, [.attribute: name, .reason: FileError.text(of: errno)])
    }

    private static func extendedAttributes(
        of file: OpenFile
    ) throws(FileError) -> [(name: String, value: [UInt8])] {
        let list = try bytes(of: file) { flistxattr(file.descriptor, $0, $1) }
        var found: [(name: String, value: [UInt8])] = []
        for name in list.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
            let value = try bytes(of: file) { buffer, size in
                fgetxattr(file.descriptor, name, buffer, size)
            }
            found.append((name, value))
        }
        return found
    }

    /// The result of a call that tells the size when asked with none.
    private static func bytes(
        of file: OpenFile, _ body: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) throws(FileError) -> [UInt8] {
        let size = body(nil, 0)
        if size < 0, errno == EOPNOTSUPP { return [] }
        guard size > 0 else {
            if size == 0 { return [] }
            throw .system(.read, file.path)
        }
        var buffer = [CChar](repeating: 0, count: size)
        let count = body(&buffer, size)
        guard count >= 0 else { throw .system(.read, file.path) }
        return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }
}
