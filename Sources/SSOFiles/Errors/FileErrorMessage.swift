import Glibc

extension FileError {
    /// What is wrong and what to do next, in one line.
    package var line: String { "\(message) \(advice)" }

    /// What is wrong.
    package var message: String {
        switch self {
        case .system(let operation, let path, let code):
            "Cannot \(operation.rawValue) \(path): \(Self.text(of: code))."
        case .exists(let paths):
            paths.count == 1
                ? "\(paths[0]) exists already."
                : "These files exist already: \(Self.list(paths))."
        case .notARegularFile(let path): "\(path) is not a regular file."
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit / 1_048_576) MiB."
        case .danglingLink(let path, let destination):
            "\(path) is a symbolic link to \(destination), which does not exist."
        case .changedMeanwhile(let path): "\(path) was changed by someone else meanwhile."
        case .hardLinked(let path, let count):
            "\(path) has \(count) names (hard links); replacing it would part them."
        case .readOnly(let path): "\(path) is read-only."
        case .immutable(let path): "\(path) is marked immutable or append-only."
        case .mounted(let path): "\(path) is mounted by itself and cannot be replaced here."
        case .ownerNotKept(let path, let owner, let group):
            "\(path) belongs to user \(owner), group \(group), and you may not write a file for them."
        case .attributeNotKept(let path, let name, let code):
            "The attribute \(name) of \(path) cannot be kept: \(Self.text(of: code))."
        case .sameFile(let one, let other):
            one == other ? "\(one) is to be written twice." : "\(one) and \(other) are one file."
        case .foreignLink(let path, let link, let owner, let destination):
            "\(link) is a symbolic link of \(Self.user(owner)); by it, \(path) leads to "
                + "\(destination)."
        case .foreignFile(let path, let owner):
            "\(path) belongs to \(Self.user(owner)), in a folder where everyone may put files."
        case .openToAll(let path, let folder):
            "Everyone may write in the folder \(folder), and so put another file in the place of "
                + "\(path)."
        case .busy(let path): "Another omsso is writing at this moment (lock on \(path))."
        case .noState(let path, let code):
            "Cannot use the folder \(path): \(Self.text(of: code))."
        case .foreignState(let path, let reason):
            "\(path) \(Self.text(of: reason)), so nothing that omsso keeps between runs (draft, "
                + "journal, undo) is used."
        case .unfinished: "An earlier run of omsso was interrupted."
        case .changedSinceInterruption(let paths, _):
            "An earlier run was interrupted, and changed since then: \(Self.list(paths))."
        case .damagedRecord(let path): "\(path) is damaged."
        case .halfDone(let paths, let cause, _):
            "\(cause) What was changed already could not all be taken back: \(Self.list(paths))."
        case .nothingToUndo: "There is nothing to undo."
        case .changedSinceApply(let paths): "Changed since the last apply: \(Self.list(paths))."
        case .backupLost(let paths):
            "The backup is gone or was changed: \(Self.list(paths))."
        }
    }

    private static func list(_ paths: [String]) -> String { paths.joined(separator: ", ") }

    private static func text(of reason: Foreign) -> String {
        switch reason {
        case .owner(let owner): "belongs to \(user(owner)), not to you (\(user(geteuid())))"
        case .mode(let mode): "may be written by others (mode 0\(String(mode, radix: 8)))"
        case .link: "is a symbolic link"
        case .hardLinks: "has a second name (hard link)"
        case .notRegular: "is not a regular file"
        case .notAFolder: "is not a folder"
        }
    }

    private static func user(_ id: UInt32) -> String {
        guard let entry = getpwuid(id), let name = entry.pointee.pw_name else {
            return "user \(id)"
        }
        return "\(String(cString: name)) (user \(id))"
    }

    private static func text(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
