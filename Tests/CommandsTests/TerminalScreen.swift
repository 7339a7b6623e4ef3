import Foundation
import TestSupport
import Testing

/// A shell on a terminal of its own, driven by tmux.
final class TerminalScreen {
    private let socket = "omsso-test-\(UUID().uuidString)"

    init(columns: Int = 80, rows: Int = 24, in folder: String) throws {
        _ = try tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
            "-c", folder, "env", "PS1=$ ", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder)/state",
            "sh")
    }

    deinit { _ = try? tmux("kill-server") }

    @discardableResult
    func tmux(_ arguments: String...) throws -> Program {
        try Program("/usr/bin/tmux", ["-L", socket] + arguments)
    }

    /// Named keys, such as `Enter` or `C-n`.
    func press(_ keys: String...) throws {
        for key in keys { try tmux("send-keys", key) }
    }

    func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

    func resize(columns: Int, rows: Int) throws {
        try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// Sends a signal to the program that runs in the shell.
    func signal(_ name: String) throws {
        _ = try Program("/usr/bin/pkill", ["-\(name)", "-P", "\(shell())"])
    }

    /// The program that runs in the shell.
    func child() throws -> pid_t {
        pid_t(try Program("/usr/bin/pgrep", ["-P", "\(shell())"]).output.filter(\.isNumber)) ?? 0
    }

    private func shell() throws -> pid_t {
        pid_t(try tmux("display-message", "-p", "#{pane_pid}").output.filter(\.isNumber)) ?? 0
    }

    /// Presses Write once Review has stood long enough to count as read.
    func write() throws {
        for _ in 0..<100 where !text.contains("Enter Write") {
            try press("C-n")
            usleep(100_000)
        }
        try press("Enter")
        try see("Step 7 of 7")
    }

    var text: String { (try? tmux("capture-pane", "-p").output) ?? "" }

    /// Waits until a text is on the screen.
    func see(_ wanted: String, location: SourceLocation = #_sourceLocation) throws {
        for _ in 0..<1200 {
            if text.contains(wanted) { return }
            usleep(50_000)
        }
        Issue.record("\"\(wanted)\" is not on the screen:\n\(text)", sourceLocation: location)
        throw CancellationError()
    }
}
