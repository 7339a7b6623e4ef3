import Foundation
import TestSupport
import Testing

/// A marked secret takes every way in and the program every way out; afterwards no eight bytes of
/// it are in anything that was written, except in the file that it was meant for.
@Suite(.waiting) struct SecretTests {
    static let token =
        "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.eyJzdWIiOiJib3QiLCJpc0JvdCI6dHJ1ZX0"
        + ".TTRSSzNELVMzQ1IzVC1tYXJrZWQtc2VjcmV0LTAxMjM0NTY3ODk"

    private static let windows: [[UInt8]] = {
        let bytes = Array(token.utf8)
        return (0...(bytes.count - 8)).map { Array(bytes[$0..<($0 + 8)]) }
    }()

    private func expectNoSecret(
        in bytes: [UInt8], _ place: String, location: SourceLocation = #_sourceLocation
    ) {
        let text = String(decoding: bytes, as: UTF8.self)
        let found = Self.windows.contains { text.contains(String(decoding: $0, as: UTF8.self)) }
        #expect(!found, "the secret is in \(place)", sourceLocation: location)
    }

    /// Searches the terminal's bytes and every file below the folder but these.
    private func expectNoSecret(
        in session: Session, except allowed: [String] = [],
        location: SourceLocation = #_sourceLocation
    ) throws {
        expectNoSecret(in: session.terminal.output, "the terminal's bytes", location: location)
        let files = try Program("/usr/bin/find", [session.folder.path, "-type", "f"]).output
        for path in files.split(separator: "\n").map(String.init)
        where !allowed.contains(where: path.hasSuffix) {
            let data = FileManager.default.contents(atPath: path) ?? Data()
            expectNoSecret(in: Array(data), path, location: location)
        }
    }

    static let entries = [
        "typed": token, "pasted": "\u{1B}[200~\(token)\u{1B}[201~",
        "pasted with a line break": "\u{1B}[200~\(token)\r\u{1B}[201~",
    ]

    /// The token of a person is asked for without an echo, and nothing of it is told.
    @Test func theTokenOfAPersonIsNotShown() throws {
        let session = try Session(["whoami"], answers: Session.complete)
        try session.terminal.see("ID token (hidden):")
        session.terminal.send(Self.token + "\r")
        try session.terminal.see("May sign in  no")
        session.expectEnd(4)
        try expectNoSecret(in: session)
    }

    @Test(arguments: [("\u{3}", 130), ("\u{4}", 3)])
    func whoDoesNotGiveTheTokenGetsTheTerminalBack(key: String, status: Int32) throws {
        let session = try Session(["whoami"], answers: Session.complete)
        try session.terminal.see("ID token (hidden):")
        session.terminal.send(key)
        session.expectEnd(status)
    }

    private func start(_ arguments: [String] = [], entry: String) throws -> Session {
        let session = try Session.at(4, arguments)
        session.terminal.send("\t")
        try session.terminal.see("▸ Bot token")
        session.terminal.settle()
        if entry == "typed" {
            for byte in Self.token.utf8 { session.terminal.send([byte]) }
        } else {
            session.terminal.send(Self.entries[entry] ?? "")
        }
        try session.terminal.wait("a masked token") { $0.text.contains("••••••••") }
        session.terminal.settle()
        return session
    }

    @Test(
        arguments: entries.keys.sorted(),
        [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGTRAP])
    func noSignalBringsItOut(entry: String, signal: Int32) throws {
        let session = try start(entry: entry)
        session.terminal.signal(signal)
        session.expectEnd(128 + signal)
        try expectNoSecret(in: session)
    }

    @Test(arguments: ["\u{3}\u{3}", "\u{3}k", "\u{3}d"]) func noQuitBringsItOut(keys: String) throws
    {
        let session = try start(["--dump-answers", "dump.yaml"], entry: "pasted")
        session.terminal.send("\t\(keys)")
        #expect(session.terminal.end() == (keys.hasSuffix("d") ? 11 : 10))
        try expectNoSecret(in: session)
    }

    @Test func itReachesItsFileAndNoOther() throws {
        let session = try start(["--dump-answers", "dump.yaml"], entry: "pasted")
        for step in 5...6 {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(step) of 7")
        }
        session.terminal.send("\u{1B}[6~\u{1B}[6~\u{1B}[6~")
        session.terminal.settle()
        try session.write()
        session.terminal.send("\r")
        session.expectEnd(0)
        let written = try session.folder.read("openmetadata-ingestion.yaml")
        #expect(written.contains(Self.token))
        try expectNoSecret(in: session, except: ["openmetadata-ingestion.yaml"])
    }

