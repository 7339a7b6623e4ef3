import DisplayText
import FoundationEssentials
import Glibc
import SSOVerify

/// The results as a table that fills in place on a terminal, else as a report at the end.
struct VerifyView {
    private let isShown: Bool
    /// Nil where nothing can be painted over.
    private let width: Int?
    private var isPainted = false

    init(isShown: Bool) {
        self.isShown = isShown
        width = isShown ? Self.terminalWidth : nil
    }

    mutating func show(_ verification: Verification) {
        guard let width else { return }
        let now = Date()
        let lines = CheckName.allCases.map { name in
            verification.result(of: name, now: now).map(VerifyReport.line)
                ?? VerifyReport.waitingLine(of: name)
        }
        paint(lines.map { truncated($0, to: width - 1) })
    }

    /// The report takes the place of the table.
    mutating func end(_ results: [CheckResult]) {
        guard isShown else { return }
        Console.result(start + (isPainted ? "\u{1B}[J" : "") + VerifyReport(results).text)
        isPainted = false
    }

    private mutating func paint(_ lines: [String]) {
        Console.result(start + lines.map { $0 + "\u{1B}[K\n" }.joined())
        isPainted = true
    }

    /// CUU of ECMA-48, back to the first line of the table.
    private var start: String { isPainted ? "\u{1B}[\(CheckName.allCases.count)A\r" : "" }

    /// Nil for no terminal, for one that cannot go up, and for a window that the table does not fit.
    private static var terminalWidth: Int? {
        let terminal = ProcessEnvironment.variables["TERM"] ?? ""
        var size = winsize()
        guard Console.showsResultsOnTerminal, !["", "dumb"].contains(terminal),
            ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_row > CheckName.allCases.count + 1, size.ws_col > 40
        else { return nil }
        return Int(size.ws_col)
    }
}
