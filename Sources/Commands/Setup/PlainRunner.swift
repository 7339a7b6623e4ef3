import Glibc
import Terminal
import WizardUI

/// Carries lines from a line terminal to the wizard, and the wizard's effects out.
struct PlainRunner {
    private(set) var plain: PlainWizard
    private let terminal: LineTerminal
    private var effects: WizardEffects

    init(_ wizard: Wizard, terminal: LineTerminal, effects: WizardEffects) {
        plain = PlainWizard(wizard)
        self.terminal = terminal
        self.effects = effects
    }

    /// - Parameter resuming: True to leave the welcome screen for where the draft stands.
    /// - Returns: How the wizard ended.
    mutating func run(resuming: Bool) -> WizardRunner.End {
        _ = plain.handle(effects.look)
        let session = plain.wizard.session
        if resuming, let notice = session.nothingToResume { _ = plain.handle(notice) }
        if resuming, session.resumesAtOnce, let end = take(.line("resume")) { return end }
        while true {
            if let answer = effects.takeOnline() { _ = plain.handle(answer) }
            let turn = plain.turn(width: terminal.columns)
            terminal.show(turn.lines)
            let event =
                turn.prompt.map {
                    terminal.ask($0, watching: plain.awaitsAnswer ? effects.watched : nil)
                } ?? .input(.line(""))
            switch event {
            case .input(let input):
                if let end = take(input) { return end }
            case .signal(let number): return interrupted(number)
            case .hangUp: return interrupted(SIGHUP)
            case .ready:
                if let answer = effects.takeOnline(waits: true) { _ = plain.handle(answer) }
            }
        }
    }

    /// Saves what there is; there may be no terminal left to say anything on.
    private mutating func interrupted(_ signal: Int32) -> WizardRunner.End {
        if plain.wizard.keepsDraft,
            let answer = effects.perform(.saveDraft, for: plain.wizard)
        {
            _ = plain.handle(answer)
        }
        return .signal(signal)
    }

    private mutating func take(_ input: LineInput) -> WizardRunner.End? {
        var waiting = plain.handle(input)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if case .quit(let outcome) = effect { return .outcome(outcome) }
            if effect == .takeOver { terminal.show(plain.notes(width: terminal.columns)) }
            if let answer = effects.perform(effect, for: plain.wizard) {
                waiting += plain.handle(answer)
            }
        }
        return nil
    }
}
