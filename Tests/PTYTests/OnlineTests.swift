import Foundation
import TestSupport
import Testing

/// The wizard on a terminal while it has Microsoft and the server asked.
@Suite struct OnlineTests {
    private static func children(of process: pid_t) throws -> [String] {
        try String(
            contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8
        ).split(separator: " ").map(String.init)
    }

    /// The port is one where nobody listens.
    private func start(_ arguments: [String]) throws -> Session {
        let session = try Session(
            arguments, answers: Session.complete,
            environment: ["HTTPS_PROXY": "http://localhost:1", "NO_PROXY": ""])
        try session.terminal.see("Welcome")
        return session
    }

    @Test func whatWasAskedStandsBelowTheField() throws {
        let session = try start(["--online"])
        for screen in ["Step 1", "Step 2"] {
            session.terminal.send("\u{0E}")
            try session.terminal.see(screen)
        }
        session.terminal.send("\t")
        try session.terminal.see("OMSSO-NET-")
        let children = try Self.children(of: session.terminal.process)
        #expect(children.isEmpty)
        session.terminal.send("\u{03}\u{03}")
        #expect(session.terminal.end() == 10)
    }

    @Test func nobodyIsAskedByDefault() throws {
        let session = try start([])
        for screen in ["Step 1", "Step 2", "Step 3"] {
            session.terminal.send("\u{0E}")
            try session.terminal.see(screen)
        }
        #expect(try Self.children(of: session.terminal.process).isEmpty)
        #expect(!session.terminal.screen.text.contains("Asking"))
    }
}
