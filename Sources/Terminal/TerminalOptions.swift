import CNcurses
import Glibc

/// What the operator may say about the terminal.
package struct TerminalOptions: Sendable {
    package enum Color: String, CaseIterable, Sendable {
        case auto, always, never
    }

    package var ascii: Bool
    package var color: Color
    package var usesMouse: Bool
    package var environment: [String: String]

    package init(
        ascii: Bool = false, color: Color = .auto, usesMouse: Bool = false,
        environment: [String: String]
    ) {
        self.ascii = ascii
        self.color = color
        self.usesMouse = usesMouse
        self.environment = environment
    }

    /// A set and non-empty NO_COLOR switches colour off (no-color.org).
    package var wantsColor: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: (environment["NO_COLOR"] ?? "").isEmpty
        }
    }

    /// A lone ESC is known as such after this many milliseconds: over a network the rest of a
    /// key's sequence may come late.
    var escapeDelay: Int {
        if let text = environment["ESCDELAY"], let delay = Int(text), delay >= 0 {
            return min(delay, 10_000)
        }
        let isRemote = ["SSH_CONNECTION", "SSH_TTY", "STY"].contains { environment[$0] != nil }
        return isRemote ? 100 : 25
    }

    /// The name to use for the terminal: the given one, or the nearest that this machine knows, or
    /// omsso itself.
    ///
    /// A description of omsso's own is left in `TERMINFO` for newterm(3X).
    func terminalName(descriptor: Int32) throws(TerminalError) -> String {
        let given = environment["TERM"] ?? ""
        for name in Self.candidates(for: given) where !name.isEmpty {
            var ability = omsso_terminal_ability(name, descriptor)
            if ability < 0, let description = BuiltInTerminals.description(of: name) {
                setenv("TERMINFO", description, 1)
                ability = omsso_terminal_ability(name, descriptor)
            }
            switch ability {
            case 1: return name
            case 0: throw .unable(name: name)
            default: continue
            }
        }
        throw .unable(name: given)
    }

    /// Brings `TERMINFO` back to what the operator set.
    func restoreTerminfo() {
        if let given = environment["TERMINFO"] {
            setenv("TERMINFO", given, 1)
        } else {
            unsetenv("TERMINFO")
        }
    }

    /// Says in one line that another name than the given one is used.
    func notice(using name: String) -> String? {
        let given = environment["TERM"] ?? ""
        return given == name ? nil : "TERM=\(given) is not known here; using \(name)."
    }

    static func candidates(for given: String) -> [String] { [given] + fallbacks(for: given) }

    /// Terminals newer than the terminfo of a server all speak what xterm-256color says.
    private static func fallbacks(for name: String) -> [String] {
        let modern = [
            "xterm", "foot", "wezterm", "alacritty", "contour", "ghostty", "kitty", "konsole",
            "vte", "iterm", "ms-terminal", "putty", "st",
        ]
        if modern.contains(where: name.hasPrefix) { return ["xterm-256color", "xterm", "vt100"] }
        if name.hasPrefix("screen") || name.hasPrefix("tmux") { return ["screen", "vt100"] }
        if name.hasPrefix("linux") { return ["linux", "vt100"] }
        return ["ansi", "vt100"]
    }
}
