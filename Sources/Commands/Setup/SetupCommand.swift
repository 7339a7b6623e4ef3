import ArgumentParser
import FoundationEssentials
import SSOFiles
import SSOFormats
import SSOModel
import Terminal
import WizardUI

extension TerminalOptions.Color: ExpressibleByArgument {}

/// `omsso setup`: the wizard.
struct SetupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup", abstract: "Walk through the setup on this terminal (the default).")

    @OptionGroup var sources: AnswerSourceOptions
    @OptionGroup(title: "Answers") var questions: QuestionOptions

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @Option(help: "auto, always or never.")
    var color = TerminalOptions.Color.auto

    @Option(
        help: ArgumentHelp("Write the files below this folder.", valueName: "folder"),
        completion: .directory)
    var outputDir: String?

    @Flag(help: "Go on with the draft where it was left.")
    var resume = false

    @Flag(help: "Start anew, whatever draft there is.")
    var fresh = false

    @Option(
        help: ArgumentHelp("At the end, write the answers to this file.", valueName: "file"),
        completion: .file())
    var dumpAnswers: String?

    @Flag(help: "Let --dump-answers write the token as well.")
    var includeSecrets = false

    func validate() throws {
        if resume, fresh { throw ValidationError("--resume and --fresh exclude each other.") }
        if includeSecrets, dumpAnswers == nil {
            throw ValidationError("--include-secrets needs --dump-answers.")
        }
    }

    func run() throws {
        do {
            try setUp(environment: ProcessInfo.processInfo.environment)
        } catch let error as FileError {
            Console.say(FindingReport.text(of: error))
            throw ExitStatus.failed.code
        }
    }

    private func setUp(environment: [String: String]) throws {
        let collected = try CollectedAnswers(
            file: sources.answers, settings: sources.settings, flags: questions.answers)
        try refuseMisread(collected)
        let draft = DraftFile(environment: environment)
        let terminal = try openTerminal(environment, collected)
        let wizard = Wizard(
            answers: collected.answers, draft: fresh ? nil : draft?.load())
        var runner = WizardRunner(
            wizard, terminal: terminal,
            effects: WizardEffects(outputDir: outputDir, draft: draft))
        let end = runner.run(resuming: resume)
        terminal.close()
        try finish(end, runner.wizard, draft)
    }

    private func refuseMisread(_ collected: CollectedAnswers) throws {
        guard !collected.findings.isEmpty else { return }
        for (place, finding) in collected.findings {
            Console.say(FindingReport.text(of: finding, place: place))
        }
        throw ExitStatus.answersMissingOrInvalid.code
    }

    private func openTerminal(
        _ environment: [String: String], _ collected: CollectedAnswers
    ) throws -> TerminalSession {
        do throws(TerminalError) {
            let terminal = try TerminalSession(
                TerminalOptions(ascii: ascii, color: color, environment: environment))
            return terminal
        } catch {
            if error == .noTerminal { try MissingAnswers.report(collected) }
            Console.say("omsso: error: \(displayable(error.message))")
            throw ExitStatus.noTerminal.code
        }
    }

    private func finish(_ end: WizardRunner.End, _ wizard: Wizard, _ draft: DraftFile?) throws {
        switch end {
        case .outcome(.done):
            Console.result(EndText.done(wizard.report))
            try dump(wizard.answers)
        case .outcome(.quitKeepingDraft):
            Console.say(EndText.kept(draft?.store.path, wizard.answers))
            try dump(wizard.answers)
            throw ExitStatus.draftKept.code
        case .outcome(.discarded):
            Console.say("Discarded. Nothing was written.")
            throw ExitStatus.discarded.code
        case .signal(let number): throw ExitStatus.signal(number).code
        }
    }

    private func dump(_ answers: Answers) throws(FileError) {
        guard let dumpAnswers else { return }
        let text = AnswersFile.dump(answers, includesSecrets: includeSecrets)
        let change = FileChange(path: dumpAnswers, text: text, holdsSecret: includeSecrets)
        try FileTransaction([change]).commit()
        Console.say("Wrote the answers to \(dumpAnswers)")
    }
}
