import Glibc

/// Why a file could not be read or written; nothing was changed.
package enum FileError: Error, Hashable, Sendable {
    /// A system call failed.
    case system(Operation, path: String, code: Int32)
    /// Files stand where new ones were to be created.
    case exists([String])
    case notARegularFile(path: String)
    case tooLarge(path: String, limit: Int)
    /// The file is not what it was when its change was shown.
    case changedMeanwhile(path: String)
    /// Other names share the file's content, which replacing it would part.
    case hardLinked(path: String, count: Int)

    package enum Operation: String, Hashable, Sendable {
        case read, write, create
        case createFolder = "create the folder of"
        case lock
    }
}

extension FileError {
    /// What is wrong.
    package var message: String {
        switch self {
        case .system(let operation, let path, let code):
            "Cannot \(operation.rawValue) \(path): \(Self.text(of: code))."
        case .exists(let paths):
            paths.count == 1
                ? "\(paths[0]) exists already."
                : "These files exist already: \(paths.joined(separator: ", "))."
        case .notARegularFile(let path): "\(path) is not a regular file."
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit / 1_048_576) MiB."
        case .changedMeanwhile(let path): "\(path) was changed by someone else meanwhile."
        case .hardLinked(let path, let count):
            "\(path) has \(count) names (hard links); replacing it would part them."
        }
    }

    /// What to do next.
    package var advice: String {
        switch self {
        case .system(_, let path, let code): Self.advice(for: code, path: path)
        case .exists: "Choose another path, or move the file away."
        case .notARegularFile: "Name a file, not a folder, a pipe or a device."
        case .tooLarge: "Check that it is the right file."
        case .changedMeanwhile: "Start again, so that you see what would change now."
        case .hardLinked: "Write to another path and copy the content yourself."
        }
    }

    private static func text(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    private static func advice(for code: Int32, path: String) -> String {
        switch code {
        case EACCES, EPERM:
            "Run omsso as the owner of the file and its folder, or choose a path you may write."
        case ENOENT: "Check the spelling; the folder must exist."
        case ENOSPC, EDQUOT: "Free some space on this disk, or choose a path on another one."
        case EROFS: "This file system is read-only; choose a path on another one."
        case EISDIR: "This is a folder; name a file in it."
        case ENOTDIR: "A part of the path is a file, not a folder; check the spelling."
        case ELOOP: "The symbolic links lead in a circle; check where they point."
        case ENAMETOOLONG: "Choose a shorter name."
        default: "Nothing was changed; put this right and try again."
        }
    }
}
