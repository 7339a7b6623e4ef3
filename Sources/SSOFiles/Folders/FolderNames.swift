import CFileCalls
import Glibc

/// Changes of what names stand for, each in one step.
extension LockedFolder {
    /// Gives a file its name; refuses where something has that name already.
    func move(_ from: String, toFree name: String, shown: String) throws(FileError) {
        if omsso_rename_to_free(descriptor, from, name) == 0 { return }
        guard isUnsupported(errno) else { throw failure(.replace, shown, errno) }
        if linkat(descriptor, from, descriptor, name, 0) != 0 {
            let code = errno
            // Two names of one file: the second step is what was missing.
            guard code == EEXIST, try identity(of: from) == identity(of: name) else {
                throw failure(.replace, shown, code)
            }
        }
        try remove(from)
    }

    /// Exchanges two files; `name` has one of them at every moment.
    ///
    /// `spare` is a free name, for file systems that cannot exchange.
    func exchange(
        _ other: String, _ name: String, spare: String, shown: String
    ) throws(FileError) {
        if omsso_exchange(descriptor, other, name) == 0 { return }
        guard isUnsupported(errno) else { throw failure(.replace, shown, errno) }
        try duplicate(name, as: spare, shown: shown)
        guard renameat(descriptor, other, descriptor, name) == 0 else {
            let code = errno
            try remove(spare)
            throw failure(.replace, shown, code)
        }
        try rename(spare, to: other)
    }

    /// Ends an exchange that a crash cut short after its first step.
    func endExchange(_ other: String, spare: String) throws(FileError) {
        guard try has(spare) else { return }
        if try has(other) { return try remove(spare) }
        try rename(spare, to: other)
    }

    /// A second name for a file; a copy where the file system knows no hard links.
    func duplicate(_ name: String, as copy: String, shown: String) throws(FileError) {
        if linkat(descriptor, name, descriptor, copy, 0) == 0 { return }
        switch errno {
        case EPERM, EMLINK, EOPNOTSUPP, ENOSYS: try copyFile(name, as: copy, shown: shown)
        default: throw failure(.backUp, shown, errno)
        }
    }

    private func isUnsupported(_ code: Int32) -> Bool {
        code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
    }

    private func failure(
        _ operation: FileError.Operation, _ path: String, _ code: Int32
    ) -> FileError {
        switch code {
        // Within one folder: the name is a mount point (rename(2), link(2)).
        case EBUSY, EXDEV: .mounted(path: path)
        case EEXIST: .exists([path])
        default: .system(operation, path: path, code: code)
        }
    }
}
