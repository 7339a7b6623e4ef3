import CNcurses
import CProcess
import Glibc

/// Bytes from and to a terminal, with an ear for signals while it waits for either.
final class LineChannel {
    enum Event {
        case bytes([UInt8])
        /// Nothing came in time.
        case quiet
        /// There is something to read where else is watched.
        case ready
        case signal(Int32)
        /// The terminal is gone.
        case hangUp
    }

    private let descriptor: Int32
    private let signals: Int32
    /// What came in the middle of writing.
    private var waiting: [Event] = []

    /// - Parameter descriptor: A terminal that was opened with `O_NONBLOCK`: a signal must be
    ///   heard also while it takes no output (Ctrl-S).
    init(descriptor: Int32) {
        self.descriptor = descriptor
        signals = omsso_open_signals()
    }

    func close() {
        _ = Glibc.close(descriptor)
        omsso_close_signals(signals)
    }

    /// What happens next, after at most so many milliseconds; -1 waits for ever.
    func next(_ timeout: Int32, watching watched: Int32? = nil) -> Event {
        while waiting.isEmpty {
            switch poll(for: POLLIN, timeout, watching: watched) {
            case 0: return .quiet
            case POLLIN: return read()
            default: continue
            }
        }
        return waiting.removeFirst()
    }

    /// `hangUp` also when there is nothing although the terminal said there was: so it looks when
    /// it is gone.
    private func read() -> Event {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return .bytes([]) }
        return count > 0 ? .bytes(Array(buffer.prefix(count))) : .hangUp
    }

    /// Writes all of a text, unless something comes that ends the program.
    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty, !waiting.contains(where: \.endsProgram) {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                _ = poll(for: POLLOUT, -1)
            } else if errno != EINTR {
                waiting.append(.hangUp)
            }
        }
    }

    /// Writes what the terminal takes at once.
    func tryWrite(_ text: String) { _ = Glibc.write(descriptor, text, text.utf8.count) }

    /// Waits until the terminal is ready, and notes what comes meanwhile.
    ///
    /// - Returns: `events`, 0 when nothing came in time, -1 for anything else.
    private func poll(
        for events: Int32, _ timeout: Int32, watching watched: Int32? = nil
    ) -> Int32 {
        var sources = [
            pollfd(fd: descriptor, events: Int16(events), revents: 0),
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            // The kernel leaves out what is negative (poll(2)).
            pollfd(fd: watched ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        let count = Glibc.poll(&sources, 3, timeout)
        if count == 0 { return 0 }
        if count < 0 {
            if errno != EINTR { waiting.append(.hangUp) }
            return -1
        }
        if sources[1].revents != 0 {
            let number = omsso_next_signal(signals)
            if number != 0 { waiting.append(.signal(number)) }
        }
        if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { waiting.append(.hangUp) }
        if waiting.isEmpty, sources[0].revents == 0, sources[2].revents != 0 {
            waiting.append(.ready)
        }
        return waiting.isEmpty && sources[0].revents & Int16(events) != 0 ? events : -1
    }
}

extension LineChannel.Event {
    fileprivate var endsProgram: Bool {
        switch self {
        case .hangUp: true
        case .signal(let number): ![SIGWINCH, SIGTSTP, SIGCONT].contains(number)
        case .bytes, .quiet, .ready: false
        }
    }
}