    @Test func inAnotherFieldItIsRefused() throws {
        for step in [1, 2, 3, 5] {
            let session = try Session.at(step)
            session.terminal.settle()
            session.terminal.send("\u{1B}[200~\(Self.token)\u{1B}[201~\t")
            session.terminal.send("\(Self.token)")
            session.terminal.settle()
            session.terminal.signal(SIGTERM)
            session.expectEnd(143)
            try expectNoSecret(in: session)
        }
    }

    /// Slower than any burst: what is refused is neither in a file nor kept for later.
    @Test(arguments: ["TERM", "quit", "hang-up"]) func typedSlowlyIntoAnotherFieldItIsInNoDraft(
        end: String
    ) throws {
        let session = try Session.at(2)
        session.terminal.settle()
        for byte in Self.token.utf8 { session.terminal.send([byte]); session.terminal.pump(for: 3) }
        try session.terminal.see("this is a token, and belongs to Bot token")
        session.terminal.send("\t")
        try session.terminal.see("▸ Tenant ID")
        switch end {
        case "TERM": session.terminal.signal(SIGTERM)
        case "quit": session.terminal.send("\u{3}\u{3}")
        default: session.terminal.hangUp()
        }
        #expect([143, 10, 129].contains(session.terminal.end()))
        #expect(session.draft.contains("metadata.example.com"))
        expectNoSecret(in: Array(session.draft.utf8), "the draft")
    }

    /// An answer that came another way: the draft leaves it out.
    @Test func asAnAnswerForSomethingElseItIsInNoDraft() throws {
        let session = try Session(["--application-name", Self.token], answers: Session.complete)
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}\t")
        try session.terminal.see("▸ OpenMetadata URL")
        session.terminal.send("x\t")
        session.terminal.settle()
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
        #expect(session.draft.contains("metadata.example.com"))
        expectNoSecret(in: Array(session.draft.utf8), "the draft")
    }

    @Test func whatWasShownOnRequestIsGoneFromTheScreenAfterwards() throws {
        for term in ["xterm-256color", "vt100"] {
            let session = try Session(environment: ["TERM": term])
            try session.terminal.see("Welcome")
            session.terminal.send("\u{E}\u{E}")
            try session.terminal.see("Step 2 of 7")
            session.terminal.signal(SIGTERM)
            session.expectEnd(143)
            let again = try Session(answers: Session.complete, environment: ["TERM": term])
            try again.terminal.see("Welcome")
            for step in 1...4 {
                again.terminal.send("\u{E}")
                try again.terminal.see("Step \(step) of 7")
            }
            again.terminal.send("\t\u{1B}[200~\(Self.token)\u{1B}[201~\u{12}")
            try again.terminal.see(String(Self.token.suffix(12)))
            again.terminal.signal(SIGSEGV)
            again.expectEnd(139)
            expectNoSecret(in: Array(again.terminal.screen.text.utf8), "the screen after the end")
        }
    }

    @Test(arguments: ["setup", "render"]) func argumentsAndVariablesAreNotRepeated(command: String)
        throws
    {
        let folder = try TemporaryFolder()
        let answers = try folder.write(Session.complete, "answers.yaml")
        let ways = [
            ["--set", "ingestion.token=\(Self.token)"], ["--set", "ingestion.tokn=\(Self.token)"],
            ["--client-id", Self.token], ["--token-env", "MARKED"],
            ["--token-env", Self.token],
        ]
        for way in ways {
            // Without a terminal: everything that is said goes to these two streams.
            let result = try Program(
                "/usr/bin/env",
                ["setsid", "--wait", builtProgram, command, "--answers", answers] + way,
                in: folder.path, environment: ["MARKED": Self.token, "HOME": folder.path])
            expectNoSecret(in: Array((result.output + result.errors).utf8), "\(way)")
        }
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGABRT])
    func noFaultOfAnotherCommandBringsItOut(signal: Int32) throws {
        let session = try Session(
            ["explain", "-"], environment: ["MARKED": Self.token],
            shell: """
                mkfifo in; "$0" "$@" <in & exec 3>in; printf %s "$MARKED" >&3
                sleep 1; kill -\(signal) $!; wait $!; echo "status $?"
                """)
        try session.terminal.see("status \(128 + signal)")
        #expect(session.terminal.end() == 0)
        try expectNoSecret(in: session)
    }

    @Test func nothingCanBeDumped() throws {
        let session = try Session.at(4)
        let limits = try String(
            contentsOfFile: "/proc/\(session.terminal.process)/limits", encoding: .utf8)
        let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
        #expect(core?.split(whereSeparator: \.isWhitespace).dropFirst(4).first == "0")
    }
}
