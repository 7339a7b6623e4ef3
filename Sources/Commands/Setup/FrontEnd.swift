import DisplayText
import Terminal
import WizardUI

/// What the wizard is shown on.
enum FrontEnd {
    case screen(TerminalSession)
    case lines(LineTerminal)

    /// The full screen, or plain prompts where they are asked for or nothing else is possible.
    static func open(_ options: TerminalOptions, plain: Bool) throws(TerminalError) -> FrontEnd {
        if let reason = PlainReason(isAsked: plain, environment: options.environment) {
            return try .prompts(options, reason)
        }
        do throws(TerminalError) {
            return .screen(try TerminalSession(options))
        } catch {
            guard let reason = PlainReason(error, environment: options.environment) else {
                throw error
            }
            return try .prompts(options, reason)
        }
    }

    private static func prompts(
        _ options: TerminalOptions, _ reason: PlainReason
    ) throws(TerminalError) -> FrontEnd {
        let terminal = try LineTerminal(options)
        if let text = reason.text { terminal.show([displayable(text)]) }
        return .lines(terminal)
    }

    /// Runs the wizard to its end, and gives the terminal back.
    func run(
        _ wizard: Wizard, effects: WizardEffects, resuming: Bool
    ) -> (WizardRunner.End, Wizard) {
        switch self {
        case .screen(let terminal):
            var runner = WizardRunner(wizard, terminal: terminal, effects: effects)
            let end = runner.run(resuming: resuming)
            terminal.close()
            return (end, runner.wizard)
        case .lines(let terminal):
            var runner = PlainRunner(wizard, terminal: terminal, effects: effects)
            let end = runner.run(resuming: resuming)
            terminal.close()
            return (end, runner.plain.wizard)
        }
    }

    /// True when the last screen is still to be read on the terminal after the end.
    var keepsLastScreen: Bool {
        if case .lines = self { true } else { false }
    }
}

/// Why there are prompts in place of screens.
enum PlainReason: Hashable {
    /// `--plain`.
    case asked
    /// `ACCESSIBLE`, the variable that other programs with prompts heed as well.
    case accessible
    case noName
    case unable(name: String)

    init?(isAsked: Bool, environment: [String: String]) {
        if isAsked {
            self = .asked
        } else if !["", "0"].contains(environment["ACCESSIBLE"] ?? "") {
            self = .accessible
        } else if (environment["TERM"] ?? "").isEmpty {
            self = .noName
        } else {
            return nil
        }
    }

    init?(_ error: TerminalError, environment: [String: String]) {
        switch error {
        case .noTerminal: return nil
        case .unable, .refused: self = .unable(name: environment["TERM"] ?? "")
        }
    }

    /// One line for the operator, unless it is what they asked for.
    var text: String? {
        switch self {
        case .asked: nil
        case .accessible: "Plain prompts, because ACCESSIBLE is set."
        case .noName: "Plain prompts, because TERM does not say what can be shown here."
        case .unable(let name):
            "Plain prompts, because TERM=\(name) cannot show a full screen."
        }
    }
}
