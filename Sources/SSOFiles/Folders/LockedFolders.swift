import Glibc
import SSOModel

/// The folders of a change, each locked when it is first asked for.
final class LockedFolders {
    /// In the order in which they were asked for.
    private(set) var all: [LockedFolder] = []
    private var byPath: [ExactText: LockedFolder] = [:]
    private var byIdentity: [[UInt]: LockedFolder] = [:]

    init() { Self.allowManyDescriptors() }

    /// Opens and locks a folder, when it is asked for first; nil when there is none.
    ///
    /// - Parameters:
    ///   - path: Absolute and without links.
    ///   - file: What is to be written there, as for `RealFolder`.
    /// - Returns: The folder, locked.
    /// - Throws: `busy` where another omsso has it, and what `RealFolder` throws.
    func open(_ path: String, for file: String? = nil) throws(FileError) -> LockedFolder? {
        if let known = byPath[ExactText(path)] { return known }
        guard let descriptor = try RealFolder.open(path, for: file) else { return nil }
        let folder = try locked(descriptor, path)
        byPath[ExactText(path)] = folder
        return folder
    }

    /// Two mounts may show the same folder, and a second lock of it would wait for the first.
    private func locked(_ descriptor: Int32, _ path: String) throws(FileError) -> LockedFolder {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .system(.read, path, code)
        }
        let identity = [UInt(status.st_dev), UInt(status.st_ino)]
        if let known = byIdentity[identity] {
            close(descriptor)
            return known
        }
        let folder = try LockedFolder(locking: descriptor, path: path)
        byIdentity[identity] = folder
        all.append(folder)
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
