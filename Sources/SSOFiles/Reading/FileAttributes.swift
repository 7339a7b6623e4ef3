import CFileCalls
import Glibc
import SSOModel

/// Owner, group, extended attributes (with them the access control list) and mode.
///
/// In this order: chown clears mode bits (chown(2)); an access control list set after the mode
/// would leave the group with all that the list's mask allows for a moment.
struct FileAttributes: Equatable {
    private static let accessList = "system.posix_acl_access"

    let owner: UInt32
    let group: UInt32
    let mode: UInt32
    private let extended: [String: [UInt8]]

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
            throw refusal(at: path)
        }
        // A new file in a folder with a default access control list has taken that over.
        if extended[Self.accessList] == nil { try remove(Self.accessList, descriptor, path) }
        for (name, value) in extended.sorted(by: { $0.key < $1.key }) {
            try set(name, value, descriptor, path)
        }
        try call(.write, path) { fchmod(descriptor, mode) }
    }

    /// Gives them to a file that has others, which nobody but its owner can read meanwhile.
    func replace(_ others: FileAttributes, of file: OpenFile) throws(FileError) {
        try call(.write, file.path) { fchmod(file.descriptor, others.mode & 0o700) }
        do throws(FileError) {
            try give(to: file.descriptor, file.path)
        } catch {
            fchmod(file.descriptor, others.mode)
            throw error
        }
        for name in others.extended.keys.sorted() where extended[name] == nil {
            try remove(name, file.descriptor, file.path)
        }
        try call(.write, file.path) { fsync(file.descriptor) }
    }

    private func remove(
        _ name: String, _ descriptor: Int32, _ path: String
    ) throws(FileError) {
        guard fremovexattr(descriptor, name) != 0 else { return }
        guard [ENODATA, EOPNOTSUPP].contains(errno) || name.hasPrefix("security.") else {
            throw .system(.write, path)
        }
    }

    /// What is in the way of one who may not give files away: the owner, or only the group.
    private func refusal(at path: String) -> FileError {
        guard owner == geteuid(), group != getegid() else {
            return FileError(.ownerNotKept, path, [.owner: "user \(owner), group \(group)"])
        }
        return FileError(
            .groupNotKept, path,
            [.owner: FileError.group(group), .wanted: FileError.groupName(getegid())])
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
    ) throws(FileError) -> [String: [UInt8]] {
        let list = try bytes(of: file) { flistxattr(file.descriptor, $0, $1) }
        var found: [String: [UInt8]] = [:]
        for name in list.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
            found[name] = try bytes(of: file) { buffer, size in
                fgetxattr(file.descriptor, name, buffer, size)
            }
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
