import SSOModel

/// The record of the last apply, from which it can be taken back.
package struct LastApply {
    package struct File: Hashable, Sendable {
        package let path: String
        /// Where the old content is kept; nil when the apply created the file.
        package let backup: String?
    }

    private let state: StateFolder
    private let journal: Journal

    /// - Throws: `nothingToUndo` when there is no record.
    package static func load(from state: StateFolder) throws(FileError) -> LastApply {
        guard let bytes = try state.read(state.lastApply)?.bytes else {
            throw FileError(.nothingToUndo)
        }
        return LastApply(state: state, journal: try Journal(bytes, path: state.lastApply))
    }

    package var files: [File] {
        journal.entries.map { File(path: $0.path, backup: $0.backupPath) }
    }

    /// - Throws: What keeps it from being taken back now.
    package func check() throws(FileError) { _ = try batch().checkUndo() }

    private func batch() -> Batch {
        var undo = journal
        undo.direction = .undo
        return Batch(journal: undo, folders: LockedFolders(), state: state)
    }

    /// Puts back every file as it was before the apply, and removes those that the apply created.
    ///
    /// All or none; a file that was changed since stays, and with it all others. The backups are
    /// used up.
    package func undo() throws(FileError) {
        let lock = try state.lock()
        defer { lock.release() }
        guard try !state.exists(state.journal) else { throw FileError(.unfinished, state.journal) }
        guard try Self.load(from: state).journal == journal else {
            throw FileError(.changedMeanwhile, state.lastApply)
        }
        let batch = batch()
        try SignalGuard.hold { () throws(FileError) in
            let seen = try batch.checkUndo()
            try batch.carryOut(seen: seen) { () throws(FileError) in
                for entry in batch.journal.entries { try batch.takeOverRights(of: entry) }
            }
        }
    }
}

extension Batch {
    /// What stands at each path, if every file is as the apply left it and every backup is whole.
    fileprivate func checkUndo() throws(FileError) -> [String: FileIdentity] {
        var seen: [String: FileIdentity] = [:]
        var (changed, lost): ([String], [String]) = ([], [])
        for entry in journal.entries {
            seen[entry.path] = try folders.open(entry.folder)?.identity(of: entry.name)
            if try content(entry.name, of: entry) != Content(entry.new) {
                changed.append(entry.path)
            }
            if let backup = entry.backup, let path = entry.backupPath,
                try content(backup, of: entry) != Content(entry.old)
            {
                lost.append(path)
            }
        }
        guard changed.isEmpty else { throw FileError(.changedSinceApply, changed) }
        guard lost.isEmpty else { throw FileError(.backupLost, lost) }
        return seen
    }
}
