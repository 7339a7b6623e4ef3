import Glibc

extension FileError {
    /// What to do next.
    package var advice: String {
        switch self {
        case .system(_, let path, let code): Self.advice(for: code, path: path)
        case .exists: "Choose another path, or move the file away."
        case .notARegularFile: "Name a file, not a folder, a pipe or a device."
        case .tooLarge: "Check that it is the right file."
        case .danglingLink(let path, _):
            "Remove the link or create the file it points to: ls -l \(path)"
        case .changedMeanwhile: "Look at what would change now, then write again."
        case .hardLinked(let path, _):
            "See who else uses it: find / -xdev -samefile \(path). "
                + "Or write to another path and copy the content yourself."
        case .readOnly(let path):
            "Someone made it so on purpose, or a tool manages it. If it may be changed: "
                + "chmod u+w \(path)"
        case .immutable(let path):
            "See lsattr \(path); an administrator can take the mark away with chattr -i -a."
        case .mounted:
            "It seems to be one file mounted into a container. Change it on the host, then "
                + "recreate the container."
        case .ownerNotKept: "Run omsso as the owner of the file, or as root."
        case .attributeNotKept:
            "Run omsso as root, or remove the attribute if it is not needed."
        case .sameFile: "Give each file a path of its own."
        case .foreignLink(_, _, _, let destination):
            "Look at what is there; if it is the right file, name it itself: \(destination)"
        case .foreignFile: "Copy it to a folder of your own, or run omsso as its owner."
        case .openToAll(_, let folder):
            "Take that right away (chmod o-w \(folder)), or keep the file somewhere else."
        case .busy: "Wait for it to end, then try again."
        case .noState(let path, let code) where code == EMFILE || code == ENFILE:
            Self.advice(for: code, path: path)
        case .noState:
            "Set XDG_STATE_HOME to a folder that you may write; the journal for a safe change "
                + "is kept there."
        case .foreignState(let path, let reason): Self.advice(for: reason, path: path)
        case .unfinished: "Run `omsso apply` again; it puts the files in order first."
        case .changedSinceInterruption(_, let journal):
            "Compare the files with their backups (NAME.omsso-*.bak), put them right, then remove "
                + journal
        case .damagedRecord(let path):
            "Compare the files with their backups (NAME.omsso-*.bak), then remove \(path)"
        case .halfDone(_, _, let hasJournal):
            (hasJournal
                ? "Put the cause right and run omsso again; it brings all files back to what they "
                    + "were. "
                : "Put the cause right, then compare the files. ")
                + "The old contents are beside them (NAME.omsso-*.bak)."
        case .nothingToUndo: "Backups of earlier runs are beside the files: NAME.omsso-*.bak"
        case .changedSinceApply:
            "Nothing was undone. Compare with the backups beside the files (NAME.omsso-*.bak) and "
                + "take over by hand what you need."
        case .backupLost: "Nothing was undone; put the files right by hand."
        }
    }

    private static func advice(for reason: Foreign, path: String) -> String {
        switch reason {
        case .mode: "Look at what is in it, then: chmod go-w \(path)"
        case .owner, .link, .hardLinks, .notRegular, .notAFolder:
            "Move it away after a look at it, or set XDG_STATE_HOME to a folder of your own."
        }
    }

    private static func advice(for code: Int32, path: String) -> String {
        switch code {
        case EACCES, EPERM:
            "Run omsso as the owner of the file and its folder, or choose a path you may write."
        case ENOENT: "Check the spelling; the folder must exist."
        case ENOSPC, EDQUOT: "Free some space on this disk, or choose a path on another one."
        case EFBIG:
            "The file is larger than this shell or file system allows; see `ulimit -f`."
        case EROFS: "This file system is read-only; choose a path on another one."
        case EIO: "The disk reports an error; look at the system log (dmesg) before you go on."
        case EMFILE, ENFILE: "Too many files are open; see `ulimit -n`."
        case EISDIR: "This is a folder; name a file in it."
        case ENOTDIR: "A part of the path is a file, not a folder; check the spelling."
        case ELOOP: "The symbolic links lead in a circle; check where they point."
        case ENAMETOOLONG: "Choose a shorter name; backups add 28 characters."
        default: "Nothing was changed; put this right and try again."
        }
    }
}
