import ArgumentParser
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
    var isPlain = false
    var ascii = false
    var color = TerminalOptions.Color.auto
    var usesMouse = false
    var changes = ChangeOptions()
    var resumes = false
    var isFresh = false
    var dump: DumpFile?
    /// True where Microsoft and the server may be asked about answers.
    var asksOnline = false

    func run() throws {
        try ChangeRun.reporting {
            try setUp(environment: ProcessEnvironment.variables)
        }
    }

    private func setUp(environment: [String: String]) throws {
        let collected = try CollectedAnswers(
            file: answersFile, settings: settings, flags: flags)
        try refuseMisread(collected)
        try dump?.check()
        let change = ChangeRun(isDry: false, asks: true)
        try change.start(mentionsState: false)
        let draft = change.state.folder.map { DraftFile($0, environment: environment) }
        let hidden = change.state.hidesDraft ? change.state.obstacle?.problem : nil
        let kept = draft?.read() ?? EarlierDraft(obstacle: hidden)
        let earlier = EarlierDrafts(
            kept: kept, handedOver: resumes ? .handedOver() : EarlierDraft(), isFresh: isFresh)
        let session = SetupSession(draft)
        let frontEnd = try openFrontEnd(environment, collected)
        let here = FoundHere(changes)
        let wizard = Wizard(
            answers: collected.answers, draft: earlier.draft, obstacle: earlier.obstacle,
            earlier: earlier.earlierPath(in: draft?.store), draftPath: draft?.store.path,
            unkept: draft == nil
                ? UnkeptDraft(change.state.noDraft)
                : session.obstacle.map { UnkeptDraft($0, keepsFilesBack: true) },
            otherSession: session.other, surroundings: here.atFirstSight,
            asksOnline: asksOnline)
        let (end, last) = frontEnd.run(
            wizard,
            effects: WizardEffects(
                changes, here: here, state: change.state, draft: draft, session: session,
                environment: environment, earlier: earlier),
            resuming: resumes)
        try finish(end, last, draft, isTold: frontEnd.keepsLastScreen)
    }

    private func refuseMisread(_ collected: CollectedAnswers) throws {
        guard !collected.findings.isEmpty else { return }
        for (place, finding) in collected.findings {
            Console.say(finding, at: place)
        }
        throw ExitStatus.answersMissingOrInvalid.code
    }

    private func openFrontEnd(
        _ environment: [String: String], _ collected: CollectedAnswers
    ) throws -> FrontEnd {
        do throws(TerminalError) {
            return try FrontEnd.open(
                TerminalOptions(
                    ascii: ascii, color: color, usesMouse: usesMouse, environment: environment),
                plain: isPlain)
        } catch {
            if error == .noTerminal {
                var known = collected
                known.take(FoundHere(changes).surroundings)
                known.take(ExistingFiles(collected.answers.targetFiles, changes))
                try MissingAnswers.report(known)
            }
            Console.say("omsso: error: \(error.message)")
            throw ExitStatus.noTerminal.code
        }
    }

    // `isTold`: the terminal shows already what was written.
    private func finish(
        _ end: WizardRunner.End, _ wizard: Wizard, _ draft: DraftFile?, isTold: Bool
    ) throws {
        let kept = EndText.kept(draft?.store, wizard)
        switch end {
        case .outcome(.done):
            if !isTold || !Console.showsResultsOnTerminal {
                Console.result(Console.harmless(EndText.done(wizard.report)), filesAreWritten: true)
            }
            let isWritten = wizard.report?.files.isEmpty == false
            try dump?.write(wizard.answers, filesAreWritten: isWritten)
            if wizard.report?.leftErrors.isEmpty == false { throw ExitStatus.foundErrors.code }
        case .outcome(.quitKeepingDraft):
            Console.say(kept)
            try dump?.write(wizard.answers)
            throw (wizard.session.draftFailure == nil ? ExitStatus.draftKept : .failed).code
        case .outcome(.quitKeepingNothing):
            Console.say(kept)
            try dump?.write(wizard.answers)
            throw ExitStatus.discarded.code
        case .outcome(.discarded):
            Console.say(EndText.discarded(draft?.store, wizard))
            throw (wizard.session.discardFailure == nil ? ExitStatus.discarded : .failed).code
        case .signal(let number):
            if Console.mayTalk { Console.say(EndText.signal(number) + " " + kept) }
            throw ExitStatus.signal(number).code
        }
    }
}
