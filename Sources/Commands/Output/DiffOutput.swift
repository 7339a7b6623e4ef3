import DisplayText
import Glibc
import Terminal
import WizardUI

/// A unified diff on standard output: as it is for `patch`, safe to look at for a person.
struct DiffOutput {
    let usesColor: Bool
    let isForPerson: Bool

    /// A set and non-empty NO_COLOR switches colour off (no-color.org).
    ///
    /// `isAsked`: a question about it follows, for somebody who reads it by whatever stands between
    /// (`| tee`).
    init(_ color: TerminalOptions.Color, environment: [String: String], isAsked: Bool) {
        // `--color always | less -R` ends on a terminal as well.
        let isOnTerminal = Console.showsResultsOnTerminal || color == .always
        let options = TerminalOptions(color: color, environment: environment)
        isForPerson = isOnTerminal || isAsked
        usesColor = options.wantsColor && isOnTerminal
    }

    func show(_ lines: [String]) {
        Console.result(lines.map { text(of: $0) + "\n" }.joined())
    }

    private func text(of line: String) -> String {
        // A line end in the middle of a line is one in the name of a file.
        let isSafe = !isForPerson && !line.utf8.contains(UInt8(ascii: "\n"))
        let shown = isSafe ? line : displayable(line.trimmingCR)
        guard usesColor, let code = code(for: line) else { return shown }
        return "\u{1B}[\(code)m\(shown)\u{1B}[m"
    }

    /// The codes of ECMA-48 for bold, red and green.
    private func code(for line: String) -> String? {
        if line.hasPrefix("+++") || line.hasPrefix("---") { return "1" }
        if line.hasPrefix("+") { return "32" }
        return line.hasPrefix("-") ? "31" : nil
    }
}

extension String {
    fileprivate var trimmingCR: String {
        unicodeScalars.last == "\r" ? String(unicodeScalars.dropLast()) : self
    }
}
