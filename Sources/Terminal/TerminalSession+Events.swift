import CNcurses
import CProcess
import Glibc
import WizardUI

/// What happens next: keys, signals, time.
extension TerminalSession {
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
    ///   - watched: What else is waited for.
    /// - Returns: What happened first.
    package func nextEvent(
        rest: Bool, standing: Bool, holdsKeys: Bool, watched: WatchedInput? = nil
    ) -> TerminalEvent {
        let start = MonotonicTime.milliseconds
        while true {
            if let event = decoder.next() { return .input(event) }
            var waiting = [
                pollfd(fd: device.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
                // The kernel leaves out what is negative (poll(2)).
                pollfd(fd: watched?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            let restsAt = rest ? start + Self.rest : nil
            let standsAt = standing ? standsSince + Self.standing : nil
            guard
                poll(&waiting, 3, patience(until: restsAt, standsAt, watched?.end)) >= 0
                    || errno == EINTR
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
            if waiting[2].revents != 0 { return .ready }
            if let end = watched?.end, now >= end { return .late }
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
}
