import ArgumentParser
import DisplayText
import Glibc

/// Results go to standard output, talk to standard error.
enum Console {
    /// Where it is lost, files that were written before decide how the run ends.
    static func result(_ text: String, filesAreWritten: Bool = false) {
        // A result that is lost must not look like success.
        if let code = write(text, to: STDOUT_FILENO) {
            sayLost(code, filesAreWritten)
            if !filesAreWritten { exit(ExitStatus.failed.code.rawValue) }
        }
    }

    /// Says something to a person: names and texts in it may hold anything.
    static func say(_ text: String) { _ = write(harmless(text) + "\n", to: STDERR_FILENO) }

    /// Without control characters, line by line.
    static func harmless(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { displayable(String($0)) }.joined(separator: "\n")
    }

    /// False in the background of a terminal, where talk would run into another program's screen,
    /// and on one whose output is stopped (Ctrl-S), where it would wait for ever.
    static var mayTalk: Bool {
        guard isatty(STDERR_FILENO) == 1 else { return true }
        var output = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
        return tcgetpgrp(STDERR_FILENO) == getpgrp() && poll(&output, 1, 1000) > 0
    }

    static var showsResultsOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// - Returns: What kept all of it from being written.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            bytes = bytes.dropFirst(count)
        }
        return nil
    }
}
