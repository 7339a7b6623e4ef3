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
            Console.say("There is nothing that can be fixed without asking.")
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
