import CFileCalls
import Glibc
import SSOModel

/// Changes of what names stand for, each in one step.
extension LockedFolder {
    /// Gives a file its name; refuses where something has that name already.
    func move(_ from: String, toFree name: String, shown: String) throws(FileError) {
        if omsso_rename_to_free(descriptor, from, name) == 0 { return }
        guard isUnsupported(errno) else { throw failure(.replace, shown, errno) }
        if linkat(descriptor, from, descriptor, name, 0) == 0 { return try remove(from) }
        let code = errno
        if code == EEXIST, try identity(of: from) == identity(of: name) {
            // Two names of one file: the second step is what was missing.
            return try remove(from)
        }
        guard hasNoLinks(code) else { throw failure(.replace, shown, code) }
        guard try !has(name) else { throw FileError(.exists, [shown]) }
        try rename(from, to: name)
    }

    /// Exchanges two files; `name` has one of them at every moment.
    ///
    /// Whoever wrote between the check, when `seen` stood there, and this moment gets their file
    /// back. `spare` is a free name, for file systems that cannot exchange.
    func exchange(
        _ other: String, _ name: String, spare: String, seen: FileIdentity?, shown: String
    ) throws(FileError) {
        guard omsso_exchange(descriptor, other, name) == 0 else {
            guard isUnsupported(errno) else { throw failure(.replace, shown, errno) }
            return try exchangeInSteps(other, name, spare: spare, seen: seen, shown: shown)
        }
        guard let seen, try identity(of: other) != seen else { return }
        guard omsso_exchange(descriptor, other, name) == 0 else {
            throw failure(.replace, shown, errno)
        }
        throw FileError(.changedMeanwhile, shown)
    }

    /// Where one step will not do: for moments the old content has the spare name as well.
    func exchangeInSteps(
        _ other: String, _ name: String, spare: String, seen: FileIdentity?, shown: String
    ) throws(FileError) {
        if try !link(name, as: spare, shown: shown) { try copyFile(name, as: spare, shown: shown) }
        do throws(FileError) {
            if let seen, try identity(of: name) != seen {
                throw FileError(.changedMeanwhile, shown)
            }
            guard renameat(descriptor, other, descriptor, name) == 0 else {
                throw failure(.replace, shown, errno)
            }
        } catch {
            try remove(spare)
            throw error
        }
        try rename(spare, to: other)
    }

    /// Ends an exchange or a copy that a crash cut short.
    func endExchange(_ other: String, spare: String) throws(FileError) {
        guard try has(spare) else { return }
        if try has(other) { return try remove(spare) }
        try rename(spare, to: other)
    }

    /// Gives a file a second name; makes a copy, by way of `spare`, where the file system knows no
    /// hard links.
    func duplicate(
        _ name: String, as copy: String, spare: String, shown: String
    ) throws(FileError) {
        if try link(name, as: copy, shown: shown) { return }
        try copyFile(name, as: spare, shown: shown)
        try move(spare, toFree: copy, shown: copy)
    }

    /// False where the file system knows no hard links.
    private func link(
        _ name: String, as second: String, shown: String
    ) throws(FileError) -> Bool {
        if linkat(descriptor, name, descriptor, second, 0) == 0 { return true }
        guard hasNoLinks(errno) else { throw failure(.backUp, shown, errno) }
        return false
    }

    private func isUnsupported(_ code: Int32) -> Bool {
        code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
    }

    private func hasNoLinks(_ code: Int32) -> Bool {
        [EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(code)
    }

    private func failure(
        _ operation: FileError.Operation, _ path: String, _ code: Int32
    ) -> FileError {
        switch code {
        // Within one folder: the name is a mount point (rename(2), link(2)).
        case EBUSY, EXDEV: FileError(.mounted, path)
        case EEXIST: FileError(.exists, [path])
        default: .system(operation, path, code)
        }
    }
}
