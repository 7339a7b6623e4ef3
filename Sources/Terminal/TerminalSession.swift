import CNcurses
import CProcess
import FoundationEssentials
import Glibc
import WizardUI

/// A full screen on a terminal, from `init` to `close`.
///
/// ncurses only draws. Keys are read here, since its reader loses a character whose bytes come
/// in two reads, and cannot tell a reply of the terminal from typing.
package final class TerminalSession {
    package let glyphs: Glyphs
    /// One line for the operator when another terminal name had to be taken, or no locale is set.
    package let notice: String?

    var device: TerminalDevice
    private let stream: UnsafeMutablePointer<FILE>
    let signals: Int32
    private let screen: OpaquePointer
    let modes: ScreenModes
    private let painter: Painter
    private let errors: StandardErrorCapture
    var decoder: InputDecoder
    private var isOpen = true
    /// Since when what is on the screen can be read.
    var standsSince = 0
    /// True when the terminal was left and belongs to another program.
    var isAway = false

    package init(_ options: TerminalOptions) throws(TerminalError) {
        device = try TerminalDevice()
        let name = try options.terminalName(descriptor: device.descriptor)
        guard let stream = fdopen(device.descriptor, "r+") else { throw .noTerminal }
        self.stream = stream
        let isUTF8 = Locale.prepare(options.environment)
        notice =
            options.notice(using: name)
            ?? (isUTF8 || options.ascii ? nil : Locale.notice(options.environment))
        glyphs = options.ascii || !isUTF8 ? .ascii : .unicode
        Self.prepareEnvironment()
        signals = omsso_open_signals()
        let screen = newterm(name, stream, stream)
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
        output { device.write(modes.enter) }
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
        if !isAway { output { painter.paint(canvas) } }
    }

    /// Paints every cell anew at the next draw.
    package func repaint() { clearok(omsso_window(), true) }

    package func bell() { output { _ = beep() } }

    /// Hands a text to the clipboard of the machine that the terminal runs on.
    ///
    /// Source: xterm, Control Sequences, OSC 52. Terminals that do not take it say nothing.
    package func copy(_ text: String) {
        guard !isAway else { return }
        output { device.write("\u{1b}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}") }
    }

    /// Gives the terminal back as it was found.
    ///
    /// Calling it twice does no harm.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        if !isAway { leave() }
        omsso_unguard_crashes()
        delscreen(screen)
        fclose(stream)
        omsso_close_signals(signals)
        errors.end()
    }

    func leave() {
        output {
            device.write(modes.leave)
            if !ScreenModes.hasAlternateScreen { eraseScreen() }
            endwin()
            device.restoreModes()
        }
    }

    /// Does what may wait for a terminal that takes no output, which an end that is asked for ends.
    func output(_ body: () -> Void) {
        omsso_begin_output()
        body()
        omsso_end_output()
    }

    private func eraseScreen() {
        werase(omsso_window())
        repaint()
        wrefresh(omsso_window())
    }
}
