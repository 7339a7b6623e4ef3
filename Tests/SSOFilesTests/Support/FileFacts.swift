import CFileCalls
import Foundation

/// Everything about a file that a change must keep and undo must give back.
struct FileFacts: Hashable, CustomStringConvertible {
    let bytes: Data
    let mode: UInt32
    let owner: UInt32
    let group: UInt32
    let modified: [Int]
    let attributes: [String: Data]

    init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, let data = FileManager.default.contents(atPath: path)
        else { return nil }
        bytes = data
        mode = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        attributes = Self.attributes(of: path)
    }

    var description: String {
        "\(bytes.count) bytes, mode \(String(mode, radix: 8)), owner \(owner):\(group), "
            + "modified \(modified), attributes \(attributes.keys.sorted())"
    }

    static func attributes(of path: String) -> [String: Data] {
        var names = [CChar](repeating: 0, count: 65_536)
        let count = max(listxattr(path, &names, names.count), 0)
        let list = names.prefix(count).map { UInt8(bitPattern: $0) }.split(separator: 0)
        var found: [String: Data] = [:]
        for name in list.map({ String(decoding: $0, as: UTF8.self) }) {
            var value = [UInt8](repeating: 0, count: 65_536)
            let size = getxattr(path, name, &value, value.count)
            found[name] = Data(value.prefix(max(size, 0)))
        }
        return found
    }

    static func inode(_ path: String) -> UInt {
        var status = stat()
        return lstat(path, &status) == 0 ? UInt(status.st_ino) : 0
    }
}

extension String {
    /// The paths of all files below a folder, relative to it, sorted.
    var filesBelow: [String] {
        let found = FileManager.default.enumerator(atPath: self)
        return (found?.compactMap { $0 as? String } ?? []).filter { name in
            var status = stat()
            return lstat("\(self)/\(name)", &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
        }.sorted()
    }
}
