import Glibc
import SSOModel

/// A look at the names in a folder, which opens no file.
package enum FolderLook {
    /// What stands there and may tell of a deployment; nothing where the folder cannot be listed.
    package static func names(in folder: String) -> FolderNames {
        let path = realPath(folder) ?? folder
        var files: [String: FolderNames.Entry] = [:]
        let elsewhere = [FolderNames.configuration, FolderNames.startScript]
        for name in list(path).filter(FolderNames.mayTell) + elsewhere {
            files[name] = entry(joined(path, name))
        }
        let isInstalled = elsewhere.contains { files[$0] != nil }
        let isChart = FolderNames.charts.contains { files[$0] != nil }
        var inside: [String: [String]] = [:]
        if isInstalled { inside["libs"] = list(joined(path, "libs")) }
        if isChart { inside["charts"] = list(joined(path, "charts")) }
        var status = stat()
        stat(path, &status)
        return FolderNames(
            path, itself: .init(owner: owner(status.st_uid), isWritable: mayChange(path)),
            files: files, inside: inside)
    }

    /// More names than this has no folder of a setup.
    private static let most = 5_000

    private static func list(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < most, let found = readdir(stream) {
            let name = withUnsafePointer(to: &found.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted()
    }

    /// Nil for what is no regular file, links followed.
    private static func entry(_ path: String) -> FolderNames.Entry? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let home = folder(of: realPath(path) ?? path)
        var around = stat()
        stat(home, &around)
        // A file that is put in place of another one cannot be given to its owner but by root.
        let isOurs = geteuid() == 0 || status.st_uid == geteuid()
        return .init(
            owner: owner(status.st_uid), isWritable: isOurs && mayChange(home),
            folderOwner: owner(around.st_uid))
    }

    private static func mayChange(_ folder: String) -> Bool {
        faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0
    }

    private static func realPath(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    private static func owner(_ id: UInt32) -> FolderNames.Owner {
        let name = getpwuid(id)?.pointee.pw_name.map { String(cString: $0) }
        return .init(id: id, name: name)
    }
}
