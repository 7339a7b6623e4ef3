import SSOModel

/// Names for the files that a write needs besides its targets.
///
/// A temporary file that a journal names ends in `.tmp` and is removed through that journal alone;
/// one without a journal ends in `.part`, and who locks its folder next may remove it.
struct Naming {
    let isJournaled: Bool
    let keepsBackups: Bool
    /// When the change is made, in seconds since 1970.
    let time: Int

    func entry(
        at place: FilePlace, old: Fingerprint?, new: [UInt8], in folder: LockedFolder?
    ) throws(FileError) -> Journal.Entry {
        var backup: String?
        if old != nil, keepsBackups, let folder {
            backup = try freeBackupName(for: place.name, in: folder)
        }
        return Journal.Entry(
            folder: place.folder, name: place.name, temporary: temporaryName, backup: backup,
            old: old, new: Fingerprint(new))
    }

    private var temporaryName: String {
        let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
        let padding = String(repeating: "0", count: 16 - digits.count)
        return ".omsso-\(padding)\(digits)\(isJournaled ? ".tmp" : ".part")"
    }

    /// `NAME.omsso-YYYYMMDDTHHMMSSZ.bak`; where that is taken, a second later, and so on, so that
    /// every backup has the same form and they sort by age.
    private func freeBackupName(
        for name: String, in folder: LockedFolder
    ) throws(FileError) -> String {
        var time = time
        while try folder.has(Self.backupName(for: name, time)) { time += 1 }
        return Self.backupName(for: name, time)
    }

    static func backupName(for name: String, _ time: Int) -> String {
        let time = UTCTime(time)
        let day = time.day.filter { $0 != "-" }
        return "\(name).omsso-\(day)T\(time.clock.joined())Z.bak"
    }
}

extension LockedFolder {
    /// Removes temporary files of a run without a journal that was killed.
    ///
    /// What only looks like one, or belongs to somebody whose files we may not remove, stays.
    func removeStrays() throws(FileError) {
        for name in try Folder.names(in: path) where OwnName.isStray(name) {
            guard try status(of: name)?.isRegular == true else { continue }
            try? remove(name)
        }
    }

    /// How many of our backups of a name are the very same file.
    func backups(of name: String, _ identity: FileIdentity) throws(FileError) -> Int {
        var count = 0
        for other in try Folder.names(in: path) where OwnName.isBackup(other, of: name) {
            if try self.identity(of: other) == identity { count += 1 }
        }
        return count
    }
}
