import Glibc
import SSOModel

/// A look at the names in a folder, which opens no file.
package enum FolderLook {
    /// What stands there and may tell of a deployment.
    package static func names(in folder: String) -> FolderNames {
        let path = realPath(folder) ?? folder
        var owners = Owners()
        var files: [String: FolderNames.Entry] = [:]
        let others = list(path).filter(FolderNames.mayTell).prefix(most)
        for name in FolderNames.known + [FolderNames.startScript] + others {
            files[name] = files[name] ?? entry(joined(path, name), &owners)
        }
        let script = files[FolderNames.startScript]
        if script != nil, files[FolderNames.configuration] == nil {
            files[FolderNames.configuration] = hidden(FolderNames.configuration, path, &owners)
        }
        var inside: [String: [String]] = [:]
        if script != nil || files[FolderNames.configuration] != nil {
            inside["libs"] = list(joined(path, "libs"))
        }
        if FolderNames.charts.contains(where: { files[$0] != nil }) {
            inside["charts"] = list(joined(path, "charts"))
        }
        let itself = FolderNames.Entry(
            owner: owners[status(path)?.st_uid ?? 0], isWritable: mayChange(path))
        return FolderNames(path, itself: itself, files: files, inside: inside)
    }

    /// Folders in which a deployment usually stands, and one seems to.
    package static func usual(home: String?) -> [String] {
        let installed = list("/opt").filter { $0.hasPrefix("openmetadata") }.prefix(5)
        let folders =
            installed.map { "/opt/\($0)" } + ["/srv/openmetadata"]
            + (home.map { [joined($0, "openmetadata-docker")] } ?? [])
        return folders.filter { folder in
            (FolderNames.compose + [FolderNames.configuration]).contains {
                status(joined(folder, $0))?.isRegular == true
            }
        }
    }

    /// More than these tell nothing at a glance.
    private static let most = 500

    static func list(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < 10 * most, let found = readdir(stream) {
            let name = withUnsafePointer(to: &found.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Nil for what is no regular file, links followed.
    private static func entry(_ path: String, _ owners: inout Owners) -> FolderNames.Entry? {
        guard let file = status(path), file.isRegular else { return nil }
        let home = folder(of: realPath(path) ?? path)
        let around = status(home)
        // A file that is put in place of another one cannot be given to its owner but by root, nor to
        // a group that the owner is not in (chown(2)), unless its folder does so (inode(7), S_ISGID).
        let isGivenByFolder = around.map {
            $0.st_mode & S_ISGID != 0 && $0.st_gid == file.st_gid
        }
        let isForeign =
            isGivenByFolder != true && !Membership.holds(of: file.st_uid, in: file.st_gid)
        let isOurs = geteuid() == 0 || file.st_uid == geteuid() && !isForeign
        return .init(
            owner: owners[file.st_uid], isWritable: isOurs && mayChange(home),
            folderOwner: owners[around?.st_uid ?? file.st_uid], isOfForeignGroup: isForeign)
    }

    /// A file in a folder that others may not look into.
    private static func hidden(
        _ name: String, _ path: String, _ owners: inout Owners
    ) -> FolderNames.Entry? {
        let home = folder(of: joined(path, name))
        guard let around = status(home), status(joined(path, name)) == nil, errno == EACCES else {
            return nil
        }
        return .init(owner: owners[around.st_uid], isWritable: false)
    }

    private static func status(_ path: String) -> stat? {
        var found = stat()
        return stat(path, &found) == 0 ? found : nil
    }

    private static func mayChange(_ folder: String) -> Bool {
        faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0
    }

    /// An absolute path without links; nil where nothing stands.
    package static func realPath(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}

/// The names of users, each asked for once.
private struct Owners {
    private var known: [UInt32: FolderNames.Owner] = [:]

    subscript(id: UInt32) -> FolderNames.Owner {
        mutating get {
            if let owner = known[id] { return owner }
            let name = getpwuid(id)?.pointee.pw_name.map { String(cString: $0) }
            let owner = FolderNames.Owner(id: id, name: name)
            known[id] = owner
            return owner
        }
    }
}
