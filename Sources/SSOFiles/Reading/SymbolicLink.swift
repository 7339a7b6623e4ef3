import Glibc
import SSOModel

enum SymbolicLink {
    /// A link to nothing is most likely a mistake; making its target might put a file anywhere.
    static func refuseDangling(_ path: String) throws(FileError) {
        var status = stat()
        guard isLink(path), stat(path, &status) != 0, errno == ENOENT else { return }
        throw FileError(.danglingLink, path, [.destination: destination(of: path)])
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func destination(of path: String) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = max(readlink(path, &buffer, buffer.count), 0)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
