import Glibc

/// An open folder.
///
/// Names are looked up in the folder itself, so that nobody can lead a step elsewhere by renaming
/// a part of its path.
class OpenFolder {
    let path: String
    let descriptor: Int32

    /// Takes over an open descriptor, and closes it at its own end.
    init(_ descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    func file(_ name: String, shown: String? = nil) throws(FileError) -> OpenFile? {
        try OpenFile.open(name, in: descriptor, path: shown ?? full(name), follows: false)
    }

    func full(_ name: String) -> String { joined(path, name) }

    /// What the folder itself is.
    func status() throws(FileError) -> stat {
        var status = stat()
        try call(.read, path) { fstat(descriptor, &status) }
        return status
    }

    /// True when a path leads to this very folder, and ends in it rather than in a link.
    func isStill(at path: String) throws(FileError) -> Bool {
        var found = stat()
        guard lstat(path, &found) == 0 else { return false }
        let own = try status()
        return (found.st_dev, found.st_ino) == (own.st_dev, own.st_ino)
    }

    /// What has a name, links themselves; nil when nothing has it.
    func status(of name: String) throws(FileError) -> stat? {
        var status = stat()
        if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
        guard errno == ENOENT else { throw .system(.read, full(name)) }
        return nil
    }

    /// Which file has a name; nil when nothing has it.
    func identity(of name: String) throws(FileError) -> FileIdentity? {
        try status(of: name).map(FileIdentity.init)
    }

    func has(_ name: String) throws(FileError) -> Bool { try status(of: name) != nil }

    /// Makes the names in the folder survive a power failure.
    func sync() throws(FileError) {
        do throws(FileError) {
            try call(.write, path) { fsync(descriptor) }
        } catch let error where error.code == EINVAL {
            // Some file systems cannot sync a folder (fsync(2)).
        }
    }

    func rename(_ name: String, to new: String) throws(FileError) {
        try call(.replace, full(new)) { renameat(descriptor, name, descriptor, new) }
    }

    func remove(_ name: String) throws(FileError) {
        guard unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
        throw .system(.remove, full(name))
    }

    /// Makes a folder in this one, unless there is one.
    func makeFolder(_ name: String) throws(FileError) {
        guard mkdirat(descriptor, name, 0o755) != 0, errno != EEXIST else { return }
        throw .system(.createFolder, full(name))
    }
}
