import CNcurses
import Glibc
import WizardUI

/// The terminal as the kernel has it: a descriptor and its modes.
struct TerminalDevice {
    let descriptor: Int32
    /// The modes to leave behind.
    private(set) var modes = termios()

    /// The controlling terminal, whatever standard input and output are.
    ///
    /// Where a process has a terminal without controlling it (a shell of a container), standard
    /// input is it.
    init() throws(TerminalError) {
        var found = open("/dev/tty", O_RDWR | O_CLOEXEC)
        if found < 0, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
            found = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
        }
        guard found >= 0, tcgetattr(found, &modes) == 0 else { throw .noTerminal }
        descriptor = found
    }

    var size: Size {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
            window.ws_col > 0
        else { return Size(columns: 80, rows: 24) }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// What can be read without waiting; nil when the terminal is gone.
    func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count > 0 { return Array(buffer[..<count]) }
            guard count < 0, errno == EINTR else { return nil }
        }
    }

    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    var isInForeground: Bool { tcgetpgrp(descriptor) == getpgrp() }

    /// Keeps what the operator changed with stty while the program was stopped.
    mutating func takeModes() { tcgetattr(descriptor, &modes) }

    func restoreModes() {
        var modes = modes
        // Not TCSADRAIN: it would wait for a terminal that takes no output.
        tcsetattr(descriptor, TCSANOW, &modes)
    }
}
