import Glibc

/// All that is done before the first file changes.
extension WritePlan {
    func prepare() throws(FileError) {
        for folder in missingFolders {
            // Open and locked from here on, so that it is synced as well.
            guard let outer = try folders.open(SSOFiles.folder(of: folder), for: folder) else {
                throw .system(.createFolder, folder, ENOENT)
            }
            try outer.makeFolder(SSOFiles.name(of: folder))
        }
        for folder in folders.all { try folder.removeStrays() }
        for (change, _, step) in steps { try stage(change, step) }
        for entry in entries { try keep(entry) }
        for folder in folders.all { try folder.sync() }
    }

    /// Writes the new content under its temporary name.
    private func stage(_ change: FileChange, _ step: Step) throws(FileError) {
        guard let entry = step.entry else { return }
        guard let folder = try folders.open(entry.folder) else {
            throw .system(.write, change.path, ENOENT)
        }
        try folder.create(entry.temporary, shown: change.path) { file throws(FileError) in
            try writeAll(change.bytes, to: file, change.path)
            if case .replace(_, let attributes, _) = step {
                try attributes.give(to: file, change.path)
            } else {
                try call(.write, change.path) { fchmod(file, change.mode) }
            }
        }
    }

    /// Gives the old content its second name.
    private func keep(_ entry: Journal.Entry) throws(FileError) {
        guard let backup = entry.backup, let folder = try folders.open(entry.folder) else { return }
        try folder.duplicate(entry.name, as: backup, spare: entry.spare, shown: entry.path)
    }

    var receipt: WriteReceipt {
        WriteReceipt(
            files: steps.map { _, place, step in
                let outcome: WriteReceipt.Outcome =
                    switch step {
                    case .unchanged: .unchanged
                    case .create: .created
                    case .replace(let entry, _, _): .replaced(backup: entry.backupPath)
                    }
                return WriteReceipt.File(path: place.shown, outcome: outcome)
            })
    }
}
