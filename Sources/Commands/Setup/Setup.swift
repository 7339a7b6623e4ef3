import ArgumentParser
import FoundationEssentials
import SSOFiles
import SSOFormats
import SSOModel
import Terminal
import WizardUI

/// One run of the wizard, from the answers that are there already to the exit status.
struct Setup {
    var answersFile: String?
    var settings: [String] = []
    var flags = Answers()
    var ascii = false
    var color = TerminalOptions.Color.auto
    var changes = ChangeOptions()
    var resumes = false
    var isFresh = false
    var dumpFile: String?
    var dumpsSecrets = false

    func run() throws {
        do {
            try setUp(environment: ProcessInfo.processInfo.environment)
        } catch let error as FileError {
            Console.say(FindingReport.text(of: error))
            throw ExitStatus.failed.code
        }
    }

    private func setUp(environment: [String: String]) throws {
        var collected = try CollectedAnswers(
            file: answersFile, settings: settings, flags: flags)
        try refuseMisread(collected)
        try Interrupted.putRight(in: StateFolder(environment: environment), Console.say)
        collected.take(ExistingFiles(collected.answers.targetFiles, changes).inspection)
        let draft = DraftFile(environment: environment)
        let terminal = try openTerminal(environment, collected)
        let wizard = Wizard(
            answers: collected.answers, draft: isFresh ? nil : draft?.load())
        var runner = WizardRunner(
            wizard, terminal: terminal,
            effects: WizardEffects(
                changes, draft: draft, environment: environment))
        let end = runner.run(resuming: resumes)
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
        guard let dumpFile else { return }
        let text = AnswersFile.dump(answers, includesSecrets: dumpsSecrets)
        let change = FileChange(path: dumpFile, text: text, holdsSecret: dumpsSecrets)
        try FileTransaction([change]).commit()
        Console.say("Wrote the answers to \(dumpFile)")
    }
}
