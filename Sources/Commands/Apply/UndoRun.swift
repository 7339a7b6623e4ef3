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
        if asks { try Confirmation.require("Put this back? [y/N] ") }
        try last.undo()
        Console.result(
            "Put back. Restart the server as you did after the change.\n")
    }

    private func text(of file: LastApply.File) -> String {
        displayable(
            file.backup.map { "\(file.path): becomes \($0) again" }
                ?? "\(file.path): did not exist, is removed")
    }
}
