import Glibc

/// Writing a file completely, under a name of its own, before it is shown to anybody.
extension LockedFolder {
    /// Creates a file and lets `fill` write content and attributes; a failure leaves nothing of it.
    ///
    /// O_EXCL and 0600 from the first byte; fsync before any rename, or a crash can leave an empty
    /// file (rename(2), ext4).
    func create(
        _ name: String, shown: String, _ fill: (Int32) throws(FileError) -> Void
    ) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let file = try call(.write, shown) { openat(descriptor, name, flags, 0o600) }
        do throws(FileError) {
            do throws(FileError) {
                try fill(file)
                try call(.write, shown) { fsync(file) }
            } catch {
                close(file)
                throw error
            }
            try closeWritten(file, shown)
        } catch {
            try? remove(name)
            throw error
        }
    }

    /// A copy that differs from the file in nothing but its identity.
    func copyFile(_ name: String, as copy: String, shown: String) throws(FileError) {
        guard let old = try file(name, shown: shown) else {
            throw .changedMeanwhile(path: shown)
        }
        let bytes = try old.readAll(limit: 2 * FileSnapshot.largest)
        let attributes = try FileAttributes(of: old)
        try create(copy, shown: full(copy)) { file throws(FileError) in
            try writeAll(bytes, to: file, full(copy))
            try attributes.give(to: file, full(copy))
            try call(.write, full(copy)) {
                futimens(file, [old.status.st_atim, old.status.st_mtim])
            }
        }
    }
}
