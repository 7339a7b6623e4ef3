import CNcurses
import Glibc
import WizardUI

/// What came from a line terminal, or from the system, instead of or as an answer.
package enum LineEvent: Hashable, Sendable {
    case input(LineInput)
    /// A signal that asks the program to end.
    case signal(Int32)
    /// The terminal is gone.
    case hangUp
}

/// A terminal that needs to do no more than print what it is sent: no cursor addressing, no
/// colour, no escape sequences.
///
/// The terminal driver's own line editing is off, since it cuts a line at 4096 bytes.
package final class LineTerminal {
    private let descriptor: Int32
    private let channel: LineChannel
    private let keys: LineKeys
    private let echoes: Bool
    private let isASCII: Bool
    /// After an Enter, for so many milliseconds, more input belongs to the same paste.
    private let pasteGap: Int32
    private let modes: termios
    private var isOpen = true
    private var isAtLineStart = true
    /// True when the terminal was left and belongs to another program.
    private var isAway = false
    /// True when the shell has written over the prompt.
    private var wasStopped = false

    package init(_ options: TerminalOptions) throws(TerminalError) {
        descriptor = Self.openTerminal()
        var modes = termios()
        guard descriptor >= 0, tcgetattr(descriptor, &modes) == 0 else { throw .noTerminal }
        self.modes = modes
        keys = LineKeys(modes)
        // An Emacs shell shows what is typed itself, and has switched ECHO off.
        echoes = modes.c_lflag & tcflag_t(ECHO) != 0
        isASCII = !Locale.prepare(options.environment) || options.ascii
        pasteGap = Int32(max(50, options.escapeDelay))
        channel = LineChannel(descriptor: descriptor)
        withUnsafePointer(to: modes) { omsso_guard_crashes(descriptor, -1, $0, "") }
        setModes()
    }

    /// The controlling terminal, or, as in `TerminalDevice`, standard input without its control.
    ///
    /// It is opened once more for `O_NONBLOCK`, which a duplicate would share with the shell.
    private static func openTerminal() -> Int32 {
        let flags = O_RDWR | O_CLOEXEC | O_NONBLOCK
        let found = open("/dev/tty", flags)
        guard found < 0, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return found }
        return open("/proc/self/fd/0", flags | O_NOCTTY)
    }

    private func setModes() {
        var own = modes
        own.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
        own.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP)
        own.c_oflag |= tcflag_t(OPOST | ONLCR)
        withUnsafeMutableBytes(of: &own.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        // Not TCSADRAIN: it would wait for a terminal that takes no output.
        tcsetattr(descriptor, TCSANOW, &own)
    }

    private func restoreModes() {
        var found = modes
        tcsetattr(descriptor, TCSANOW, &found)
    }

    /// The columns of the window; 0 when the terminal does not know.
    package var columns: Int {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return 0 }
        return Int(window.ws_col)
    }

    package func show(_ lines: [String]) {
        write(lines.map { $0 + "\n" }.joined())
    }

    private func write(_ text: String) {
        guard let last = text.last else { return }
        isAtLineStart = last.isNewline
        channel.write(shown(text))
    }

    private func shown(_ text: String) -> String {
        isASCII ? String(text.map { $0.isASCII ? $0 : "?" }) : text
    }

    /// Asks for one line.
    ///
    /// - Parameters:
    ///   - prompt: What stands before the answer on its line.
    ///   - isHidden: True to show nothing of the answer.
    /// - Returns: The answer, all lines of it when several were pasted at once.
    package func ask(_ prompt: String, isHidden: Bool) -> LineEvent {
        var reader = LineReader(keys: keys, echoes: echoes && !isHidden) { [shown] in
            shown(displayable(String($0)))
        }
        write(prompt)
        while true {
            let event = channel.next(reader.isEntered ? pasteGap : -1)
            if let result = handle(event, &reader, isHidden: isHidden) { return result }
            if wasStopped {
                wasStopped = false
                write(prompt + reader.shownText)
            }
        }
    }

    private func handle(
        _ event: LineChannel.Event, _ reader: inout LineReader, isHidden: Bool
    ) -> LineEvent? {
        switch event {
        case .quiet:
            if isHidden, echoes { write("\n") }
            return .input(.line(reader.line))
        case .bytes(let bytes):
            let key = reader.take(bytes)
            write(reader.takeEcho())
            return key.flatMap(handle)
        case .hangUp: return .hangUp
        case .signal(SIGWINCH): return nil
        case .signal(SIGTSTP): suspend(wholeGroup: false)
        case .signal(SIGCONT): resume()
        case .signal(let number): return .signal(number)
        }
        return nil
    }

    private func handle(_ key: LineReader.Event) -> LineEvent? {
        switch key {
        case .interrupt:
            write("^C\n")
            return .input(.interrupt)
        case .end:
            write("\n")
            return .input(.end)
        case .suspend:
            suspend(wholeGroup: true)
            return nil
        }
    }

    /// Stops until the shell resumes it; Ctrl-Z stops the whole job.
    private func suspend(wholeGroup: Bool) {
        write("\n")
        restoreModes()
        _ = omsso_stop(SIGTSTP, wholeGroup ? 1 : 0)
        resume()
    }

    /// Takes the terminal back; in the background this stops once more, until the shell brings
    /// the program to the front.
    private func resume() {
        isAway = tcgetpgrp(descriptor) != getpgrp() && omsso_end_is_pending() == 1
        guard !isAway else { return }
        setModes()
        wasStopped = true
    }

    /// Gives the terminal back as it was found.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        if !isAway {
            if !isAtLineStart { channel.tryWrite("\n") }
            restoreModes()
        }
        channel.close()
    }
}
