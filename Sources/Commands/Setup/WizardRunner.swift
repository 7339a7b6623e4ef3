import Glibc
import Terminal
import WizardUI

/// Carries events from the terminal to the wizard, and the wizard's effects out.
struct WizardRunner {
    enum End {
        case outcome(Outcome)
        case signal(Int32)
    }

    private(set) var wizard: Wizard
    private let terminal: TerminalSession
    private var effects: WizardEffects

    init(_ wizard: Wizard, terminal: TerminalSession, effects: WizardEffects) {
        self.wizard = wizard
        self.terminal = terminal
        self.effects = effects
    }

    /// - Parameter resuming: True to leave the welcome screen for where the draft stands.
    /// - Returns: How the wizard ended.
    mutating func run(resuming: Bool) -> End {
        var start: [Event] = [.input(.resize(terminal.size))]
        let resumes = resuming && wizard.session.resumesAtOnce
        if resumes { start += [effects.look, .input(.key(.control("n")))] }
        if let notice = terminal.notice { start.append(.notice(notice)) }
        if resuming, let notice = wizard.session.nothingToResume { start.append(notice) }
        for event in start {
            if let end = take(event) { return end }
        }
        if !resumes {
            // No file is opened before the first screen stands.
            draw()
            _ = take(effects.look)
        }
        while true {
            draw()
            let event = terminal.nextEvent(
                rest: wizard.isTyping, standing: wizard.awaitsStanding,
                holdsKeys: wizard.pressesAtOnce, watched: effects.watched)
            switch event {
            case .input(let input):
                if let end = take(.input(input)) { return end }
            case .resumed:
                if let end = take(.input(.resize(terminal.size))) { return end }
            case .rested: _ = take(.rested)
            case .stood: _ = take(.planStood)
            case .ready: if let answer = effects.takeOnline() { _ = take(answer) }
            case .late: _ = take(effects.onlineIsLate())
            case .signal(let number): return interrupted(number)
            case .hangUp: return interrupted(SIGHUP)
            }
        }
    }

    /// Paints what is new, unless keys wait that would change it; but a new plan always, and
    /// then the keys that were typed before it are gone.
    private mutating func draw() {
        let isNew = wizard.isPlanNew
        guard terminal.isIdle || isNew else { return }
        terminal.draw(wizard.frame(terminal.glyphs))
        guard isNew else { return }
        terminal.dropKeys()
        _ = take(.planPainted)
    }

    /// Saves what there is; there may be no terminal left to say anything on.
    private mutating func interrupted(_ signal: Int32) -> End {
        if wizard.keepsDraft, let answer = effects.perform(.saveDraft, for: wizard) {
            _ = wizard.handle(answer)
        }
        return .signal(signal)
    }

    private mutating func take(_ event: Event) -> End? {
        var waiting = [event]
        while !waiting.isEmpty {
            for effect in wizard.handle(waiting.removeFirst()) {
                if case .quit(let outcome) = effect {
                    for answer in waiting { _ = wizard.handle(answer) }
                    return .outcome(outcome)
                }
                if let answer = perform(effect) { waiting.append(answer) }
            }
        }
        return nil
    }

    private mutating func perform(_ effect: Effect) -> Event? {
        switch effect {
        case .bell: terminal.bell()
        case .copy(let text): terminal.copy(text)
        case .repaint: terminal.repaint()
        case .suspend: return suspend()
        case .takeOver:
            terminal.draw(wizard.frame(terminal.glyphs))
            return effects.perform(effect, for: wizard)
        case .inspect, .preview, .write, .saveDraft, .discardDraft, .quit, .askOnline,
            .stopAsking:
            return effects.perform(effect, for: wizard)
        }
        return nil
    }

    private func suspend() -> Event {
        guard terminal.suspend() else {
            return .notice("There is no shell to go back to; omsso goes on.")
        }
        return .input(.resize(terminal.size))
    }
}
