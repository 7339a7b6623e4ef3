import Glibc

/// A question that is answered with yes or no, on the terminal itself.
enum Confirmation {
    /// Throws the exit status unless the answer is yes.
    static func require(_ question: String) throws {
        switch ask(question) {
        case true?: return
        case false?:
            Console.say("Nothing was changed.")
            throw ExitStatus.discarded.code
        case nil:
            Console.say("There is no terminal to ask on; --yes goes on without asking.")
            throw ExitStatus.noTerminal.code
        }
    }

    /// The answer; nil where there is no terminal.
    private static func ask(_ question: String) -> Bool? {
        guard let terminal = fopen("/dev/tty", "r+") else { return nil }
        defer { fclose(terminal) }
        fputs(question, terminal)
        fflush(terminal)
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        defer { free(line) }
        guard getline(&line, &size, terminal) > 0, let line else { return false }
        let answer = String(cString: line).lowercased().prefix { !$0.isWhitespace }
        return answer == "y" || answer == "yes"
    }
}
