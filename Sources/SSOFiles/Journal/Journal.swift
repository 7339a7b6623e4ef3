import FoundationEssentials
import SSOModel

/// What a change of several files does, written down before it begins: names and fingerprints, no
/// content.
///
/// While it lies in the state folder the change is under way, or was interrupted. When an apply is
/// complete, the very same text becomes the record that undo reads.
struct Journal: Codable, Hashable {
    enum Direction: String, Codable {
        /// From the old content to the new.
        case apply
        /// Back to the old.
        case undo
    }

    /// One file and its names.
    struct Entry: Codable, Hashable {
        let folder: String
        let name: String
        /// Holds the new content until it is in place, then the old.
        let temporary: String
        /// Nil when the change creates the file, or no backup is wanted.
        let backup: String?
        let old: Fingerprint?
        let new: Fingerprint

        var path: String { joined(folder, name) }
        var backupPath: String? { backup.map { joined(folder, $0) } }
        /// Free except in the middle of an exchange on a file system that cannot exchange.
        var spare: String { temporary + ".spare" }
    }

    private(set) var version = 1
    var direction: Direction
    var entries: [Entry]
    /// Folders that are made for the files, outermost first.
    var madeFolders: [String]

    init(direction: Direction, entries: [Entry], madeFolders: [String]) {
        self.direction = direction
        self.entries = entries
        self.madeFolders = madeFolders
    }
}

extension Journal {
    var bytes: [UInt8] { (try? json).map { Array($0.utf8) } ?? [] }

    /// `path` is where the bytes were read.
    init(_ bytes: [UInt8], path: String) throws(FileError) {
        guard let journal = try? JSONDecoder().decode(Journal.self, from: Data(bytes)),
            journal.version == 1, journal.isOurs
        else { throw FileError(.damagedRecord, path) }
        self = journal
    }

    /// True when every name in it is of the form that we make, in a folder named by its real path.
    ///
    /// A record that says anything else was not written by us, and would have us touch any file.
    private var isOurs: Bool {
        let paths = Set(entries.map { Array($0.path.utf8) })
        return entries.allSatisfy(\.isOurs) && paths.count == entries.count
            && madeFolders.allSatisfy { made in
                OwnName.isRealPath(made)
                    && entries.contains { ($0.folder + "/").utf8.starts(with: (made + "/").utf8) }
            }
    }
}

extension Journal.Entry {
    fileprivate var isOurs: Bool {
        OwnName.isRealPath(folder) && OwnName.isPlain(name) && OwnName.isTemporary(temporary)
            && backup.map { OwnName.isBackup($0, of: name) } ?? true
    }
}
