import Glibc
import SSOModel

/// Where omsso keeps what outlives a run: the draft, the journal of a change under way, and the
/// record of the last one.
///
/// All of it is believed, so it must be the effective user's alone: folder and files belong to them,
/// nobody else may write them, and no link leads elsewhere. Each step looks at that anew.
package final class StateFolder {
    package let path: String
    /// As it was opened last.
    var opened: OpenFolder?
    /// How long a lock is waited for, in milliseconds; who has waited in vain does not wait again.
    private var patience = StateFolder.patience
    private static let patience = 2000

    package init(path: String) { self.path = path }

    package var draft: String { "\(path)/draft.yaml" }

    /// True when a run left its change of files in the middle.
    package var isInterrupted: Bool { (try? exists(journal)) ?? false }

    var journal: String { "\(path)/journal" }
    var lastApply: String { "\(path)/last-apply" }
    var draftLock: String { "\(path)/draft.yaml.lock" }
    private var lockFile: String { "\(path)/lock" }

    /// False only where there is none for sure.
    fileprivate var mayHoldDraft: Bool {
        var status = stat()
        return lstat(draft, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno)
    }

    /// Only what is not ours; a folder that cannot be read shows when it is used.
    fileprivate var obstacle: FileError? {
        do throws(FileError) {
            guard let folder = try open() else { return nil }
            for file in [draft, journal, lastApply, draftLock, lockFile] {
                _ = try folder.ownFile(name(of: file))
            }
        } catch {
            if [.stateForeign, .stateOpen].contains(error.refusal) { return error }
        }
        return nil
    }

    // MARK: Reading

    func read(
        _ file: String, limit: Int = 16 * 1_048_576
    ) throws(FileError) -> FileSnapshot.Contents? {
        // From here on it is the file that cannot be used, not the folder.
        guard try exists(file), let found = try opened?.ownFile(name(of: file)) else { return nil }
        return FileSnapshot.Contents(bytes: try found.readAll(limit: limit), of: found)
    }

    func exists(_ file: String) throws(FileError) -> Bool {
        do throws(FileError) {
            return try open()?.has(name(of: file)) ?? false
        } catch {
            throw error.code.map { .stateUnusable(path, $0) } ?? error
        }
    }

    // MARK: Changing

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

    func journalBecomesLastApply() throws(FileError) { try rename(journal, to: lastApply) }

    func rename(_ file: String, to new: String) throws(FileError) {
        try changing { folder throws(FileError) in
            try folder.rename(name(of: file), to: name(of: new))
        }
    }

    /// A path that leads through a file leads to nothing that could be removed.
    func removeIfThere(_ file: String) throws(FileError) {
        do throws(FileError) {
            guard try open()?.has(name(of: file)) == true else { return }
        } catch {
            if error.code == ENOTDIR { return }
            throw error.code.map { .stateUnusable(path, $0) } ?? error
        }
        try remove(file)
    }

    func remove(_ file: String) throws(FileError) {
        try changing { folder throws(FileError) in try folder.remove(name(of: file)) }
    }

    /// Held as long as files change, so that there is one journal at a time.
    func lock() throws(FileError) -> StateLock {
        try using { folder throws(FileError) in
            let descriptor = try folder.openLock(name(of: lockFile))
            return try StateLock(descriptor, lockFile)
        }
    }

    /// Fails where a change of files would, for want of its journal.
    package func tryLock() throws(FileError) {
        close(try using { folder throws(FileError) in try folder.openLock(name(of: lockFile)) })
    }

    /// Does something in the folder, which is made where there is none.
    func using<Result>(
        _ body: (OpenFolder) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        do throws(FileError) {
            if let folder = try open() { return try body(folder) }
            try make()
            guard let folder = try open() else { throw .stateUnusable(path, ENOENT) }
            return try body(folder)
        } catch {
            throw error.code.map { .stateUnusable(path, $0) } ?? error
        }
    }

    /// Another omsso has the folder for moments; anybody who may read it can have it for ever.
    private func lock(_ descriptor: Int32) throws(FileError) -> LockedFolder {
        let patience = patience
        self.patience = 0
        let folder = try LockedFolder(locking: descriptor, path: path, patience: patience)
        self.patience = Self.patience
        return folder
    }

    private func changing(
        _ body: (LockedFolder) throws(FileError) -> Void
    ) throws(FileError) {
        try using { folder throws(FileError) in
            let descriptor = try call(.lock, path) { fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0) }
            let locked = try lock(descriptor)
            try body(locked)
            try locked.sync()
        }
    }
}

/// The state of the effective user, as a run finds it.
package struct UserState {
    /// Nil where there is no place for it, or one that may not be used.
    package let folder: StateFolder?
    /// Why the folder is not used; nil when it is, or when there is no home.
    package let obstacle: FileError?
    /// True where XDG_STATE_HOME leads elsewhere: it is relative, or, for root, somebody else's.
    package let passesOver: Bool

    /// True where a draft is in the folder, or may be, which is not used.
    package let hidesDraft: Bool

    package init(environment: [String: String]) {
        passesOver = StateLocation.passesOver(environment, .effective)
        let folder = StateLocation.path(environment, .effective).map(StateFolder.init(path:))
        obstacle = folder?.obstacle
        hidesDraft = obstacle != nil && folder?.mayHoldDraft == true
        self.folder = obstacle == nil ? folder : nil
    }
}
