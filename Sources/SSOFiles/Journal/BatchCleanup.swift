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
            removeMadeFolders()
            try state?.removeJournal()
        case (.undo, .completed):
            for entry in journal.entries { try removeNewContent(of: entry) }
            try sync()
            removeMadeFolders()
            // In this order: a record without its backups would be worse than a journal too many.
            try state?.removeLastApply()
            try state?.removeJournal()
        case (.undo, .rolledBack):
            try state?.removeJournal()
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

    private func removeMadeFolders() {
        for path in journal.madeFolders.reversed() { rmdir(path) }
    }
}
