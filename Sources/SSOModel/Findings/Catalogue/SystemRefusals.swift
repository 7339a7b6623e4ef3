extension Refusal {
    static let ofTheSystem: [Refusal] = [
        .denied, .missing, .noSpace, .sizeLimit, .readOnlyDisk, .diskError, .tooManyOpen,
        .isFolder, .noFolder, .linkCircle, .nameTooLong, .systemFailure,
    ]
}

private let failed: SeenText = "Cannot \(.operation) \(.file): \(.reason)."

// A system call that failed, by what the operator can do about it; the phrases are strerror(3)'s.
extension Refusal {
    package static let denied = Refusal(
        "FILE-DENIED", failed, title: "The system does not permit it",
        "A file is replaced by a new one, so its folder must be writable as well.",
        "Run omsso as the owner of the file and its folder, or choose a path you may write.",
        phrase: "Permission denied")

    package static let missing = Refusal(
        "FILE-MISSING", failed, title: "There is no such file or folder",
        "The path, or a part of it, does not exist.",
        "Check the spelling; the folder must exist.", phrase: "No such file or directory")

    package static let noSpace = Refusal(
        "DISK-FULL", failed, title: "The disk is full",
        "The file system, or your share of it, has no room for the new content beside the old.",
        "Free some space on this disk, or choose a path on another one.",
        phrase: "No space left on device")

    package static let sizeLimit = Refusal(
        "DISK-LIMIT", failed, title: "The file is larger than allowed here",
        "A limit of this shell or of the file system was met.",
        "The file is larger than this shell or file system allows; see `ulimit -f`.",
        phrase: "File too large")

    package static let readOnlyDisk = Refusal(
        "DISK-READ-ONLY", failed, title: "The file system is read-only",
        "It was mounted so, or the kernel made it so after an error of the disk.",
        "This file system is read-only; choose a path on another one.",
        phrase: "Read-only file system")

    package static let diskError = Refusal(
        "DISK-ERROR", failed, title: "The disk reports an error",
        "Reading or writing failed below the file system.",
        "The disk reports an error; look at the system log (dmesg) before you go on.",
        phrase: "Input/output error")

    package static let tooManyOpen = Refusal(
        "FILE-TOO-MANY", failed, title: "Too many files are open",
        "A limit of this shell, or of the machine, was met.",
        "Too many files are open; see `ulimit -n`.", phrase: "Too many open files")

    package static let isFolder = Refusal(
        "FILE-FOLDER", failed, title: "A folder has the name of the file",
        "A file is read or written, and the path leads to a folder.",
        "This is a folder; name a file in it.", phrase: "Is a directory")

    package static let noFolder = Refusal(
        "FILE-NO-FOLDER", failed, title: "A part of the path is no folder",
        "What stands before the last / must be folders.",
        "A part of the path is a file, not a folder; check the spelling.",
        phrase: "Not a directory")

    package static let linkCircle = Refusal(
        "FILE-CIRCLE", failed, title: "Symbolic links lead in a circle",
        "Each leads to the next, and none to a file.",
        "The symbolic links lead in a circle; check where they point.",
        phrase: "Too many levels of symbolic links")

    package static let nameTooLong = Refusal(
        "FILE-NAME-LONG", failed, title: "The name of the file is too long",
        "Its backup has a longer name, which the file system must take as well.",
        "Choose a shorter name; backups add 28 characters.", phrase: "File name too long")

    package static let systemFailure = Refusal(
        "FILE-SYSTEM", failed, title: "A call of the system failed",
        "The reason is the system's own.", "Put this right and try again.", phrase: "")
}
