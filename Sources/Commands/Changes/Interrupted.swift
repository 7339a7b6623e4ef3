import SSOFiles
import SSOModel

/// What a run left that was killed while it wrote.
enum Interrupted {
    /// Brings its files to one side, and says so.
    static func putRight(in state: StateFolder?) throws(FileError) {
        guard let state else { return }
        switch try Recovery.run(in: state) {
        case .nothing: return
        case .rolledBack(let paths):
            say("An earlier run was cut off while it wrote. As before again:", paths)
        case .completed(let paths):
            say("An earlier run was cut off after it had written:", paths)
        }
    }

    /// Says that there is something to be put right, without doing it.
    static func mention(in state: StateFolder?) {
        guard state?.isInterrupted == true else { return }
        Console.say(
            "An earlier run was cut off while it wrote. The next run that may write puts that right "
                + "first; this one shows the files as they are now.")
    }

    private static func say(_ text: String, _ paths: [String]) {
        Console.say("\(text) \(paths.map(\.printable).joined(separator: ", ")).")
    }
}
