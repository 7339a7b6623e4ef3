import Glibc
import SSOModel

/// Several files written as one: all of them, or none.
///
/// Every file is complete on the disk under a temporary name, and every old content has its backup,
/// before the first file gets its real name. So a full disk or a missing permission is met while
/// nothing has changed yet. What is under way stands in a journal, for the case that the process or
/// the machine dies in the middle.
package struct FileTransaction {
    private let changes: [FileChange]
    private let state: StateFolder?
    private let naming: Naming

    /// - Parameters:
    ///   - changes: The files.
    ///   - state: Where the journal and the record for undo are kept. Without it the files are
    ///     safe from errors and each of them from crashes, but a crash may part them from each
    ///     other, and there is no undo.
    ///   - keepsBackups: True to keep old contents beside the files.
    ///   - time: When it is, in seconds since 1970; the backups are named by it.
    package init(
        _ changes: [FileChange], state: StateFolder? = nil, keepsBackups: Bool = true,
        time: Int = Glibc.time(nil)
    ) {
        self.changes = changes
        self.state = state
        naming = Naming(
            isJournaled: state != nil, keepsBackups: keepsBackups || state != nil, time: time)
    }

    /// Refuses what can be known to fail without writing anything; for a preview.
    package func check() throws(FileError) {
        let plan = try WritePlan(changes, naming)
        for entry in plan.entries { try Folder.checkWritable(entry.folder, for: entry.path) }
    }

    /// - Returns: What was done.
    /// - Throws: Why nothing was done; `halfDone` when not even that could be brought about.
    @discardableResult
    package func commit() throws(FileError) -> WriteReceipt {
        try SignalGuard.hold { () throws(FileError) in
            let lock = try state?.lock()
            defer { lock?.release() }
            if let state, try state.exists(state.journal) {
                throw FileError(.unfinished, state.journal)
            }
            let plan = try WritePlan(changes, naming)
            guard !plan.entries.isEmpty else { return plan.receipt }
            let journal = Journal(
                direction: .apply, entries: plan.entries, madeFolders: plan.missingFolders)
            let batch = Batch(journal: journal, folders: plan.folders, state: state)
            try batch.carryOut(seen: plan.seen) { () throws(FileError) in try plan.prepare() }
            return plan.receipt
        }
    }
}
