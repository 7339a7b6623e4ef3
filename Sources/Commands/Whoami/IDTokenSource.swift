import FoundationEssentials
import Glibc
import SSOFiles
import SSOModel
import Terminal
import WizardUI

/// Where a person's ID token comes from.
enum IDTokenSource {
    case file(String)
    case standardInput
    case prompt

    /// Without a name it is asked for.
    init(_ name: String?) {
        switch name {
        case nil: self = .prompt
        case "-": self = .standardInput
        case let path?: self = .file(path)
        }
    }

    /// - Throws: The exit status, with what is wrong said; nothing of the token is ever shown.
    func claims() throws -> TokenClaims {
        let text = try ChangeRun.reporting { try read() }
        do throws(IDToken.Fault) {
            return try IDToken.claims(of: text)
        } catch {
            Console.say("omsso: error: \(error.text)")
            throw ExitStatus.answersMissingOrInvalid.code
        }
    }

    private func read() throws -> String {
        switch self {
        case .file(let path):
            let snapshot = try FileSnapshot.read(path, limit: IDToken.mostBytes)
            guard case .present(let contents) = snapshot else {
                throw FileError.system(.read, path, ENOENT)
            }
            return String(decoding: contents.bytes, as: UTF8.self)
        case .standardInput:
            if StandardInput.isTerminal { return try asked() }
            return StandardInput.read(limit: IDToken.mostBytes).text
        case .prompt: return try asked()
        }
    }

    private func asked() throws -> String {
        let options = TerminalOptions(environment: ProcessEnvironment.variables)
        guard StandardInput.isTerminal, let terminal = try? LineTerminal(options) else {
            Console.say(
                "omsso: error: Give an e-mail address, or an ID token: --id-token-file FILE, or - "
                    + "and pipe it in.")
            throw ExitStatus.answersMissingOrInvalid.code
        }
        let event = terminal.ask(Turn.Prompt(text: "ID token (hidden): ", isHidden: true))
        terminal.close()
        switch event {
        case .input(.line(let text)): return text
        case .input(.interrupt): throw ExitStatus.signal(SIGINT).code
        case .signal(let number): throw ExitStatus.signal(number).code
        case .hangUp: throw ExitStatus.signal(SIGHUP).code
        case .input, .ready: throw ExitStatus.answersMissingOrInvalid.code
        }
    }
}
