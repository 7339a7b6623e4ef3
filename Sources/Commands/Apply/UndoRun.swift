import DisplayText
import SSOFiles
import WizardUI

/// `omsso apply --undo`: the files as they were before the last change.
struct UndoRun {
    let isDry: Bool
    let asks: Bool
    let environment: [String: String]

    func run() throws {
        guard let state = StateFolder(environment: environment) else {
            throw StateFolder.obstacle(environment: environment) ?? .nothingToUndo
        }
        let last = try LastApply.load(from: state)
        for file in last.files { Console.say(text(of: file)) }
        try last.check()
        if isDry { return }
        if asks { try Confirmation.require("Undo this? [y/N] ") }
        try last.undo()
        Console.result(Self.done(last.files))
    }

    /// What became of the files, and what that means for the next start.
    private static func done(_ files: [LastApply.File]) -> String {
        let restored = files.filter { $0.backup != nil }.map { displayable($0.path) }
        let removed = files.filter { $0.backup == nil }.map { displayable($0.path) }
        let texts = [
            restored.isEmpty
                ? nil
                : "Put back: \(restored.joined(separator: ", ")). "
                    + "What reads them does so at its next start: restart it.",
            removed.isEmpty
                ? nil
                : "Removed: \(removed.joined(separator: ", ")). "
                    + "A command that names a removed file fails; leave the name out.",
        ]
        return texts.compactMap(\.self).map { $0 + "\n" }.joined()
    }

    private func text(of file: LastApply.File) -> String {
        displayable(
            file.backup.map { "\(file.path): becomes \($0) again" }
                ?? "\(file.path): did not exist, is removed")
    }
}
