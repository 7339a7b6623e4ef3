import Glibc

/// Where a file really is or will be: an absolute folder without symbolic links, and a name in it.
struct Place: Hashable {
    let folder: String
    let name: String
    /// Folders to make first, outermost first.
    let missingFolders: [String]

    var path: String { folder == "/" ? "/" + name : "\(folder)/\(name)" }

    init(_ path: String) throws(FileError) {
        let resolved = try SymbolicLink.resolved(path)
        name = SSOFiles.name(of: resolved)
        guard !["", ".", ".."].contains(name) else { throw .notARegularFile(path: path) }
        var missing: [Substring] = []
        var existing = SSOFiles.folder(of: resolved)[...]
        while true {
            if let real = realpath(String(existing), nil) {
                let base = String(cString: real)
                free(real)
                missingFolders = missing.reversed().filter { !["", "."].contains($0) }.reduce(
                    into: []) {
                        made, part in
                        let outer = made.last ?? base
                        made.append(outer == "/" ? "/" + part : "\(outer)/\(part)")
                    }
                folder = missingFolders.last ?? base
                return
            }
            guard errno == ENOENT, existing != ".", existing != "/" else {
                throw .system(.createFolder, path: path, code: errno)
            }
            let parent = SSOFiles.folder(of: String(existing))
            missing.append(Substring(SSOFiles.name(of: String(existing))))
            existing = Substring(parent)
        }
    }
}
