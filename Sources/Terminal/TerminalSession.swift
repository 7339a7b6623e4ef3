import CNcurses
import CProcess
import FoundationEssentials
import Glibc
import WizardUI

/// What the terminal, or the system, tells.
package enum TerminalEvent: Hashable, Sendable {
    case input(InputEvent)
    /// A signal that asks the program to end.
    case signal(Int32)
    /// The terminal is gone.
    case hangUp
    /// The program goes on after it was stopped.
    case resumed
    /// Nothing came for a moment.
    case rested
    /// What was painted last time the keys were dropped has stood for half a second.
    case stood
}

/// A full screen on a terminal, from `init` to `close`.
///
/// ncurses only draws. Keys are read here, since its reader loses a character whose bytes come
/// in two reads, and cannot tell a reply of the terminal from typing.
package final class TerminalSession {
    package let glyphs: Glyphs
    /// One line for the operator when another terminal name had to be taken.
    package let notice: String?

    var device: TerminalDevice
    private let output: UnsafeMutablePointer<FILE>
    private let signals: Int32
    private let screen: OpaquePointer
    let modes: ScreenModes
    private let painter: Painter
    private let errors: StandardErrorCapture
    private var decoder: InputDecoder
    private var isOpen = true
    /// Since when what is on the screen can be read.
    var standsSince = 0
    /// True when the terminal was left and belongs to another program.
    var isAway = false

    package init(_ options: TerminalOptions) throws(TerminalError) {
        device = try TerminalDevice()
        let name = try options.terminalName(descriptor: device.descriptor)
        guard let output = fdopen(device.descriptor, "r+") else { throw .noTerminal }
        self.output = output
        notice = options.notice(using: name)
        let isUTF8 = Locale.prepare(options.environment)
        glyphs = options.ascii || !isUTF8 ? .ascii : .unicode
        Self.prepareEnvironment()
        signals = omsso_open_signals()
        let screen = newterm(name, output, output)
        options.restoreTerminfo()
        guard let screen else { throw .refused(name: name) }
        self.screen = screen
        modes = ScreenModes(usesMouse: options.usesMouse)
        errors = StandardErrorCapture()
        painter = Painter(usesColor: options.wantsColor, isUTF8: isUTF8)
        decoder = InputDecoder(escapeDelay: options.escapeDelay, named: NamedKeys.load())
        guardAgainstCrashes()
        configure()
    }

    /// ncurses would trust LINES and COLUMNS over the window's real size, and draw lines with
    /// the VT100 character set that UTF-8 terminals such as PuTTY do not honour (ncurses(3X)).
    private static func prepareEnvironment() {
        unsetenv("LINES")
        unsetenv("COLUMNS")
        setenv("NCURSES_NO_UTF8_ACS", "1", 0)
    }

    func guardAgainstCrashes() {
        withUnsafePointer(to: device.modes) {
            omsso_guard_crashes(device.descriptor, errors.descriptor, $0, modes.reset)
        }
    }

    private func configure() {
        raw()
        noecho()
        nonl()
        typeahead(-1)
        leaveok(omsso_window(), false)
        device.write(modes.enter)
    }

    /// What can be drawn on.
    ///
    /// Where a character in the last column moves the cursor at once (`am` without `xenl`),
    /// ncurses counts on it, and the terminal that is really there may not do so.
    package var size: Size {
        var size = device.size
        if ScreenModes.wrapsAtOnce { size.columns = max(1, size.columns - 1) }
        return size
    }

    /// False while keys wait that would change what is drawn.
    package var isIdle: Bool { !decoder.hasEvents }

    package func draw(_ canvas: Canvas) {
        if !isAway { painter.paint(canvas) }
    }

    /// Paints every cell anew at the next draw.
    package func repaint() { clearok(omsso_window(), true) }

    package func bell() { beep() }

    /// Hands a text to the clipboard of the machine that the terminal runs on.
    ///
    /// Source: xterm, Control Sequences, OSC 52. Terminals that do not take it say nothing.
    package func copy(_ text: String) {
        guard !isAway else { return }
        device.write("\u{1b}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
    }

    /// So long nothing must come for typing to rest, in milliseconds.
    private static let rest = 200
    /// So long a plan stands before it counts as read.
    private static let standing = 500

    /// Throws away what was typed up to now; what is on the screen stands from now on.
    package func dropKeys() {
        var waiting = pollfd(fd: device.descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, 0) > 0, waiting.revents == Int16(POLLIN) {
            guard let bytes = device.read() else { break }
            decoder.feed(bytes, at: MonotonicTime.milliseconds)
        }
        decoder.dropKeys()
        standsSince = MonotonicTime.milliseconds
    }

    /// Waits for what happens next.
    ///
    /// - Parameters:
    ///   - rest: True to be told when nothing has come for a moment.
    ///   - standing: True to be told when the screen has stood for half a second.
    ///   - holdsKeys: True where a key acts at once, so that it is told from a paste.
    /// - Returns: What happened first.
    package func nextEvent(rest: Bool, standing: Bool, holdsKeys: Bool) -> TerminalEvent {
        let start = MonotonicTime.milliseconds
        while true {
            if let event = decoder.next() { return .input(event) }
            var waiting = [
                pollfd(fd: device.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            ]
            let restsAt = rest ? start + Self.rest : nil
            let standsAt = standing ? standsSince + Self.standing : nil
            guard poll(&waiting, 2, patience(until: restsAt, standsAt)) >= 0 || errno == EINTR
            else {
                return .hangUp
            }
            if waiting[1].revents != 0, let event = takeSignal() { return event }
            if waiting[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangUp }
            if waiting[0].revents != 0 {
                guard let bytes = device.read() else { return .hangUp }
                decoder.feed(bytes, at: MonotonicTime.milliseconds, holds: holdsKeys)
            }
            let now = MonotonicTime.milliseconds
            decoder.expire(at: now)
            if decoder.hasEvents { continue }
            if let standsAt, now >= standsAt { return .stood }
            if let restsAt, now >= restsAt { return .rested }
        }
    }

    /// How long poll(2) may wait for more of a key that has begun; -1 for ever.
    private func patience(until times: Int?...) -> Int32 {
        guard let end = (times + [decoder.deadline]).compactMap(\.self).min() else { return -1 }
        return Int32(clamping: max(0, end - MonotonicTime.milliseconds))
    }

    private func takeSignal() -> TerminalEvent? {
        switch omsso_next_signal(signals) {
        case SIGWINCH: return resized()
        case SIGCONT:
            resume()
            return .resumed
        case SIGTSTP:
            stop(wholeGroup: false)
            return .resumed
        case 0: return nil
        case let number: return .signal(number)
        }
    }

    /// Terminals move text about when their window changes, so every cell is painted anew.
    private func resized() -> TerminalEvent {
        takeSize()
        repaint()
        return .input(.resize(size))
    }

    /// Gives the terminal back as it was found.
    ///
    /// Calling it twice does no harm.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        omsso_limit_closing(5)
        if !isAway { leave() }
        omsso_unguard_crashes()
        delscreen(screen)
        fclose(output)
        omsso_close_signals(signals)
        omsso_limit_closing(0)
        errors.end()
    }

    func leave() {
        device.write(modes.leave)
        if !ScreenModes.hasAlternateScreen { eraseScreen() }
        endwin()
        device.restoreModes()
    }

    private func eraseScreen() {
        werase(omsso_window())
        repaint()
        wrefresh(omsso_window())
    }
}
