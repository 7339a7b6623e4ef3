import Glibc

package enum Folder {
    /// Creates a folder and what is missing above it; returns those that were made.
    @discardableResult
    package static func create(_ path: String, mode: UInt32 = 0o755) throws(FileError) -> [String] {
        var made: [String] = []
        for part in prefixes(of: path) {
            if mkdir(part, mode) == 0 {
                made.append(part)
                continue
            }
            let code = errno
            if code != EEXIST && !isFolder(part) {
                for folder in made.reversed() { rmdir(folder) }
                throw .system(.createFolder, path, code)
            }
        }
        return made
    }

    /// Refuses a folder in which no file can be made, or where it is missing, made itself.
    static func checkWritable(_ path: String, for file: String) throws(FileError) {
        guard faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) != 0 else { return }
        let code = errno
        guard code == ENOENT, path != "/" else { throw .system(.write, file, code) }
        try checkWritable(folder(of: path), for: file)
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted.
    package static func names(in path: String) throws(FileError) -> [String] {
        guard let stream = opendir(path) else { throw .system(.read, path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func prefixes(of path: String) -> [String] {
        var prefixes: [String] = []
        var current = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").map(String.init) {
            current += (current.isEmpty || current == "/" ? "" : "/") + part
            prefixes.append(current)
        }
        return prefixes
    }
}
