import SSOModel

/// Puts right what an earlier run left in the middle.
package enum Recovery {
    /// What was found, with the paths of the files that were being changed.
    package enum Report: Hashable, Sendable {
        case nothing
        /// All files are as they were before the interrupted run.
        case rolledBack([String])
        /// The interrupted run had changed all files; only its traces were left to remove.
        case completed([String])
    }

    /// Brings all files of an interrupted change to one side.
    ///
    /// - Parameter state: Where the journal lies.
    /// - Returns: What was done.
    /// - Throws: `changedSinceInterruption` when someone has changed a file since; nothing is touched then.
    @discardableResult
    package static func run(in state: StateFolder) throws(FileError) -> Report {
        do throws(FileError) {
            guard try state.exists(state.journal) else { return .nothing }
        } catch let error where [.stateUnusable, .tooManyOpen].contains(error.refusal) {
            // Who needs the folder meets that again; who does not need it may go on.
            return .nothing
        }
        let lock = try state.lock()
        defer { lock.release() }
        guard let bytes = try state.read(state.journal)?.bytes else { return .nothing }
        let journal = try Journal(bytes, path: state.journal)
        let batch = Batch(journal: journal, folders: LockedFolders(), state: state)
        return try SignalGuard.hold { () throws(FileError) in
            let outcome = try batch.settle()
            try batch.cleanUp(after: outcome)
            let paths = journal.entries.map(\.path)
            return outcome == .completed ? .completed(paths) : .rolledBack(paths)
        }
    }
}
