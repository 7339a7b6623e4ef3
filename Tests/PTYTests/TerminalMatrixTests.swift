import Foundation
import TestSupport
import Testing

/// Names of terminals, known here or not: each is usable, and is left as it was.
@Suite(.waiting) struct TerminalMatrixTests {
    static let known = [
        "xterm", "xterm-256color", "xterm-mono", "vt100", "vt220", "linux", "screen",
        "screen-256color", "tmux", "tmux-256color", "screen.xterm-256color",
        "rxvt-unicode-256color", "ansi", "cygwin",
    ]
    static let unknown = [
        "xterm-kitty-x": "xterm-256color", "foot-x": "xterm-256color",
        "wezterm-x": "xterm-256color", "xterm-ghostty-x": "xterm-256color",
        "alacritty-x": "xterm-256color", "tmux-x": "screen", "nonsense": "ansi",
    ]

    @Test(arguments: known) func everyKnownTerminalWorks(term: String) throws {
        let session = try Session(environment: ["TERM": term])
        try walk(session)
        #expect(!session.terminal.screen.text.contains("TERM="))
    }

    @Test(arguments: unknown) func anUnknownTerminalIsNamedInOneLine(
        term: String, used: String
    ) throws {
        let session = try Session(environment: ["TERM": term])
        try session.terminal.see("TERM=\(term) is not known here; using \(used).")
        try walk(session)
    }

    /// Types, edits, moves and asks for help, then leaves.
    private func walk(_ session: Session) throws {
        let terminal = session.terminal
        try terminal.see("Welcome")
        terminal.send("\r")
        try terminal.see("Step 1 of 7")
        terminal.send("Our metadato\u{7F}a")
        try terminal.see("[Our metadata ")
        terminal.send("\u{1B}[D")
        terminal.settle()
        #expect(terminal.screen.textAtCursor.hasPrefix("a "))
        terminal.send("\u{1B}OP")
        try terminal.see("registration.applicationName")
        terminal.send("\u{1B}")
        try terminal.wait("help closed") { !$0.text.contains("registration.applicationName") }
        session.expectUnbrokenScreen()
        try session.quit()
        session.expectEnd(11)
        #expect(!terminal.screen.text.contains("Our metadata"), "the screen was not left clean")
    }

    @Test(arguments: ["dumb", "", "plain"]) func withoutACursorThereAreLines(term: String) throws {
        let session = try Session(
            term == "plain" ? ["--plain"] : [],
            environment: ["TERM": term == "plain" ? "xterm" : term])
        try session.terminal.see("Press Enter to begin")
        #expect(!session.terminal.output.contains(0x1B))
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }
}

@Suite(.waiting) struct LookTests {
    @Test(arguments: [
        (["LC_ALL": "de_DE.UTF-8"], true), (["LC_ALL": "", "LC_CTYPE": "UTF-8"], true),
        (["LC_ALL": "", "LANG": "C"], false), (["LC_ALL": "de_DE"], false), (["LC_ALL": ""], false),
    ])
    func theLocaleDecidesOnTheLetters(environment: [String: String], isUTF8: Bool) throws {
        let session = try Session(environment: environment)
        try session.terminal.see("Welcome")
        session.terminal.send("\r")
        try session.terminal.see("Step 1 of 7")
        session.terminal.send("Größe 世")
        try session.terminal.see(isUTF8 ? "[Größe 世" : "[Gr??e ?")
        #expect(session.terminal.output.allSatisfy { $0 < 0x80 } == !isUTF8)
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
        // Whatever could be shown, what was typed is kept.
        #expect(session.draft.contains("Größe 世"))
    }

    /// ssh hands on no LANG unless both sides are set up for it.
    @Test(
        arguments: [
            ([], ["LC_ALL": ""], true), ([], ["LC_ALL": "POSIX"], true),
            (["--ascii"], ["LC_ALL": ""], false),
            ([], ["LC_ALL": "de_DE"], false), ([], [:], false),
        ] as [([String], [String: String], Bool)])
    func aMissingLocaleIsSaid(arguments: [String], environment: [String: String], isSaid: Bool)
        throws
    {
        let session = try Session(arguments, environment: environment)
        try session.terminal.see("Welcome")
        session.terminal.settle()
        #expect(session.terminal.screen.text.contains("LC_ALL=C.UTF-8 omsso") == isSaid)
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    @Test func asciiIsAChoice() throws {
        let session = try Session(["--ascii"])
        try session.terminal.see("Welcome")
        session.terminal.send("\r")
        try session.terminal.see("> Application name")
        #expect(session.terminal.output.allSatisfy { $0 < 0x80 })
    }

    @Test(
        arguments: [
            ([], [:], true), ([], ["NO_COLOR": "1"], false), (["--color", "never"], [:], false),
            (["--color", "always"], ["NO_COLOR": "1"], true), ([], ["TERM": "vt100"], false),
            (["--color", "always"], ["TERM": "vt100"], false), ([], ["TERM": "linux"], false),
            ([], ["TERM": "xterm-mono"], false),
        ] as [([String], [String: String], Bool)])
    func colourIsUsedOnlyWhereItIsWanted(
        arguments: [String], environment: [String: String], isUsed: Bool
    ) throws {
        let session = try Session(arguments, environment: environment)
        try session.terminal.see("Welcome")
        session.terminal.send("\r")
        try session.terminal.see("Step 1 of 7")
        session.terminal.settle()
        #expect(session.terminal.screen.colors.isEmpty == !isUsed)
    }

    @Test(arguments: ["</dev/null", ">out", "2>err", "</dev/null >out 2>err"])
    func redirectedStreamsDoNotMatter(redirection: String) throws {
        let session = try Session(answers: Session.complete, shell: "\"$0\" \"$@\" \(redirection)")
        try session.terminal.see("Welcome")
        for step in 1...6 {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(step) of 7")
        }
        try session.write()
        session.terminal.send("\r")
        session.expectEnd(0)
        if redirection.contains(">out") {
            #expect(try session.folder.read("out").contains("Wrote openmetadata_azure.env"))
        }
    }
}

/// A shell of a container has a terminal that does not control it.
@Suite(.waiting) struct UncontrolledTerminalTests {
    @Test(arguments: [[], ["--plain"]]) func itIsUsedAllTheSame(arguments: [String]) throws {
        let session = try Session(arguments, shell: #"setsid --wait "$0" "$@""#)
        try session.terminal.see("Have at hand")
        session.terminal.send("\u{3}")
        try session.terminal.see("Keep the draft and quit")
        session.terminal.send("\u{3}")
        session.expectEnd(10)
    }
}
