/// Why there is no full-screen terminal to work on.
package enum TerminalError: Error, Hashable, Sendable {
    /// Neither standard input and output nor the controlling terminal is one.
    case noTerminal
    /// The terminal cannot place the cursor or clear the screen.
    case unable(name: String)
    /// ncurses refused the terminal.
    case refused(name: String)

    /// What is wrong, and what to do next.
    package var message: String {
        switch self {
        case .noTerminal:
            "There is no terminal here. Use ssh -t, or run omsso render --answers FILE."
        case .unable(let name):
            "The terminal \"\(name)\" cannot show a full screen. Set TERM to what you use, "
                + "such as xterm-256color, or run omsso render --answers FILE."
        case .refused(let name):
            "ncurses cannot work with the terminal \"\(name)\". Set TERM to xterm or vt100."
        }
    }
}
