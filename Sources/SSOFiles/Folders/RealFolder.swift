import CFileCalls
import Glibc
import SSOModel

/// Opening a folder by its real path: each part in the one before, and none of them by a link.
enum RealFolder {
    /// - Parameters:
    ///   - path: Absolute and without links.
    ///   - file: What is to be written there; a folder in which everyone may put another one in
    ///     the place of the next part is refused for it. Nil where nobody asks.
    /// - Returns: A descriptor; nil when there is no such folder.
    /// - Throws: `changedMeanwhile` for a link: it was none when the path was found.
    static func open(_ path: String, for file: String? = nil) throws(FileError) -> Int32? {
        var current = try call(.read, "/") { Glibc.open("/", O_DIRECTORY | pathOnly) }
        defer { close(current) }
        var seen = ""
        for part in path.split(separator: "/").map(String.init) {
            if let file { try refuseOpenToAll(current, seen, for: file) }
            seen += "/" + part
            let next = openat(current, part, O_DIRECTORY | O_NOFOLLOW | pathOnly)
            guard next >= 0 else {
                guard errno != ENOENT else { return nil }
                throw failure(errno, current, part, seen)
            }
            close(current)
            current = next
        }
        if let file { try refuseOpenToAll(current, path, for: file) }
        return try call(.read, path) { openat(current, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    private static var pathOnly: Int32 { omsso_path_only() | O_CLOEXEC }

    private static func failure(
        _ code: Int32, _ folder: Int32, _ name: String, _ path: String
    ) -> FileError {
        var status = stat()
        let isLink =
            fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            && status.st_mode & S_IFMT == S_IFLNK
        return isLink ? FileError(.changedMeanwhile, path) : .system(.read, path, code)
    }

    /// In a sticky folder such as /tmp only its owner renames what somebody has put there.
    private static func refuseOpenToAll(
        _ descriptor: Int32, _ path: String, for file: String
    ) throws(FileError) {
        var status = stat()
        try call(.read, path) { fstat(descriptor, &status) }
        guard status.isOpenToAll, !status.isSticky else { return }
        throw FileError(.openToAll, file, [.folder: path.isEmpty ? "/" : path])
    }
}

extension stat {
    var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
    var isSticky: Bool { st_mode & S_ISVTX != 0 }
    var isOpenToAll: Bool { st_mode & S_IWOTH != 0 }
    /// Whoever else owns it may lead us astray.
    var isForeign: Bool { st_uid != 0 && st_uid != geteuid() }
}
