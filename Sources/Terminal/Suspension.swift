import CNcurses
import CProcess
import Glibc
import WizardUI

/// Stopping and going on, for a shell or from outside.
extension TerminalSession {
    /// Gives the terminal to the shell until the shell resumes the program.
    ///
    /// The whole process group stops, as if the terminal had sent the signal: a script that
    /// started the program must stop, too, for its shell to go on.
    /// - Returns: False when there is no shell that could resume it.
    package func suspend() -> Bool { stop(wholeGroup: true) }

    @discardableResult
    func stop(wholeGroup: Bool) -> Bool {
        leave()
        omsso_unguard_crashes()
        let wasStopped = omsso_stop(SIGTSTP, wholeGroup ? 1 : 0) == 1
        guard awaitForeground() else {
            isAway = true
            return wasStopped
        }
        device.takeModes()
        guardAgainstCrashes()
        takeScreen()
        return wasStopped
    }

    /// Goes on after a stop from outside, which has not left the terminal as it was.
    func resume() {
        if awaitForeground() { takeScreen() } else { isAway = true }
    }

    private func takeScreen() {
        standsSince = MonotonicTime.milliseconds
        takeSize()
        reset_prog_mode()
        output { device.write(modes.enter) }
        repaint()
    }

    func takeSize() {
        let size = device.size
        resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
    }

    /// In the background the terminal belongs to others; the shell says so and resumes later.
    ///
    /// - Returns: False when the program has to end there.
    private func awaitForeground() -> Bool {
        while !device.isInForeground {
            if omsso_end_is_pending() == 1 { return false }
            if omsso_stop(SIGTTIN, 1) == 0 { break }
        }
        return true
    }
}
