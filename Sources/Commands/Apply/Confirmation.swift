import Glibc

/// A question that is answered with yes or no, on the terminal itself.
enum Confirmation {
    /// The answer; nil where there is no terminal.
    static func ask(_ question: String) -> Bool? {
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
