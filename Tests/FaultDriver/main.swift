import Glibc
import SSOFiles
import SSOModel

// Does one thing with files and ends, so that strace can break any of its system calls.
//
//     FaultDriver apply STATE PATH...    appends a line to files that exist, creates the others
//     FaultDriver undo STATE
//     FaultDriver recover STATE
//     FaultDriver hold STATE             keeps the draft's lock until a signal ends it
//
// Between its two `access` calls lies the work that must survive everything. The line that is
// appended is the value of FAULT_CANARY.

// As the program does: Swift would print its memory, and go on.
signal(SIGQUIT, SIG_DFL)

let arguments = CommandLine.arguments
guard arguments.count > 2 else { exit(64) }
let state = StateFolder(path: arguments[2])

func change(of path: String) throws(FileError) -> FileChange {
    let canary = getenv("FAULT_CANARY").map { String(cString: $0) } ?? "line"
    let snapshot = try FileSnapshot.read(path)
    var bytes: [UInt8] = []
    if case .present(let contents) = snapshot { bytes = contents.bytes }
    return FileChange(
        path: path, bytes: bytes + Array("\(canary)\n".utf8), holdsSecret: true,
        expected: .init(snapshot))
}

do throws(FileError) {
    switch arguments[1] {
    case "apply":
        var changes: [FileChange] = []
        for path in arguments.dropFirst(3) { changes.append(try change(of: path)) }
        access("/fault-driver-begins", F_OK)
        try FileTransaction(changes, state: state).commit()
    case "undo":
        let last = try LastApply.load(from: state)
        access("/fault-driver-begins", F_OK)
        try last.undo()
    case "recover":
        access("/fault-driver-begins", F_OK)
        print(try Recovery.run(in: state))
    case "hold":
        guard case .locked(let lock) = DraftLock.take(state, origin: "a test") else { exit(1) }
        withExtendedLifetime(lock) { while true { pause() } }
    default: exit(64)
    }
    access("/fault-driver-ends", F_OK)
} catch {
    access("/fault-driver-ends", F_OK)
    print(error.problemOfChange.inOneLine())
    if error.refusal == .halfDone { exit(2) }
    exit(1)
}
