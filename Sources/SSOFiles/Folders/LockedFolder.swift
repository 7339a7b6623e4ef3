import Glibc

/// An open folder that no other omsso writes in.
///
/// Names are looked up in the folder itself, so that nobody can lead a write elsewhere by renaming
/// a part of its path. The lock is on the folder's descriptor: no file marks it, and it ends with
/// the process.
final class LockedFolder {
    let path: String
    let descriptor: Int32

    /// `waits` for another omsso, or fails with `busy`.
    init(_ path: String, waits: Bool = false) throws(FileError) {
        self.path = path
        descriptor = try call(.read, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        try lock(descriptor, path, waits: waits)
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    func file(_ name: String, shown: String? = nil) throws(FileError) -> OpenFile? {
        try OpenFile.open(name, in: descriptor, path: shown ?? full(name), follows: false)
    }

    func full(_ name: String) -> String { joined(path, name) }

    /// Which file has a name; nil when nothing has it.
    func identity(of name: String) throws(FileError) -> FileIdentity? {
        var status = stat()
        if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
            return FileIdentity(status)
        }
        guard errno == ENOENT else { throw .system(.read, path: full(name), code: errno) }
        return nil
    }

    func has(_ name: String) throws(FileError) -> Bool { try identity(of: name) != nil }

    /// Makes the names in the folder survive a power failure.
    func sync() throws(FileError) {
        do throws(FileError) {
            try call(.write, path) { fsync(descriptor) }
        } catch .system(_, _, EINVAL) {
            // Some file systems cannot sync a folder (fsync(2)).
        }
    }

    func rename(_ name: String, to new: String) throws(FileError) {
        try call(.replace, full(new)) { renameat(descriptor, name, descriptor, new) }
    }

    func remove(_ name: String) throws(FileError) {
        guard unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
        throw .system(.remove, path: full(name), code: errno)
    }
}

/// Locks an open file until it is closed.
func lock(_ descriptor: Int32, _ path: String, waits: Bool) throws(FileError) {
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        switch errno {
        case EINTR: continue
        case EWOULDBLOCK: throw .busy(path: path)
        // File systems without locks (some network ones): the checks before each step remain.
        case ENOLCK, EOPNOTSUPP, ENOSYS, EBADF: return
        default: throw .system(.lock, path: path, code: errno)
        }
    }
}
