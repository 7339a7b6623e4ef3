import Foundation
import TestSupport
import Testing

/// The wizard on a terminal while it has Microsoft and the server asked.
@Suite struct OnlineTests {
    private static func children(of process: pid_t) throws -> [pid_t] {
        try String(
            contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8
        ).split(separator: " ").compactMap { pid_t($0) }
    }

    /// Nobody listens at port 1.
    private func start(
        _ arguments: [String], proxyPort: UInt16 = 1, shell: String? = nil
    ) throws -> Session {
        let session = try Session(
            arguments, answers: Session.complete,
            environment: ["HTTPS_PROXY": "http://127.0.0.1:\(proxyPort)", "NO_PROXY": ""],
            shell: shell)
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

    /// Keys act while an answer is out, and whoever quits leaves no process behind.
    @Test func nothingWaitsForAnAnswer() throws {
        let silent = try SilentPort()
        let (session, _, child) = try startAsking(silent)
        session.terminal.send("\u{0E}")
        try session.terminal.see("Step 3")
        session.terminal.send("\u{03}\u{03}")
        #expect(session.terminal.end() == 10)
        #expect(kill(child, 0) == -1)
    }

    /// True until a process has ended, also one that nobody has asked after.
    private static func lives(_ process: pid_t) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        else { return false }
        return text.split(separator: ")").last?.hasPrefix(" Z") == false
    }

    /// With somebody being asked who does not answer.
    private func startAsking(
        _ silent: SilentPort, shell: String? = nil
    ) throws -> (session: Session, wizard: pid_t, child: pid_t) {
        let session = try start(["--online"], proxyPort: silent.number, shell: shell)
        for screen in ["Step 1", "Step 2"] {
            session.terminal.send("\u{0E}")
            try session.terminal.see(screen)
        }
        session.terminal.send("\t")
        try session.terminal.see("Asking Microsoft and the server...")
        let first = session.terminal.process
        let wizard = try shell == nil ? first : #require(Self.children(of: first).first)
        let children = try Self.children(of: wizard)
        #expect(children.count == 1)
        return (session, wizard, try #require(children.first))
    }

    /// Whoever is killed cannot end what it has started.
    ///
    /// A shell has the terminal, as it mostly does: with the process that leads its session a
    /// terminal hangs up, and that would end the child as well.
    @Test func aKilledWizardLeavesNoChild() throws {
        let silent = try SilentPort()
        let (session, wizard, child) = try startAsking(silent, shell: #""$0" "$@"; cat"#)
        #expect(Self.lives(child))
        kill(wizard, SIGKILL)
        // It would give up by itself after ten seconds.
        let end = ContinuousClock.now + .seconds(5)
        while Self.lives(child), ContinuousClock.now < end { usleep(10_000) }
        #expect(!Self.lives(child))
        session.terminal.signal(SIGKILL)
        _ = session.terminal.end()
    }

    /// In lines the answer is waited for, and whoever does not want to wait presses Enter.
    @Test func plainPromptsWaitForTheAnswer() throws {
        let session = try Session(
            ["--plain", "--online"], answers: Session.complete,
            environment: ["HTTPS_PROXY": "http://127.0.0.1:1", "NO_PROXY": ""])
        try session.terminal.see("Press Enter to begin:")
        for _ in 0..<60 where !session.terminal.screen.text.contains("Type write") {
            session.terminal.send("\r")
            session.terminal.settle()
        }
        session.terminal.send("write\r")
        try session.terminal.see("Type verify")
        session.terminal.settle()
        session.terminal.send("verify\r")
        try session.terminal.see("Press Enter to finish without the answer:")
        let children = try Self.children(of: session.terminal.process)
        #expect(children.count == 1)
        session.terminal.send("\r")
        #expect(session.terminal.end() == 0)
        for child in children { #expect(!Self.lives(child)) }
    }

    /// What asks costs a slow line nothing.
    @Test func typingCostsTheSameWhileAsking() throws {
        let silent = try SilentPort()
        let (session, _, child) = try startAsking(silent)
        session.terminal.send("\u{0E}")
        try session.terminal.see("Step 3")
        session.terminal.settle()
        let costs = "grace.hopper".map { session.terminal.answer(to: String($0)) }
        #expect(costs.dropFirst().max() ?? 0 <= 12, "\(costs)")
        #expect(Self.lives(child))
        session.terminal.send("\u{03}\u{03}")
        #expect(session.terminal.end() == 10)
    }

    /// The token reaches the child, and nobody can read it beside it.
    @Test func aTokenGoesToTheChildAlone() throws {
        let silent = try SilentPort()
        let session = try start(["--online"], proxyPort: silent.number)
        for step in 1...4 {
            session.terminal.send("\u{0E}")
            try session.terminal.see("Step \(step)")
        }
        let canary = "Y2FuYXJ5Y2FuYXJ5"
        session.terminal.send("\teyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.\(canary)\t")
        try session.terminal.see("Asking Microsoft and the server...")
        let child = try #require(Self.children(of: session.terminal.process).first)
        func text(_ name: String) -> String {
            let path = URL(filePath: "/proc/\(child)/\(name)")
            return String(decoding: (try? Data(contentsOf: path)) ?? Data(), as: UTF8.self)
        }
        #expect(text("cmdline").contains("verify"))
        #expect(!(text("cmdline") + text("environ")).contains(canary))
        #expect(!session.draft.contains(canary))
        #expect(!session.terminal.screen.text.contains(canary))
        session.terminal.send("\u{03}\u{03}")
        #expect(session.terminal.end() == 10)
    }

    /// Said on the first screen, it is so from there on, and again when the draft is gone on with.
    @Test func whoSaysSoOnTheFirstScreenIsAsked() throws {
        let session = try start([])
        session.terminal.send("\t")
        try session.terminal.see("[> Online: no <]")
        // Enter among other keys would press nothing.
        session.terminal.settle()
        session.terminal.send("\r")
        try session.terminal.see("Online: yes")
        for screen in ["Step 1", "Step 2"] {
            session.terminal.send("\u{0E}")
            try session.terminal.see(screen)
        }
        session.terminal.send("\t")
        try session.terminal.see("OMSSO-NET-")
        session.terminal.send("\u{03}\u{03}")
        #expect(session.terminal.end() == 10)
        #expect(session.draft.contains("# online: yes\n"))
        let next = try Session(in: session.folder)
        try next.terminal.see("Online: yes")
        next.terminal.send("\u{03}\u{03}")
        #expect(next.terminal.end() == 10)
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
