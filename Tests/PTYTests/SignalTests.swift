import Foundation
import TestSupport
import Testing

/// Whatever ends or stops the program, on every screen: the terminal is as it was, and what was
/// typed is kept.
@Suite(.waiting) struct SignalTests {
    static let steps = Array(Session.steps.indices)

    @Test(arguments: steps, [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
    func aSignalEndsItWithItsNumber(step: Int, signal: Int32) throws {
        let session = try Session.at(step)
        session.terminal.signal(signal)
        session.expectEnd(128 + signal)
        #expect(session.draft.contains("metadata.example.com") == (step != 7))
        #expect(session.terminal.screen.text.contains("Ended by signal"))
    }

    @Test(arguments: steps) func aLostConnectionEndsIt(step: Int) throws {
        let session = try Session.at(step)
        session.terminal.hangUp()
        #expect(session.terminal.end() == 129)
        #expect(session.draft.contains("metadata.example.com") == (step != 7))
    }

    @Test(arguments: steps) func aLostConnectionEndsItAlsoUnderNohup(step: Int) throws {
        let session = try Session.at(step, shell: "trap '' HUP; exec \"$0\" \"$@\"")
        session.terminal.hangUp()
        #expect(session.terminal.end() == 129)
    }

    /// Ctrl-S, or a window whose other end reads no more.
    @Test(arguments: [SIGTERM, SIGHUP]) func plainPromptsEndWhereOutputIsStopped(signal: Int32)
        throws
    {
        let session = try Session(["--plain"])
        try session.terminal.see("Press Enter to begin")
        session.terminal.send("\rOurs\r")
        try session.terminal.see("OpenMetadata URL [")
        session.terminal.settle()
        session.terminal.send("\u{13}\rx")
        session.terminal.settle()
        session.terminal.signal(signal)
        #expect(session.terminal.end() == 128 + signal)
        #expect(session.draft.contains("Ours"))
    }

    @Test func twoSignalsAtOnceDoNoHarm() throws {
        let session = try Session.at(2)
        session.terminal.signal(SIGTERM)
        session.terminal.signal(SIGTERM)
        session.terminal.signal(SIGHUP)
        let status = session.terminal.end()
        #expect(status == 143 || status == 129)
        session.expectSaneTerminal()
    }

    @Test(arguments: steps, [SIGSEGV, SIGILL])
    func aFaultLeavesTheTerminalAsItWas(step: Int, signal: Int32) throws {
        let session = try Session.at(step)
        session.terminal.signal(signal)
        session.expectEnd(128 + signal)
        #expect(session.terminal.screen.text.contains("The terminal is as it was."))
    }

    @Test(arguments: [SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGSYS, SIGUSR1, SIGALRM, SIGXCPU])
    func soDoesEveryOther(signal: Int32) throws {
        let session = try Session.at(4)
        session.terminal.signal(signal)
        session.expectEnd(128 + signal)
    }

    @Test(arguments: ["vt100", "linux", "xterm-256color"])
    func aFaultLeavesEveryKindOfTerminalAsItWas(term: String) throws {
        let session = try Session(environment: ["TERM": term])
        try session.terminal.see("Welcome")
        session.terminal.signal(SIGSEGV)
        session.expectEnd(139)
        #expect(!session.terminal.screen.text.contains("Welcome"))
    }
}

/// Under a shell with job control.
@Suite(.waiting) struct SuspendTests {
    private func start(_ shell: String = "/bin/bash --norc --noprofile") throws -> Session {
        let session = try Session(
            answers: Session.complete, shell: "exec env 'PS1=ready> ' \(shell) -i")
        try session.terminal.see("ready>")
        return session
    }

    private func run(_ session: Session, wrapper: String = "") throws {
        session.terminal.send("\(wrapper)\(builtProgram) --answers answers.yaml\r")
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}\u{E}")
        try session.terminal.see("Step 2 of 7")
        session.terminal.settle()
    }

    private func leave(_ session: Session) throws {
        session.terminal.send("\u{3}")
        try session.terminal.see("Keep the draft and quit")
        session.terminal.send("\u{3}")
        try session.terminal.see("ready>")
        session.terminal.send("echo status $?\r")
        try session.terminal.see("status 10")
        #expect(session.terminal.screen.leftovers.filter { $0 != "mode 2004" } == [])
    }

    @Test(arguments: ["", "sh -c 'true; \"$0\" \"$@\"; exit $?' "])
    func controlZGivesTheShellBackAndForegroundGoesOn(wrapper: String) throws {
        let session = try start()
        try run(session, wrapper: wrapper)
        for _ in 0..<2 {
            session.terminal.send("\u{1A}")
            try session.terminal.see("Stopped")
            #expect(!session.terminal.screen.isAlternate)
            session.terminal.send("fg\r")
            try session.terminal.see("Step 2 of 7")
        }
        session.expectUnbrokenScreen()
        try leave(session)
    }

    @Test func aFaultAfterwardsLeavesTheTerminalAsItWasToo() throws {
        let session = try start()
        try run(session)
        session.terminal.send("\u{1A}")
        try session.terminal.see("Stopped")
        session.terminal.send("fg\r")
        try session.terminal.see("Step 2 of 7")
        session.terminal.settle()
        kill(try child(of: session), SIGSEGV)
        try session.terminal.see("The terminal is as it was.")
        try session.terminal.see("ready>")
        #expect(!session.terminal.screen.isAlternate)
        #expect(session.terminal.screen.leftovers.filter { $0 != "mode 2004" } == [])
    }

    /// What the operator changes at the shell meanwhile is theirs, and stays.
    ///
    /// In a shell that leaves the terminal alone: bash puts its own modes back after `fg`
    /// (`start_job` of its `jobs.c`).
    @Test func whatSttyChangesMeanwhileIsThereAtTheEnd() throws {
        let session = try start("/bin/sh")
        try run(session)
        session.terminal.send("\u{1A}")
        try session.terminal.see("Stopped")
        session.terminal.send("stty -ixon; fg\r")
        try session.terminal.see("Step 2 of 7")
        session.terminal.settle()
        session.terminal.send("\u{3}")
        try session.terminal.see("Keep the draft and quit")
        session.terminal.send("\u{3}")
        try session.terminal.see("ready>")
        session.terminal.send("stty -a | tr ' ' '\\n' | grep -cx -- -ixon | sed 's/^/off: /'\r")
        try session.terminal.see("off: 1")
    }

    @Test func resumedInTheBackgroundItWaitsAndDrawsNothing() throws {
        let session = try start()
        try run(session)
        session.terminal.send("\u{1A}")
        try session.terminal.see("Stopped")
        session.terminal.send("bg\r")
        try session.terminal.see("bg")
        session.terminal.settle(300)
        session.terminal.send("echo still mine\r")
        try session.terminal.wait("the shell's answer") {
            $0.text.components(separatedBy: "still mine").count == 3
        }
        #expect(!session.terminal.screen.isAlternate)
        session.terminal.send("fg\r")
        try session.terminal.see("Step 2 of 7")
        session.expectUnbrokenScreen()
        try leave(session)
    }

    /// Forgotten with Ctrl-Z, and started again.
    @Test(arguments: ["", "--plain "]) func aStoppedOneCanBeTakenOverOnTheSameTerminal(
        plain: String
    ) throws {
        let session = try start()
        let terminal = session.terminal
        terminal.send("\(builtProgram) \(plain)--answers answers.yaml\r")
        try terminal.see(plain.isEmpty ? "Welcome" : "Press Enter to begin")
        terminal.send(plain.isEmpty ? "\u{E}\u{E}" : "\r")
        try terminal.see(plain.isEmpty ? "Step 2 of 7" : "Application name [")
        terminal.send("\u{1A}")
        try terminal.see("Stopped")
        terminal.send("\(builtProgram)\r")
        try terminal.see("omsso is open already")
        // From "Only look" to ending the other one.
        terminal.send("\u{1B}[C")
        terminal.settle()
        terminal.send("\u{E}")
        try terminal.see(plain.isEmpty ? "Step 2 of 7" : "Step 1 of 7")
        session.expectUnbrokenScreen()
        try leave(session)
    }

    @Test(arguments: ["TSTP", "STOP"]) func stoppedFromOutsideItComesBackWhole(signal: String)
        throws
    {
        let session = try start()
        try run(session)
        let number = signal == "STOP" ? SIGSTOP : SIGTSTP
        kill(try child(of: session), number)
        try session.terminal.see("Stopped")
        session.terminal.send("fg\r")
        try session.terminal.see("Step 2 of 7")
        session.terminal.settle()
        session.expectUnbrokenScreen()
        try leave(session)
    }

    @Test(arguments: Array(Session.steps.indices)) func continuedWithoutBeingStoppedItPaintsAnew(
        step: Int
    ) throws {
        let session = try Session.at(step)
        session.terminal.settle()
        session.terminal.scramble()
        session.terminal.signal(SIGCONT)
        try session.terminal.wait("a whole screen") { !$0.isScrambled }
        session.expectUnbrokenScreen()
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    /// As under `ssh -t host omsso`: a process that stopped there would stay so for ever.
    @Test(arguments: Array(Session.steps.indices)) func withoutAShellItDoesNotStop(step: Int) throws
    {
        let session = try Session.at(step)
        // Review drops what comes before its plan has been painted.
        for _ in 0..<50 where !session.terminal.screen.text.contains("There is no shell") {
            session.terminal.send("\u{1A}")
            session.terminal.settle(50)
        }
        try session.terminal.see("There is no shell to go back to")
        try session.terminal.see(Session.steps[step])
        session.terminal.signal(SIGTSTP)
        session.terminal.settle(300)
        session.expectUnbrokenScreen()
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    private func child(of session: Session) throws -> pid_t {
        let list = try Program("/usr/bin/pgrep", ["-P", "\(session.terminal.process)"]).output
        return try #require(pid_t(list.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}
