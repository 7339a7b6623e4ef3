import CTestSupport
import Foundation
import Testing

/// A program on a terminal of its own, and what it shows there.
package final class PseudoTerminal {
    package private(set) var screen: VirtualScreen
    /// Every byte that the program sent.
    package private(set) var output: [UInt8] = []
    package let process: pid_t
    /// The kernel's modes before the program started.
    package let initialModes: String
    /// The path of the program's side.
    private let slave: String
    private var firstModes = termios()
    private var master: Int32
    private var hasEnded = false
    private var status: Int32?

    /// How long a text may take to come up on a machine that is busy with other tests.
    private static let patience = 20_000

    /// - Parameters:
    ///   - command: The program and its arguments.
    ///   - columns: The width of the window.
    ///   - rows: Its height.
    ///   - environment: All of its variables.
    ///   - folder: Where it runs.
    /// - Throws: When there is no terminal left, or no such program.
    package init(
        _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String],
        in folder: String
    ) throws {
        screen = VirtualScreen(columns: columns, rows: rows)
        var name = [CChar](repeating: 0, count: 64)
        master = test_open_terminal(&name, name.count)
        guard master >= 0 else { throw POSIXError(.ENXIO) }
        slave = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        Self.setSize(master, columns, rows)
        initialModes = Self.modes(of: master)
        tcgetattr(master, &firstModes)
        process = try Self.spawn(
            ["/usr/bin/env", "--chdir=\(folder)"] + command, on: slave, environment)
        _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            kill(process, SIGCONT)
            var ignored: Int32 = 0
            waitpid(process, &ignored, 0)
        }
        if master >= 0 { close(master) }
    }

    private static func spawn(
        _ command: [String], on slave: String, _ environment: [String: String]
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A leader of a new session takes the first terminal that it opens (tty(4)); signals
        // start out as a shell would set them.
        var defaults = sigset_t()
        sigfillset(&defaults)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let newSession: Int32 = 0x80
        posix_spawnattr_setflags(
            &attributes, Int16(newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, slave, O_RDWR, 0)
        }
        var argv = command.map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, command[0], &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw POSIXError(.init(rawValue: code) ?? .EINVAL) }
        return process
    }

    private static func setSize(_ master: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    // MARK: Driving

    package func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends bytes while taking what comes back, so that neither side waits for the other.
    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty, master >= 0 {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN { return }
            pump(for: count > 0 ? 0 : 20)
        }
    }

    package func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        Self.setSize(master, columns, rows)
    }

    /// Moves everything on the screen about, as a terminal may that breaks its lines anew.
    package func scramble() { screen.scramble() }

    package func signal(_ number: Int32) { kill(process, number) }

    /// The terminal goes away, as when a connection is lost.
    package func hangUp() {
        close(master)
        master = -1
    }

    /// The terminal takes no more output, as after Ctrl-S; nothing of it is read either.
    package func stopOutput() {
        let descriptor = open(slave, O_RDWR | O_NOCTTY)
        tcflow(descriptor, TCOOFF)
        close(descriptor)
    }

    /// The kernel's modes of the terminal, as one text to compare.
    package var modes: String { Self.modes(of: master) }

    /// As another program would that has the terminal meanwhile.
    package func restoreInitialModes() {
        var modes = firstModes
        tcsetattr(master, TCSANOW, &modes)
    }

    private static func modes(of master: Int32) -> String {
        var modes = termios()
        guard tcgetattr(master, &modes) == 0 else { return "no terminal" }
        let characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
        return "\(modes.c_iflag) \(modes.c_oflag) \(modes.c_cflag) \(modes.c_lflag) \(characters)"
    }

    // MARK: Looking

    /// Takes what the program sends within this time; returns how many bytes it was.
    @discardableResult
    package func pump(for milliseconds: Int) -> Int {
        guard master >= 0, !hasEnded else {
            usleep(UInt32(milliseconds) * 1000)
            return 0
        }
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return 0 }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &buffer, buffer.count)
        if count < 0, errno == EAGAIN || errno == EINTR { return 0 }
        guard count > 0 else {
            hasEnded = true
            return 0
        }
        output += buffer[..<count]
        screen.feed(buffer[..<count])
        return count
    }

    /// Takes what comes until nothing has come for a while and the program waits, however slow the
    /// machine is; returns how many bytes it was.
    @discardableResult
    package func settle(_ quiet: Int = 120) -> Int {
        var total = 0
        var left = Self.patience
        while left > 0 {
            let count = pump(for: quiet)
            if count == 0 { left -= quiet }
            if count == 0, hasEnded || isWaiting { break }
            total += count
        }
        return total
    }

    /// How many bytes come back for what is sent, up to when the program waits again.
    package func answer(to text: String) -> Int {
        settle(20)
        let before = output.count
        send(text)
        for _ in 0..<200 where output.count == before { pump(for: 20) }
        repeat { settle(10) } while !isWaiting
        return output.count - before
    }

    /// True when the kernel has nothing for the program to do.
    private var isWaiting: Bool { state != "R" && state != "D" }

    /// True when the program has ended, while others may hold the terminal.
    package var isOver: Bool { state == nil || state == "Z" }

    private var state: Character? {
        let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return status.split(separator: ")").last?.dropFirst().first
    }

    /// Waits until something holds of the screen.
    package func wait(
        _ what: String, location: SourceLocation = #_sourceLocation,
        until isTrue: (VirtualScreen) -> Bool
    ) throws {
        var left = Self.patience
        while !isTrue(screen) {
            guard left > 0, !hasEnded || !isTrue(screen) else { break }
            if hasEnded {
                Issue.record("ended before \(what):\n\(screen.text)", sourceLocation: location)
                throw CancellationError()
            }
            if pump(for: 50) == 0 { left -= 50 }
        }
        guard isTrue(screen) else {
            Issue.record("no \(what):\n\(screen.text)", sourceLocation: location)
            throw CancellationError()
        }
    }

    /// Waits for a text, and takes the rest of the frame that it came with.
    package func see(_ text: String, location: SourceLocation = #_sourceLocation) throws {
        try wait("\"\(text)\" on the screen", location: location) { $0.text.contains(text) }
        settle(5)
    }

    /// Waits for the program to end; its exit status as a shell reports it, or nil when it stays.
    package func end() -> Int32? {
        var left = Self.patience
        while status == nil, left > 0 {
            var raw: Int32 = 0
            if waitpid(process, &raw, WNOHANG) == process {
                status = raw & 0x7f == 0 ? (raw >> 8) & 0xff : 128 + (raw & 0x7f)
            } else {
                pump(for: 10)
                left -= 10
            }
        }
        // The kernel passes the last bytes on in its own time, and then says that there are no more.
        for _ in 0..<50 where master >= 0 && !hasEnded { pump(for: 30) }
        return status
    }
}
