import Glibc
import SSOModel

extension StateFolder {
    /// The open folder, which is ours alone; nil when there is none.
    ///
    /// The way to it is walked anew only when the path leads elsewhere than the last time.
    func open() throws(FileError) -> OpenFolder? {
        if let opened, try opened.isStill(at: path) {
            try refuseForeign(try opened.status(), path)
            return opened
        }
        opened = try find()
        return opened
    }

    private func find() throws(FileError) -> OpenFolder? {
        let walk = try PathWalk(path, followsLast: false)
        for link in walk.links where link.status.isForeign {
            throw FileError.foreignState(link.path, owner: link.status.owner)
        }
        guard let end = walk.end else { return nil }
        try refuseForeign(end, path)
        guard let descriptor = try RealFolder.open(walk.text) else { return nil }
        let folder = OpenFolder(descriptor, path: path)
        try refuseForeign(try folder.status(), path)
        return folder
    }

    /// Makes the folder, and what is missing above it as other programs do that keep state.
    func make() throws(FileError) {
        try Folder.create(folder(of: path))
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw .system(.createFolder, path)
    }
}

extension OpenFolder {
    /// A file of the state folder; nil when there is none.
    func ownFile(_ name: String) throws(FileError) -> OpenFile? {
        guard let status = try status(of: name) else { return nil }
        try refuseForeign(status, full(name), isFolder: false)
        guard let file = try file(name) else { return nil }
        try refuseForeign(file.status, full(name), isFolder: false)
        return file
    }

    /// A descriptor of a file that is there to be locked, made where there is none.
    func openLock(_ name: String) throws(FileError) -> Int32 {
        if let status = try status(of: name) {
            try refuseForeign(status, full(name), isFolder: false)
        }
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let file = try call(.lock, full(name)) { openat(descriptor, name, flags, 0o600) }
        do throws(FileError) {
            var status = stat()
            try call(.lock, full(name)) { fstat(file, &status) }
            try refuseForeign(status, full(name), isFolder: false)
        } catch {
            close(file)
            throw error
        }
        return file
    }
}

private func refuseForeign(
    _ status: stat, _ path: String, isFolder: Bool = true
) throws(FileError) {
    func refuse(_ reason: String, _ refusal: Refusal = .stateForeign) -> FileError {
        FileError(refusal, path, [.reason: reason])
    }
    if status.isLink { throw refuse("is a symbolic link") }
    if status.st_uid != geteuid() { throw FileError.foreignState(path, owner: status.st_uid) }
    if isFolder, !status.isFolder { throw refuse("is not a folder") }
    if !isFolder, !status.isRegular { throw refuse("is not a regular file") }
    let mode = status.st_mode & 0o7777
    if mode & 0o022 != 0 { throw refuse("mode 0\(String(mode, radix: 8))", .stateOpen) }
    if !isFolder, status.st_nlink > 1 { throw refuse("has a second name (hard link)") }
}

extension FileError {
    fileprivate static func foreignState(_ path: String, owner: UInt32) -> FileError {
        FileError(
            .stateForeign, path,
            [.reason: "belongs to \(user(owner)), not to you (\(user(geteuid())))"])
    }
}
