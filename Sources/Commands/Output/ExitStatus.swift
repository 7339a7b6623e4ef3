import ArgumentParser

/// What the exit status of omsso means to a script.
enum ExitStatus {
    case done
    case failed
    case answersMissingOrInvalid
    case foundErrors
    case draftKept
    case discarded
    case noTerminal
    case signal(Int32)

    var code: ExitCode {
        switch self {
        case .done: ExitCode(0)
        case .failed: ExitCode(1)
        case .answersMissingOrInvalid: ExitCode(3)
        case .foundErrors: ExitCode(4)
        case .draftKept: ExitCode(10)
        case .discarded: ExitCode(11)
        // EX_TEMPFAIL of sysexits.h: the same command can work elsewhere.
        case .noTerminal: ExitCode(75)
        // As shells report it.
        case .signal(let number): ExitCode(128 + number)
        }
    }
}
