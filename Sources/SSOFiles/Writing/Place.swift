import Glibc

/// Where a file really is or will be: an absolute folder without symbolic links, and a name in it.
struct Place: Hashable {
    let folder: String
    let name: String
    /// Folders to make first, outermost first.
    let missingFolders: [String]

    var path: String { joined(folder, name) }

    init(_ path: String) throws(FileError) {
        let resolved = try SymbolicLink.resolved(path)
        name = SSOFiles.name(of: resolved)
        guard !["", ".", ".."].contains(name) else { throw .notARegularFile(path: path) }
        (folder, missingFolders) = try Self.locate(SSOFiles.folder(of: resolved), for: path)
    }

    private static func locate(
        _ folder: String, for path: String
    ) throws(FileError) -> (folder: String, missing: [String]) {
        if let real = realpath(folder, nil) {
            defer { free(real) }
            return (String(cString: real), [])
        }
        guard errno == ENOENT, ![".", "/"].contains(folder) else {
            throw .system(.createFolder, path: path, code: errno)
        }
        let (outer, missing) = try locate(SSOFiles.folder(of: folder), for: path)
        let part = SSOFiles.name(of: folder)
        guard !["", "."].contains(part) else { return (outer, missing) }
        let inner = joined(outer, part)
        return (inner, missing + [inner])
    }
}
