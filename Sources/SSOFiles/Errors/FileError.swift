import Glibc

/// Why files could not be read or written; nothing was changed, but for `halfDone`.
package enum FileError: Error, Hashable, Sendable {
    /// A system call failed.
    case system(Operation, path: String, code: Int32)
    /// Files stand where new ones were to be created.
    case exists([String])
    case notARegularFile(path: String)
    case tooLarge(path: String, limit: Int)
    /// A symbolic link to nothing.
    case danglingLink(path: String, destination: String)
    /// The file is not what it was when its change was shown.
    case changedMeanwhile(path: String)
    /// Other names share the file's content, which replacing it would part.
    case hardLinked(path: String, count: Int)
    /// Its owner has no write permission.
    case readOnly(path: String)
    /// `chattr +i` or `+a`.
    case immutable(path: String)
    /// The file is a mount point, as containers make of single files.
    case mounted(path: String)
    case ownerNotKept(path: String, owner: UInt32, group: UInt32)
    case attributeNotKept(path: String, name: String, code: Int32)
    /// Two changes of one file.
    case sameFile(String, String)

    /// A link of somebody else's, to what is not theirs.
    case foreignLink(path: String, link: String, owner: UInt32, destination: String)
    /// A file that somebody else has put into a folder for all.
    case foreignFile(path: String, owner: UInt32)
    /// Everyone may exchange what is in the folder.
    case openToAll(path: String, folder: String)

    /// Another omsso works there.
    case busy(path: String)
    /// The folder for journal and draft cannot be used.
    case noState(path: String, code: Int32)
    /// Draft, journal and records are not ours alone, and so not used.
    case foreignState(path: String, Foreign)
    /// An earlier run was interrupted and is to be put right first.
    case unfinished(journal: String)
    /// What an interrupted run changed, someone else has changed since.
    case changedSinceInterruption(paths: [String], journal: String)
    case damagedRecord(path: String)
    /// A failure in the middle that could not be taken back.
    case halfDone(paths: [String], cause: String, hasJournal: Bool)

    case nothingToUndo
    case changedSinceApply(paths: [String])
    case backupLost(paths: [String])

    /// Why something is not ours alone.
    package enum Foreign: Hashable, Sendable {
        case owner(UInt32)
        case mode(UInt32)
        case link, hardLinks, notRegular, notAFolder
    }

    package enum Operation: String, Hashable, Sendable {
        case read, write, replace, remove, lock
        case backUp = "back up"
        case createFolder = "create the folder of"
    }
}
