import Glibc
import SSOModel

/// The files of a journal in their locked folders, brought to one side or the other together.
struct Batch {
    enum Outcome { case completed, rolledBack }

    let journal: Journal
    let folders: LockedFolders
    /// Where the journal lies; nil when there is none.
    let state: StateFolder?

    // MARK: Forward

    /// Does the work of the journal, or leaves everything as it is.
    ///
    /// `seen` is what stood at each path when it was checked.
    func carryOut(
        seen: [String: FileIdentity], preparing prepare: () throws(FileError) -> Void = {}
    ) throws(FileError) {
        do throws(FileError) {
            if let state { try state.write(journal.bytes, to: state.journal) }
            try prepare()
        } catch {
            // What this and the next one cannot remove, the journal tells to the next run.
            try? cleanUp(after: .rolledBack)
            throw error
        }
        var done: [String] = []
        do throws(FileError) {
            for entry in journal.entries {
                try flip(entry, .forward, seen: seen[entry.path])
                done.append(entry.path)
            }
            try sync()
        } catch {
            try giveUp(because: error)
            throw error.putting(back: done)
        }
        try? cleanUp(after: .completed)
    }

    private func giveUp(because cause: FileError) throws(FileError) {
        do throws(FileError) {
            _ = try settle(givesUp: true)
        } catch {
            throw halfDone(because: cause)
        }
        try? cleanUp(after: .rolledBack)
    }

    private func halfDone(because cause: FileError) -> FileError {
        FileError(
            state == nil ? .halfDoneWithoutJournal : .halfDone, journal.entries.map(\.path),
            [.reason: cause.problem.message])
    }

    func sync() throws(FileError) {
        for folder in folders.all { try folder.sync() }
    }

    // MARK: After an interruption

    /// Puts the files in order: all are at the goal, or all go back to the start.
    ///
    /// One who `givesUp` goes back even from the goal.
    func settle(givesUp: Bool = false) throws(FileError) -> Outcome {
        var sides: [Side] = []
        for entry in journal.entries {
            let folder = try folders.open(entry.folder)
            try folder?.endExchange(partner(of: entry), spare: entry.spare)
            sides.append(try side(of: entry))
        }
        if !givesUp, sides.allSatisfy({ $0 == .goal }) { return .completed }
        let flipped = zip(journal.entries, sides).filter { $0.1 != .start }
        let foreign = flipped.filter { $0.1 == .other }.map(\.0.path)
        guard foreign.isEmpty else {
            throw FileError(
                .changedSinceInterruption, foreign, [.journal: state?.journal ?? ""])
        }
        do throws(FileError) {
            for (entry, _) in flipped.reversed() {
                if !givesUp { try takeOverRights(of: entry) }
                try flip(entry, .back, seen: nil)
            }
            try sync()
        } catch {
            throw halfDone(because: error)
        }
        return .rolledBack
    }

    // MARK: One file

    private enum Side { case start, goal, other }

    enum Content: Hashable {
        case nothing
        case file(Fingerprint)
        case somethingElse

        init(_ fingerprint: Fingerprint?) { self = fingerprint.map { .file($0) } ?? .nothing }
    }

    private func side(of entry: Journal.Entry) throws(FileError) -> Side {
        let (old, new) = (Content(entry.old), Content(entry.new))
        let (start, goal) = journal.direction == .apply ? (old, new) : (new, old)
        let content = try content(entry.name, of: entry)
        if content == goal { return .goal }
        if content == start { return .start }
        // Changed by someone else; theirs is to stay, unless it is the goal that they changed.
        return try self.content(partner(of: entry), of: entry) == goal ? .start : .other
    }

    func content(_ name: String, of entry: Journal.Entry) throws(FileError) -> Content {
        do throws(FileError) {
            let file = try folders.open(entry.folder)?.file(name)
            return Content(try file?.fingerprint())
        } catch let error where error.refusal == .notAFile || error.code == ELOOP {
            return .somethingElse
        }
    }

    /// The name of what the file changes places with.
    private func partner(of entry: Journal.Entry) -> String {
        journal.direction == .undo ? entry.backup ?? entry.temporary : entry.temporary
    }

    /// What the file changes places with on the way back; the backup where the other is gone.
    func oldName(of entry: Journal.Entry, in folder: LockedFolder) throws(FileError) -> String {
        let partner = partner(of: entry)
        guard let backup = entry.backup, try !folder.has(partner) else { return partner }
        return backup
    }

    private enum Way { case forward, back }

    /// Brings a file to its other side; `seen` is nil where it does not matter what stood there.
    private func flip(
        _ entry: Journal.Entry, _ way: Way, seen: FileIdentity?
    ) throws(FileError) {
        guard let folder = try folders.open(entry.folder) else {
            throw .system(.replace, entry.path, ENOENT)
        }
        let (name, spare, shown) = (entry.name, entry.spare, entry.path)
        guard entry.old == nil else {
            let partner =
                way == .back ? try oldName(of: entry, in: folder) : partner(of: entry)
            return try folder.exchange(partner, name, spare: spare, seen: seen, shown: shown)
        }
        if (journal.direction == .apply) == (way == .forward) {
            return try folder.move(entry.temporary, toFree: name, shown: shown)
        }
        try folder.move(name, toFree: entry.temporary, shown: shown)
        guard let seen, try folder.identity(of: entry.temporary) != seen else { return }
        try folder.move(entry.temporary, toFree: name, shown: shown)
        throw FileError(.changedMeanwhile, shown)
    }
}
