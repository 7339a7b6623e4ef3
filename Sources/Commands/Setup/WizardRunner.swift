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
        if resuming, wizard.draft != nil { start.append(.input(.key(.control("n")))) }
        if let notice = terminal.notice { start.append(.notice(notice)) }
        for event in start {
            if let end = take(event) { return end }
        }
        while true {
            terminal.draw(wizard.frame(terminal.glyphs))
            switch terminal.nextEvent() {
            case .input(let input):
                if let end = take(.input(input)) { return end }
            case .resumed:
                if let end = take(.input(.resize(terminal.size))) { return end }
            case .signal(let number): return interrupted(number)
            case .hangUp: return interrupted(SignalNumber.hangUp)
            }
        }
    }

    /// Saves what there is; there may be no terminal left to say anything on.
    private mutating func interrupted(_ signal: Int32) -> End {
        if wizard.page != .done { _ = effects.perform(.saveDraft, for: wizard) }
        return .signal(signal)
    }

    private mutating func take(_ event: Event) -> End? {
        var waiting = [event]
        while !waiting.isEmpty {
            for effect in wizard.handle(waiting.removeFirst()) {
                if case .quit(let outcome) = effect { return .outcome(outcome) }
                perform(effect)
                if let answer = effects.perform(effect, for: wizard) { waiting.append(answer) }
            }
        }
        return nil
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .bell: terminal.bell()
        case .repaint: terminal.repaint()
        case .suspend: terminal.suspend()
        case .inspect, .preview, .write, .saveDraft, .discardDraft, .quit: break
        }
    }
}

enum SignalNumber {
    static let hangUp: Int32 = 1
}
