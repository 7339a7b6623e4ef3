import CNcurses
import CProcess
import DisplayText
import Glibc
import WizardUI

/// What came from a line terminal, or from the system, instead of or as an answer.
package enum LineEvent: Hashable, Sendable {
    case input(LineInput)
    /// A signal that asks the program to end.
    case signal(Int32)
    /// The terminal is gone.
    case hangUp
    /// There is something to read where else is watched.
    case ready
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
    /// Input that lies closer together than this, in milliseconds, is of one burst.
    private let patience: Int32
    /// What came behind the last line.
    private var waiting: ArraySlice<UInt8> = []
    private var endsPair = false
    /// What stood behind a prompt when Ctrl-C was pressed there; asked again, it goes on.
    private var unfinished: (prompt: String, text: String)?
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
        patience = Int32(TypingRhythm.patience(escapeDelay: options.escapeDelay))
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
    /// Lines that were typed ahead answer one question after the other, as if they were typed
    /// slowly; but what acts is answered only by a line that comes by itself after it was asked.
    package func ask(_ prompt: Turn.Prompt, watching watched: WatchedInput? = nil) -> LineEvent {
        if prompt.acts, let event = dropTypedAhead() { return event }
        var reader = reader(for: prompt)
        write(prompt.text + reader.shownText)
        while true {
            let key = reader.take(&waiting)
            endsPair = reader.endsPair
            write(reader.takeEcho())
            switch key {
            case .enter?: return entered(reader, prompt)
            case let key?:
                if key == .interrupt { keep(reader, prompt) }
                if let result = handle(key) { return result }
            case nil:
                switch channel.next(-1, watching: watched?.descriptor) {
                case .bytes(let bytes): waiting += bytes
                case .quiet: break
                case .ready:
                    write("\n")
                    return .ready
                case let event: if let result = handle(event) { return result }
                }
            }
            if wasStopped {
                wasStopped = false
                write(prompt.text + reader.shownText)
            }
        }
    }

    private func reader(for prompt: Turn.Prompt) -> LineReader {
        var reader = LineReader(
            keys: keys, echoes: echoes && !prompt.isHidden, endsPair: endsPair
        ) { [shown] in
            shown(displayable(String($0)))
        }
        // The menu of Ctrl-C comes between.
        if !prompt.acts {
            if let unfinished, unfinished.prompt == prompt.text {
                reader.goOn(with: unfinished.text)
            }
            unfinished = nil
        }
        return reader
    }

    /// Nobody could see that something stands already behind a prompt that hides it.
    private func keep(_ reader: LineReader, _ prompt: Turn.Prompt) {
        if !prompt.acts, !prompt.isHidden { unfinished = (prompt.text, reader.unfinished) }
    }

    private func entered(_ reader: LineReader, _ prompt: Turn.Prompt) -> LineEvent {
        if prompt.isHidden, echoes { write("\n") }
        if prompt.acts, let event = dropTypedAhead() { return event }
        return .input(.line(reader.line))
    }

    /// Waits until nothing has come for a moment, and throws away what came until then.
    ///
    /// - Returns: What happened; nil when nothing came.
    private func dropTypedAhead() -> LineEvent? {
        var hasDropped = false
        while true {
            if waiting.contains(where: { keys[$0] == .interrupt }) {
                waiting = []
                return handle(LineReader.Event.interrupt)
            }
            // The second half of CR LF is no key.
            if endsPair, waiting.first == 0x0A { waiting.removeFirst() }
            hasDropped = hasDropped || !waiting.isEmpty
            if let last = waiting.last { endsPair = last == 0x0D }
            waiting = []
            switch channel.next(patience) {
            case .bytes(let bytes): waiting = bytes[...]
            case .quiet: return hasDropped ? .input(.typedAhead) : nil
            case let event: if let result = handle(event) { return result }
            }
        }
    }

    private func handle(_ event: LineChannel.Event) -> LineEvent? {
        switch event {
        case .hangUp: return .hangUp
        case .signal(SIGTSTP): suspend(wholeGroup: false)
        case .signal(SIGCONT): resume()
        case .signal(SIGWINCH), .bytes, .quiet, .ready: break
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
        case .enter: return nil
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
