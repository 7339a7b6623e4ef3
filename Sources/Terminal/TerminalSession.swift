import CNcurses
import Glibc
import WizardUI

/// What the terminal, or the system, tells.
package enum TerminalEvent: Hashable, Sendable {
    case input(InputEvent)
    /// A signal that asks the program to end.
    case signal(Int32)
    /// The terminal is gone.
    case hangUp
    /// The operator's shell resumed the program.
    case resumed
}

/// A full screen on a terminal, from `init` to `close`.
package final class TerminalSession {
    package let glyphs: Glyphs
    /// One line for the operator when another terminal name had to be taken.
    package let notice: String?

    private let descriptor: Int32
    private let signals: Int32
    private let screen: OpaquePointer
    private let output: UnsafeMutablePointer<FILE>
    private let painter: Painter
    private var modes = termios()
    private var decoder = KeyDecoder()
    private var isOpen = true

    package init(_ options: TerminalOptions) throws(TerminalError) {
        descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0, tcgetattr(descriptor, &modes) == 0,
            let output = fdopen(descriptor, "r+")
        else { throw .noTerminal }
        self.output = output
        let name = try options.terminalName(descriptor: descriptor)
        notice =
            name == options.environment["TERM"]
            ? nil
            : "TERM=\(options.environment["TERM"] ?? "") is not known here; using \(name)."
        let isUTF8 = Locale.prepare(options.environment)
        glyphs = options.ascii || !isUTF8 ? .ascii : .unicode
        Self.prepareEnvironment()
        signals = omsso_open_signals()
        guard let screen = newterm(name, output, output) else { throw .refused(name: name) }
        self.screen = screen
        omsso_guard_crashes(descriptor)
        painter = Painter(usesColor: options.wantsColor)
        configure(escapeDelay: options.escapeDelay)
    }

    /// ncurses would trust LINES and COLUMNS over the window's real size, and draw lines with
    /// the VT100 character set that UTF-8 terminals such as PuTTY do not honour (ncurses(3X)).
    private static func prepareEnvironment() {
        unsetenv("LINES")
        unsetenv("COLUMNS")
        setenv("NCURSES_NO_UTF8_ACS", "1", 0)
    }

    private func configure(escapeDelay: Int32) {
        raw()
        noecho()
        nonl()
        typeahead(-1)
        set_escdelay(escapeDelay)
        let window = omsso_window()
        keypad(window, true)
        nodelay(window, true)
        leaveok(window, false)
        KeyDecoder.defineKeys()
        setBracketedPaste(true)
    }

    package var size: Size {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0 else {
            return Size(columns: 80, rows: 24)
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    package func draw(_ canvas: Canvas) { painter.paint(canvas) }

    /// Paints every cell anew at the next draw.
    package func repaint() {
        clearok(omsso_window(), true)
    }

    package func bell() { beep() }

    /// Waits for what happens next.
    package func nextEvent() -> TerminalEvent {
        while true {
            if let event = decoder.next() { return .input(event) }
            var waiting = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&waiting, 2, -1) >= 0 || errno == EINTR else { return .hangUp }
            if waiting[1].revents != 0, let event = takeSignal() { return event }
            if waiting[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangUp }
            if waiting[0].revents != 0, !decoder.drain() { return .hangUp }
        }
    }

    private func takeSignal() -> TerminalEvent? {
        switch omsso_next_signal(signals) {
        case SIGWINCH: return resized()
        case SIGCONT: return nil
        case SIGTSTP:
            suspend()
            return .resumed
        case 0: return nil
        case let number: return .signal(number)
        }
    }

    private func resized() -> TerminalEvent {
        let size = size
        resizeterm(Int32(size.rows), Int32(size.columns))
        return .input(.resize(size))
    }

    /// Gives the terminal to the shell until the shell resumes the program.
    package func suspend() {
        leave()
        kill(0, SIGSTOP)
        tcgetattr(descriptor, &modes)
        resizeterm(Int32(size.rows), Int32(size.columns))
        raw()
        setBracketedPaste(true)
        repaint()
    }

    /// Gives the terminal back as it was found.
    ///
    /// Calling it twice does no harm.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        delscreen(screen)
        fclose(output)
    }

    private func leave() {
        setBracketedPaste(false)
        endwin()
        tcsetattr(descriptor, TCSADRAIN, &modes)
    }

    private func setBracketedPaste(_ isOn: Bool) {
        let sequence = isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
        fputs(sequence, output)
        fflush(output)
    }
}
