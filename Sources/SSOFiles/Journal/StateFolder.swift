import Glibc

/// Where omsso keeps what outlives a run: the draft, the journal of a change under way, and the
/// record of the last one.
package struct StateFolder: Hashable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// `$XDG_STATE_HOME/omsso`, else `~/.local/state/omsso`; nil without a home.
    ///
    /// A relative XDG_STATE_HOME counts as unset (XDG Base Directory Specification).
    package init?(environment: [String: String]) {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            path = "\(state)/omsso"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = "\(home)/.local/state/omsso"
        } else {
            return nil
        }
    }

    package var draft: String { "\(path)/draft.yaml" }

    /// True when a run left its change of files in the middle.
    package var isInterrupted: Bool { exists(journal) }

    var journal: String { "\(path)/journal" }
    var lastApply: String { "\(path)/last-apply" }

    func read(_ file: String) throws(FileError) -> [UInt8]? {
        guard case .present(let contents) = try FileSnapshot.read(file, limit: 16 * 1_048_576)
        else { return nil }
        return contents.bytes
    }

    func exists(_ file: String) -> Bool {
        var status = stat()
        return lstat(file, &status) == 0
    }

    /// Replaces a file of this folder in one step, for its owner only.
    func write(_ bytes: [UInt8], to file: String) throws(FileError) {
        try changing { folder throws(FileError) in
            let (name, new) = (name(of: file), name(of: file) + ".new")
            try folder.remove(new)
            try folder.create(new, shown: file) { descriptor throws(FileError) in
                try writeAll(bytes, to: descriptor, file)
            }
            try folder.rename(new, to: name)
        }
    }

    func journalBecomesLastApply() throws(FileError) {
        try changing { folder throws(FileError) in
            try folder.rename(name(of: journal), to: name(of: lastApply))
        }
    }

    func removeJournal() throws(FileError) {
        try changing { folder throws(FileError) in try folder.remove(name(of: journal)) }
    }

    func removeLastApply() throws(FileError) {
        try changing { folder throws(FileError) in try folder.remove(name(of: lastApply)) }
    }

    /// Held as long as files change, so that there is one journal at a time.
    func lock() throws(FileError) -> StateLock {
        do throws(FileError) {
            try Folder.create(path, mode: 0o700)
            return try StateLock("\(path)/lock")
        } catch .system(_, _, let code) {
            throw .noState(path: path, code: code)
        }
    }

    private func changing(
        _ body: (LockedFolder) throws(FileError) -> Void
    ) throws(FileError) {
        do throws(FileError) {
            try Folder.create(path, mode: 0o700)
            let folder = try LockedFolder(path, waits: true)
            try body(folder)
            try folder.sync()
        } catch .system(_, _, let code) {
            throw .noState(path: path, code: code)
        }
    }
}

/// Kept by one process at a time; ends with it.
final class StateLock {
    private let descriptor: Int32

    init(_ path: String) throws(FileError) {
        descriptor = try call(.lock, path) {
            open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        try lock(descriptor, path, waits: false)
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Keeps the lock until here, whatever the optimiser thinks of its last use.
    func release() { withExtendedLifetime(self) {} }
}
