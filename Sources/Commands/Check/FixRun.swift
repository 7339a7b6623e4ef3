import DisplayText
import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import Terminal
import WizardUI

/// `omsso check --fix`: puts right what has only one right form, all files or none.
struct FixRun {
    let isDry: Bool
    let asks: Bool
    let environment: [String: String]

    /// - Returns: True when files were changed.
    /// - Throws: `FileError`, or the exit status of an operator who says no.
    func run(_ files: CheckedFiles, _ options: CheckOptions) throws -> Bool {
        let plan = RepairPlan(files.inputs, options)
        for refusal in plan.refusals {
            let problem = refusal.problem
            Console.say(
                displayable("omsso: warning: \(refusal.path): \(problem.message) \(problem.advice)")
            )
        }
        for wrong in plan.wrongFiles {
            Console.say(
                displayable(
                    "omsso: error: \(wrong.path):\(wrong.line): \(wrong.message) "
                        + "It is not changed."))
        }
        guard !plan.files.isEmpty else {
            Console.say("There is nothing that can be fixed without asking.")
            return false
        }
        let transaction = try transaction(plan, files)
        try transaction.check()
        let diff = plan.files.flatMap(\.diff)
        if isDry {
            DiffOutput(.auto, environment: environment).show(diff)
            return false
        }
        for line in diff { Console.say(displayable(line)) }
        let count = plan.files.count
        if asks {
            try Confirmation.require(
                "Fix \(count == 1 ? "this file" : "these \(count) files")? [y/N] ")
        }
        try write(transaction)
        return true
    }

    /// Where each file really is; says it where a link leads there.
    private func located(_ plan: RepairPlan) throws(FileError) -> [String: FilePlace] {
        var places: [String: FilePlace] = [:]
        for file in plan.files {
            let place = try FilePlace(file.path)
            places[file.path] = place
            if place.shown != file.path {
                Console.say(displayable("\(file.path) leads to \(place.shown)"))
            }
        }
        return places
    }

    private func transaction(
        _ plan: RepairPlan, _ files: CheckedFiles
    ) throws(FileError) -> FileTransaction {
        let places = try located(plan)
        return FileTransaction(
            plan.files.map { file in
                FileChange(
                    path: file.path, text: file.bytes.reveal(), holdsSecret: true,
                    expected: .init(files.snapshots[file.path] ?? .absent),
                    place: places[file.path])
            }, state: StateFolder(environment: environment))
    }

    private func write(_ transaction: FileTransaction) throws(FileError) {
        let receipt = try transaction.commit()
        for file in receipt.files { Console.say(displayable("Fixed \(file.path)")) }
        for backup in receipt.backups { Console.say(displayable("As it was before: \(backup)")) }
        Console.say("`omsso apply --undo` puts it back.")
    }
}
