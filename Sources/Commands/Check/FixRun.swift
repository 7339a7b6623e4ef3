import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// `omsso check --fix`: puts right what has only one right form, all files or none.
struct FixRun {
    let change: ChangeRun

    /// - Returns: True when files were changed.
    /// - Throws: `FileError`, or the exit status of an operator who says no.
    func run(_ files: CheckedFiles, _ options: CheckOptions) throws -> Bool {
        let plan = RepairPlan(files.inputs, options)
        for refusal in plan.refusals {
            Console.say(refusal, at: refusal.place ?? "omsso", as: .warning)
        }
        for wrong in plan.wrongFiles {
            Console.say(wrong, at: "\(wrong.path):\(wrong.line)", advice: "It is not changed.")
        }
        guard !plan.files.isEmpty else {
            Console.say(nothingToFix(files, options))
            return false
        }
        let places = try located(plan.files)
        let transaction = FileTransaction(
            plan.files.map { $0.change(from: files.snapshots, at: places) },
            state: change.state.folder)
        try transaction.check()
        guard try change.mayChange(plan.files, "Fix", isTalk: true) else { return false }
        let receipt = try transaction.commit()
        for file in receipt.files { Console.say("Fixed \(file.path.printable)") }
        for backup in receipt.backups { Console.say("As it was before: \(backup.printable)") }
        Console.say("`omsso apply --undo` puts it back.")
        return true
    }

    /// What others take in is theirs to change only where it is named.
    private func nothingToFix(_ files: CheckedFiles, _ options: CheckOptions) -> String {
        let named = files.inputs.map { input in
            var input = input
            input.isContext = false
            return input
        }
        let others = RepairPlan(named, options).files.map(\.path.shellWord)
        return others.isEmpty
            ? "There is nothing that can be fixed without asking."
            : "What can be fixed stands in files that were not named, and so are not changed. "
                + "To change them: `omsso check --fix \(others.joined(separator: " "))`."
    }

    /// Where each file really is; says it where a link leads there.
    private func located(_ files: [PlannedFile]) throws(FileError) -> [String: FilePlace] {
        var places: [String: FilePlace] = [:]
        for file in files {
            let place = try FilePlace(file.path)
            places[file.path] = place
            if place.shown != file.path {
                Console.say("\(file.path.printable) leads to \(place.shown.printable)")
            }
        }
        return places
    }
}
