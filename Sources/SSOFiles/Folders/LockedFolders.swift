import Glibc

/// The folders of a change, each locked when it is first asked for.
final class LockedFolders {
    /// In the order in which they were asked for.
    private(set) var all: [LockedFolder] = []
    private var byPath: [String: LockedFolder] = [:]
    private var byIdentity: [[UInt]: LockedFolder] = [:]

    init() { Self.allowManyDescriptors() }

    /// The folder; nil when there is none.
    func open(_ path: String) throws(FileError) -> LockedFolder? {
        if let known = byPath[path] { return known }
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .system(.read, path: path, code: errno)
        }
        // Two mounts may show the same folder, and a second lock of it would wait for the first.
        let identity = [UInt(status.st_dev), UInt(status.st_ino)]
        let folder: LockedFolder
        if let known = byIdentity[identity] {
            folder = known
        } else {
            folder = try LockedFolder(path)
            byIdentity[identity] = folder
            all.append(folder)
        }
        byPath[path] = folder
        return folder
    }

    /// Rendering a folder of answers may make more folders than the 1024 open files of a default
    /// limit.
    private static func allowManyDescriptors() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
