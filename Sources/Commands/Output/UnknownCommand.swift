import ArgumentParser
import SSOModel

/// A first argument that is neither an option nor a command.
struct UnknownCommand {
    /// What is wrong, and what was probably meant.
    let text: String

    /// Nil for what ArgumentParser knows.
    init?(_ word: String) {
        let names = Omsso.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !word.isEmpty, !word.hasPrefix("-"), !(names + ["help"]).contains(word) else {
            return nil
        }
        let meant = Self.otherNames[word.lowercased()] ?? nearest(word, in: names)
        text =
            "There is no command \(word.shortened())."
            + (meant.map { " Did you mean omsso \($0)?" } ?? "")
            + " Commands: \(names.joined(separator: ", "))."
    }

    /// What other programs call it.
    private static let otherNames = [
        "undo": "apply --undo", "rollback": "apply --undo", "version": "--version",
        "init": "setup", "start": "setup", "install": "setup", "wizard": "setup",
        "diff":
            "apply --dry-run", "lint": "check", "validate": "check", "error": "explain",
        "questions": "fields",
    ]
}
