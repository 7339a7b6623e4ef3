import Glibc

/// A file that is complete on the disk, under a temporary name beside its real one.
///
/// Sequence: same folder, O_EXCL and 0600; owner before mode, since chown clears mode bits
/// (chown(2)); fsync before rename, or a crash can leave an empty file (rename(2), ext4).
final class PreparedFile {
    private let change: FileChange
    private let target: String
    private let temporary: String
    private let old: FileSnapshot
    private let madeFolders: [String]

    init(_ change: FileChange) throws(FileError) {
        self.change = change
        target = try Self.resolved(change.path)
        madeFolders = try Folder.create(folder(of: target))
        old = change.replacesExisting ? try FileSnapshot.read(target) : .absent
        temporary = "\(folder(of: target))/.omsso-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
        do throws(FileError) {
            try writeTemporary()
        } catch {
            discard()
            throw error
        }
    }

    /// The file behind a symbolic link, so that the link itself stays.
    private static func resolved(_ path: String) throws(FileError) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
        guard let real = realpath(path, nil) else {
            throw .system(.write, path: path, code: errno)
        }
        defer { free(real) }
        return String(cString: real)
    }

    private func writeTemporary() throws(FileError) {
        let descriptor = try call(.create, change.path) {
            open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        defer { close(descriptor) }
        try writeAll(change.bytes, to: descriptor, change.path)
        try takeOverOwnerAndMode(descriptor)
        try call(.write, change.path) { fsync(descriptor) }
    }

    private func takeOverOwnerAndMode(_ descriptor: Int32) throws(FileError) {
        var mode = change.mode
        if case .present(let contents) = old {
            if contents.links > 1 {
                throw .hardLinked(path: change.path, count: contents.links)
            }
            try call(.write, change.path) {
                fchown(descriptor, contents.owner, contents.group)
            }
            mode = contents.mode
        }
        try call(.write, change.path) { fchmod(descriptor, mode) }
    }

    /// Gives the file its real name; a new file never takes the place of another.
    func place() throws(FileError) {
        guard old == .absent else {
            try call(.write, change.path) { rename(temporary, target) }
            return
        }
        // link(2) refuses a name that is taken, in one step; rename(2) would replace it.
        if link(temporary, target) == 0 {
            unlink(temporary)
        } else if errno == EEXIST {
            throw .exists([change.path])
        } else {
            try placeWithoutLinks()
        }
    }

    /// FAT and some network file systems know no hard links.
    private func placeWithoutLinks() throws(FileError) {
        var status = stat()
        guard lstat(target, &status) != 0 else { throw .exists([change.path]) }
        try call(.write, change.path) { rename(temporary, target) }
    }

    /// Undoes `place`.
    func takeBack() {
        switch old {
        case .absent: unlink(target)
        case .present(let contents): restore(contents)
        }
    }

    private func restore(_ contents: FileSnapshot.Contents) {
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        try? writeAll(contents.bytes, to: descriptor, temporary)
        _ = fchown(descriptor, contents.owner, contents.group)
        _ = fchmod(descriptor, contents.mode)
        _ = fsync(descriptor)
        close(descriptor)
        rename(temporary, target)
    }

    /// Leaves nothing behind.
    func discard() {
        unlink(temporary)
        for folder in madeFolders.reversed() { rmdir(folder) }
    }

    /// Makes the new name survive a power failure.
    func finish() {
        let descriptor = open(folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
