import Glibc

/// What is taken away once all files are on one side.
extension Batch {
    func cleanUp(after outcome: Outcome) throws(FileError) {
        switch (journal.direction, outcome) {
        case (.apply, .completed):
            try removeTemporaries()
            try state?.journalBecomesLastApply()
        case (.apply, .rolledBack):
            for entry in journal.entries { try removeBackup(of: entry) }
            try removeTemporaries()
            try removeMadeFolders()
            if let state { try state.remove(state.journal) }
        case (.undo, .completed):
            for entry in journal.entries { try removeNewContent(of: entry) }
            try sync()
            try removeMadeFolders()
            // In this order: a record without its backups would be worse than a journal too many.
            if let state { try state.remove(state.lastApply) }
            if let state { try state.remove(state.journal) }
        case (.undo, .rolledBack):
            if let state { try state.remove(state.journal) }
        }
    }

    private func removeTemporaries() throws(FileError) {
        for entry in journal.entries {
            let folder = try folders.open(entry.folder)
            for name in [entry.temporary, entry.spare] { try folder?.remove(name) }
        }
        try sync()
    }

    /// A backup that was made for nothing: another name of the target, or a copy of it.
    ///
    /// It holds the new content where it had to stand in for a temporary file that was gone.
    private func removeBackup(of entry: Journal.Entry) throws(FileError) {
        guard let backup = entry.backup, let folder = try folders.open(entry.folder),
            let kept = try folder.identity(of: backup)
        else { return }
        if try folder.identity(of: entry.name) != kept {
            let content = try content(backup, of: entry)
            guard [Content(entry.old), Content(entry.new)].contains(content) else { return }
        }
        try folder.remove(backup)
    }

    /// After undo the backup's name has what the apply wrote.
    private func removeNewContent(of entry: Journal.Entry) throws(FileError) {
        for name in [entry.backup, entry.temporary].compactMap({ $0 }) {
            guard try content(name, of: entry) == Content(entry.new) else { continue }
            try folders.open(entry.folder)?.remove(name)
        }
    }

    private func removeMadeFolders() throws(FileError) {
        for path in journal.madeFolders.reversed() {
            guard let outer = try folders.open(folder(of: path)) else { continue }
            unlinkat(outer.descriptor, name(of: path), AT_REMOVEDIR)
        }
    }
}
