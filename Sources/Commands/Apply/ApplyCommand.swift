import ArgumentParser
import DisplayText
import FoundationEssentials
import SSOFiles
import SSOFormats
import SSOModel
import Terminal
import WizardUI

/// `omsso apply`: creates the files, or changes those that exist in place.
struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Create the files, or change those that exist in place.",
        discussion: """
            Shows what would change, asks, and writes all files or none. Of a file that exists \
            only the settings of single sign-on change; what it says already counts as answered. A \
            file of another kind than the deployment says is refused. Exit status: 0 done, 4 errors \
            stand in lines that are left as they are, 1 nothing was changed, 3 answers are missing.
            """)

    @OptionGroup var sources: AnswerSourceOptions
    @OptionGroup(title: "Answers") var questions: QuestionOptions
    @OptionGroup var changes: ChangeFlags

    @Flag(help: "Only print what would change, as a unified diff.")
    var dryRun = false

    @Flag(help: "Write without asking.")
    var yes = false

    @Flag(help: "Put back what the last apply, or the last wizard, changed.")
    var undo = false

    @Option(help: "auto, always or never.")
    var color = TerminalOptions.Color.auto

    func validate() throws {
        if dryRun, yes { throw ValidationError("--dry-run and --yes exclude each other.") }
        if undo, sources.answers != nil || !sources.settings.isEmpty || !questions.answers.isEmpty {
            throw ValidationError("--undo takes no answers.")
        }
    }

    func run() throws {
        do {
            let state = StateFolder(environment: environment)
            if !undo { Interrupted.mentionForeignState(environment, Console.say) }
            if dryRun {
                Interrupted.mention(in: state, Console.say)
            } else {
                try Interrupted.putRight(in: state, Console.say)
            }
            try undo ? UndoRun(isDry: dryRun, asks: !yes, environment: environment).run() : apply()
        } catch let error as FileError {
            Console.say(FindingReport.text(of: error))
            throw ExitStatus.failed.code
        }
    }

    private func apply() throws {
        let plan = try plan()
        let diff = DiffOutput(color, environment: environment)
        if dryRun {
            diff.show(plan.diff)
        } else if plan.changes.changesNothing {
            Console.say("Nothing to change: the files say all of it already.")
        } else {
            if !yes {
                diff.show(plan.diff)
                try confirm(plan)
            }
            let report = try plan.write(state: StateFolder(environment: environment))
            Console.result(EndText.done(report))
        }
        guard plan.leftErrors.isEmpty else { throw ExitStatus.foundErrors.code }
    }

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// What is to be done; everything that is in the way of it is said, and thrown.
    private func plan() throws -> FilePlan {
        var collected = try CollectedAnswers(
            file: sources.answers, settings: sources.settings, flags: questions.answers)
        collected.take(ExistingFiles(collected.answers.targetFiles, changes.options))
        let resolution = collected.answers.resolve()
        say(collected.allFindings(resolution))
        guard let settings = resolution.settings, collected.findings.isEmpty else {
            throw ExitStatus.answersMissingOrInvalid.code
        }
        // Until it is put right, what an interrupted run left stands beside the files.
        let isLeft = dryRun && StateFolder(environment: environment)?.isInterrupted == true
        let plan = FilePlan(settings, changes.options, triesPlaces: !isLeft)
        plan.refusals.forEach(FileRefusal.say)
        guard plan.refusals.isEmpty else { throw ExitStatus.failed.code }
        say(
            (plan.findings(environment: environment) + plan.mistakes).map {
                ($0.position?.text ?? "omsso", $0)
            })
        return plan
    }

    private func say(_ findings: [(place: String, finding: Finding)]) {
        for (place, finding) in findings where finding.severity > .note {
            Console.say(FindingReport.text(of: finding, place: place))
        }
    }

    private func confirm(_ plan: FilePlan) throws {
        let count = plan.changes.files.count { $0.action != .keep }
        let files = count == 1 ? "this file" : "these \(count) files"
        try Confirmation.require("Write \(files)? [y/N] ")
    }
}

extension FilePlan {
    /// The diffs of all files, one after the other.
    fileprivate var diff: [String] { changes.files.flatMap(\.diff) }
}
