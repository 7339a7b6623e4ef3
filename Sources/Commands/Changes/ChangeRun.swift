import DisplayText
import SSOFiles
import SSOFormats
import SSOModel
import Terminal

/// A run that changes files: what an earlier one left comes first, then the changes are shown,
/// asked for and made.
struct ChangeRun {
    let isDry: Bool
    let asks: Bool
    var color = TerminalOptions.Color.auto
    let environment = ProcessEnvironment.variables

    let state = UserState(environment: ProcessEnvironment.variables)

    func start(mentionsState: Bool = true) throws(FileError) {
        if state.passesOver, let folder = state.folder?.path {
            Console.say(
                "omsso: XDG_STATE_HOME is passed over, which is relative or somebody else's; draft, "
                    + "journal and undo are in \(folder)")
        }
        if mentionsState, let obstacle = state.obstacle { Console.say(obstacle, as: .warning) }
        if isDry {
            Interrupted.mention(in: state.folder)
        } else {
            try Interrupted.putRight(in: state.folder)
        }
    }

    /// Shows what would change and asks; false for a dry run, which ends with that.
    ///
    /// Throws the exit status of an operator who says no. `verb` is for the question; what is
    /// talk leaves standard output to the result.
    func mayChange(_ files: [PlannedFile], _ verb: String, isTalk: Bool = false) throws -> Bool {
        if isTalk, !isDry {
            for line in files.flatMap(\.diff) { Console.say(displayable(line)) }
        } else if isDry || asks {
            DiffOutput(color, environment: environment, isAsked: asks && !isDry)
                .show(files.flatMap(\.diff))
        }
        let what = files.count == 1 ? "this file" : "these \(files.count) files"
        return try mayGoOn("\(verb) \(what)?")
    }

    /// Asks; false for a dry run.
    func mayGoOn(_ question: String) throws -> Bool {
        if !isDry, asks { try Confirmation.require("\(question) [y/N] ") }
        return !isDry
    }

    /// Does what may change files; a failure is said with what became of them.
    static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as FileError {
            Console.say(error.problemOfChange)
            throw ExitStatus.failed.code
        }
    }
}
