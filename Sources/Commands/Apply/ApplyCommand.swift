import ArgumentParser
import DisplayText
import FoundationEssentials
import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import Terminal
import WizardUI

/// `omsso apply`: creates the files, or changes those that exist in place.
struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "apply",
        abstract: "Create the files, or change those that exist in place.",
        discussion: """
            Shows what would change, asks, and writes all files or none. Of a file that exists \
            only the settings of single sign-on change; what it says already counts as answered. A \
            file of another kind than the deployment says is refused. Exit status: 0 done, 4 errors \
            stand in lines that are left as they are, 1 nothing was changed, 3 answers are missing.

            \(Examples.of(
                "omsso apply --answers answers.yaml --dry-run",
                "omsso apply --answers answers.yaml --next-steps next-steps.txt", "omsso apply --undo"))
            """)

    @OptionGroup var sources: AnswerSourceOptions
    @OptionGroup(title: "Answers") var questions: QuestionOptions
    @OptionGroup var changes: ChangeFlags

    @Flag(help: "Only print what would change, as a unified diff.")
    var dryRun = false

    @Flag(help: "Write without asking.")
    var yes = false

    @Flag(help: "Put back what the last apply, wizard or check --fix changed.")
    var undo = false

    @Option(
        help: ArgumentHelp(
            "Write what to do next to this file as well; another file is not replaced.",
            valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var nextSteps: String?

    @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
    var color = TerminalOptions.Color.auto

    func validate() throws {
        if undo, sources.answers != nil || !sources.settings.isEmpty || !questions.answers.isEmpty {
            throw ValidationError("--undo takes no answers.")
        }
        if dryRun || undo, nextSteps != nil {
            throw ValidationError("--next-steps goes with neither --dry-run nor --undo.")
        }
    }

    func run() throws {
        let change = ChangeRun(isDry: dryRun, asks: !yes, color: color)
        try ChangeRun.reporting {
            try change.start(mentionsState: !undo)
            try undo ? UndoRun(change: change).run() : apply(change)
        }
    }

    private func apply(_ change: ChangeRun) throws {
        let steps = nextSteps.map(NextStepsFile.init)
        try steps?.check()
        let plan = try plan(change)
        if plan.changes.changesNothing, !dryRun {
            Console.say("Nothing to change: the files say all of it already.")
            try steps?.write(plan.write(state: change.state.folder))
        } else if try change.mayChange(plan.changed, "Write") {
            let report = try plan.write(state: change.state.folder)
            Console.result(Console.harmless(EndText.done(report)), filesAreWritten: true)
            try steps?.write(report)
        }
        guard plan.leftErrors.isEmpty else { throw ExitStatus.foundErrors.code }
    }

    /// Says what stands around where it decides which deployment this is.
    private func look(_ here: FoundHere, for collected: inout CollectedAnswers) {
        let surroundings = here.surroundings
        collected.take(surroundings)
        guard let found = collected.answers.proposal(.targetKind) else { return }
        for summary in surroundings.summaries {
            Console.say(displayable("omsso: found here: \(summary)"))
        }
        guard surroundings.deployments.count > 1 else { return }
        Console.say("omsso: \(found.answer.text ?? "") is taken; --target names another.")
    }

    /// What is to be done; everything that is in the way of it is said, and thrown.
    private func plan(_ change: ChangeRun) throws -> FilePlan {
        var collected = try CollectedAnswers(
            file: sources.answers, settings: sources.settings, flags: questions.answers)
        let here = FoundHere(changes.options)
        look(here, for: &collected)
        collected.refuseRivals(in: here.surroundings)
        collected.take(ExistingFiles(collected.answers.targetFiles, changes.options))
        let resolution = collected.answers.resolve()
        MissingAnswers.say(collected.allFindings(resolution))
        guard let settings = resolution.settings, collected.findings.isEmpty else {
            throw ExitStatus.answersMissingOrInvalid.code
        }
        // Until it is put right, what an interrupted run left stands beside the files.
        let isLeft = dryRun && change.state.folder?.isInterrupted == true
        let plan = FilePlan(settings, changes.options, here: here, triesPlaces: !isLeft)
        try Console.refuse(plan.refusals)
        Console.say(
            (plan.findings(environment: change.environment) + plan.mistakes).map {
                ($0.position?.text ?? "omsso", $0)
            })
        return plan
    }
}
