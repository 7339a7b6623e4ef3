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
    private let signals: Int32
    private let keys: LineKeys
    private let echoes: Bool
    private let isASCII: Bool
    /// After an Enter, for so many milliseconds, more input belongs to the same paste.
    private let pasteGap: Int32
    private let modes: termios
    private var isOpen = true
    private var isAtLineStart = true
    /// What came in the middle of writing.
    private var interruption: LineEvent?
    /// True when the shell has written over the prompt.
    private var wasStopped = false

    package init(_ options: TerminalOptions) throws(TerminalError) {
        // Not blocking, so that a signal is heard while the terminal takes no output (Ctrl-S).
        descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NONBLOCK)
        var modes = termios()
        guard descriptor >= 0, tcgetattr(descriptor, &modes) == 0 else { throw .noTerminal }
        self.modes = modes
        keys = LineKeys(modes)
        // An Emacs shell shows what is typed itself, and has switched ECHO off.
        echoes = modes.c_lflag & tcflag_t(ECHO) != 0
        isASCII = !Locale.prepare(options.environment) || options.ascii
        pasteGap = max(50, options.escapeDelay)
        signals = omsso_open_signals()
        omsso_guard_crashes(descriptor)
        setModes()
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

    /// Asks for one line.
    ///
    /// - Parameters:
    ///   - prompt: What stands before the answer on its line.
    ///   - isHidden: True to show nothing of the answer.
    /// - Returns: The answer, all lines of it when several were pasted at once.
    package func ask(_ prompt: String, isHidden: Bool) -> LineEvent {
        var reader = LineReader(keys: keys, echoes: echoes && !isHidden) { [isASCII] in
            let text = displayable(String($0))
            return isASCII ? asciiOnly(text) : text
        }
        write(prompt)
        while true {
            switch wait(reader.isEntered ? pasteGap : -1) {
            case .quiet:
                if isHidden, echoes { write("\n") }
                return .input(.line(reader.line))
            case .bytes(let bytes):
                let event = reader.take(bytes)
                write(reader.takeEcho())
                if let result = handle(event, prompt, reader) { return result }
            case .resumed: write(prompt + reader.shownText)
            case .event(let event): return event
            }
        }
    }

    private func handle(
        _ event: LineReader.Event?, _ prompt: String, _ reader: LineReader
    ) -> LineEvent? {
        switch event {
        case .interrupt:
            write("^C\n")
            return .input(.interrupt)
        case .end:
            write("\n")
            return .input(.end)
        case .suspend:
            suspend(wholeGroup: true)
            return nil
        case nil: return nil
        }
    }

    /// Gives the terminal back as it was found.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        // Once only: the terminal may take no output any more.
        if !isAtLineStart { _ = Glibc.write(descriptor, "\n", 1) }
        restoreModes()
        _ = Glibc.close(descriptor)
        _ = Glibc.close(signals)
    }

    /// Stops until the shell resumes it; Ctrl-Z stops the whole job.
    private func suspend(wholeGroup: Bool) {
        write("\n")
        restoreModes()
        var (stop, resume) = (sigset_t(), sigset_t())
        sigemptyset(&stop)
        sigaddset(&stop, SIGTSTP)
        sigemptyset(&resume)
        sigaddset(&resume, SIGCONT)
        kill(wholeGroup ? 0 : getpid(), SIGTSTP)
        // The signal is dropped where no shell could resume the process; SIGSTOP would not be.
        sigprocmask(SIG_UNBLOCK, &stop, nil)
        sigprocmask(SIG_BLOCK, &stop, nil)
        // In the background this stops once more, until the shell brings it to the front.
        setModes()
        var now = timespec()
        sigtimedwait(&resume, nil, &now)
        wasStopped = true
    }
}

/// Reading and writing, with an ear for signals.
extension LineTerminal {
    private enum Wait {
        case bytes([UInt8])
        /// Nothing came in time.
        case quiet
        /// The program goes on after it was stopped.
        case resumed
        case event(LineEvent)
    }

    private func wait(_ timeout: Int32) -> Wait {
        while true {
            if let event = interruption { return .event(event) }
            if wasStopped {
                wasStopped = false
                return .resumed
            }
            switch poll(for: POLLIN, timeout) {
            case 0: return .quiet
            case POLLIN: return read().map(Wait.bytes) ?? .event(.hangUp)
            default: continue
            }
        }
    }

    /// Nil when the terminal is gone: it has nothing, or an error, although it said it had
    /// something.
    private func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }

    private func write(_ text: String) {
        guard !text.isEmpty else { return }
        var bytes = Array((isASCII ? asciiOnly(text) : text).utf8)[...]
        isAtLineStart = bytes.last == 0x0A
        while !bytes.isEmpty, interruption == nil {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                _ = poll(for: POLLOUT, -1)
            } else if errno != EINTR {
                interruption = .hangUp
            }
        }
    }

    /// Waits until the terminal is ready, and notes a signal that comes meanwhile.
    ///
    /// - Returns: `events`, 0 when nothing came in time, -1 for anything else.
    private func poll(for events: Int32, _ timeout: Int32) -> Int32 {
        var waiting = [
            pollfd(fd: descriptor, events: Int16(events), revents: 0),
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        let count = Glibc.poll(&waiting, 2, timeout)
        if count == 0 { return 0 }
        if count < 0 {
            if errno != EINTR { interruption = .hangUp }
            return -1
        }
        if waiting[1].revents != 0 { takeSignal() }
        if waiting[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { interruption = .hangUp }
        return waiting[0].revents & Int16(events) != 0 ? events : -1
    }

    private func takeSignal() {
        switch omsso_next_signal(signals) {
        case 0, SIGWINCH: break
        case SIGTSTP: suspend(wholeGroup: false)
        case SIGCONT:
            // Stopped by SIGSTOP: the shell may have set the modes of its own line editor.
            setModes()
            wasStopped = true
        case let number: interruption = .signal(number)
        }
    }
}

/// A text for a terminal that has ASCII only.
private func asciiOnly(_ text: String) -> String {
    String(text.map { $0.isASCII ? $0 : "?" })
}
