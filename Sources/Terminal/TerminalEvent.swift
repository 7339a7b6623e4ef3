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
    /// There is something to read where else is watched.
    case ready
    /// What is watched is late.
    case late
}

/// What is waited for besides keys.
package struct WatchedInput {
    let descriptor: Int32
    /// When it is late; nil where nobody cares.
    let end: Int?

    /// It is late after so many milliseconds; never, where none are given.
    package init(_ descriptor: Int32, within milliseconds: Int?) {
        self.descriptor = descriptor
        end = milliseconds.map { MonotonicTime.milliseconds + $0 }
    }
}
