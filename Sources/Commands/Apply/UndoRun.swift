import SSOFiles
import SSOModel

/// `omsso apply --undo`: the files as they were before the last change.
struct UndoRun {
    let change: ChangeRun

    func run() throws {
        guard let state = change.state.folder else {
            throw change.state.obstacle ?? FileError(.nothingToUndo)
        }
        let last = try LastApply.load(from: state)
        for file in last.files { Console.say(text(of: file)) }
        try last.check()
        guard try change.mayGoOn("Undo this?") else { return }
        try last.undo()
        Console.result(Console.harmless(Self.done(last.files)), filesAreWritten: true)
    }

    /// What became of the files, and what that means for the next start.
    private static func done(_ files: [LastApply.File]) -> String {
        let restored = files.filter { $0.backup != nil }.map(\.path.printable)
        let removed = files.filter { $0.backup == nil }.map(\.path.printable)
        let texts = [
            restored.isEmpty
                ? nil
                : "Put back: \(restored.joined(separator: ", ")). "
                    + "What reads them does so at its next start: restart it.",
            removed.isEmpty
                ? nil
                : "Removed: \(removed.joined(separator: ", ")). "
                    + "A command that names a removed file fails; leave the name out.",
            "A server from 1.10 on keeps its sign-in settings in its database as well. Have it "
                + "forget them before that start: \(NextSteps.databaseResetCommand)",
        ]
        return texts.compactMap(\.self).map { $0 + "\n" }.joined()
    }

    private func text(of file: LastApply.File) -> String {
        file.backup.map { "\(file.path.printable): becomes \($0.printable) again" }
            ?? "\(file.path.printable): did not exist, is removed"
    }
}
