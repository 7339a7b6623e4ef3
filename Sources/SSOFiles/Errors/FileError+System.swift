import Glibc
import SSOModel

extension FileError {
    package enum Operation: String, Hashable, Sendable {
        case use, read, write, replace, remove, lock
        case backUp = "back up"
        case createFolder = "create the folder of"
    }

    /// A system call failed; what to do about it, errno tells.
    package static func system(
        _ operation: Operation, _ path: String, _ code: Int32 = errno
    ) -> FileError {
        FileError(
            refusals[code] ?? .systemFailure, path,
            [.operation: operation.rawValue, .reason: text(of: code)], code: code)
    }

    /// The folder for journal and draft cannot be used.
    static func stateUnusable(_ path: String, _ code: Int32) -> FileError {
        if [EMFILE, ENFILE].contains(code) { return .system(.use, path, code) }
        return FileError(
            .stateUnusable, path, [.folder: path, .reason: text(of: code)])
    }

    private static let refusals: [Int32: Refusal] = [
        EACCES: .denied, EPERM: .denied, ENOENT: .missing, ENOSPC: .noSpace, EDQUOT: .noSpace,
        EFBIG: .sizeLimit, EROFS: .readOnlyDisk, EIO: .diskError, EMFILE: .tooManyOpen,
        ENFILE: .tooManyOpen, EISDIR: .isFolder, ENOTDIR: .noFolder, ELOOP: .linkCircle,
        ENAMETOOLONG: .nameTooLong,
    ]

    static func text(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    /// The user's name, for people.
    static func user(_ id: UInt32) -> String {
        guard let entry = getpwuid(id), let name = entry.pointee.pw_name else {
            return "user \(id)"
        }
        return "\(String(cString: name)) (user \(id))"
    }

    /// The group's name, for people.
    static func group(_ id: UInt32) -> String {
        let name = groupName(id)
        return name == "\(id)" ? "group \(id)" : "\(name) (group \(id))"
    }

    /// What commands take for the group.
    static func groupName(_ id: UInt32) -> String {
        guard let entry = getgrgid(id), let name = entry.pointee.gr_name else { return "\(id)" }
        return String(cString: name)
    }
}
