import Foundation
import TestSupport
import Testing

/// The built program on a terminal that can do nothing but print lines.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")), .serialized)
struct PlainOnTerminalTests {
    /// A terminal, and every byte that was sent to it.
    private struct Line {
        let folder: TemporaryFolder
        let screen: TerminalScreen

        init(_ command: String, see wanted: String = "Press Enter to begin:") throws {
            folder = try TemporaryFolder()
            screen = try TerminalScreen(rows: 60, in: folder.path)
            try screen.tmux("pipe-pane", "-o", "cat >\(folder.path)/log")
            try screen.type("stty -g >before; \(command); echo ended $?; stty -g >after\n")
            try screen.see(wanted)
            // The log is written by another process than the screen.
            for _ in 0..<250 where !log.contains(wanted) { usleep(20_000) }
        }

        /// Waits for each question before it is answered, as a script does.
        func answer(_ turns: (prompt: String, line: String)...) throws {
            for (prompt, line) in turns {
                try screen.seeAtEnd(prompt)
                try screen.type(line)
                try screen.press("Enter")
            }
        }

        func end(_ status: Int) throws {
            try screen.see("ended \(status)")
            for _ in 0..<500 where (try? folder.read("after"))?.isEmpty ?? true { usleep(20_000) }
            #expect(try folder.read("before") == folder.read("after"))
        }

        var log: String { (try? folder.read("log")) ?? "" }
        var draft: String { (try? folder.read("state/omsso/draft.yaml")) ?? "" }
    }

    private static let clientID = "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}"
    private static let tenantID = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
    private static let admins = "ada.lovelace@example.com, grace.hopper@example.com"

    @Test func theSameAnswersMakeTheSameFilesAsOnScreens() throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.answer(
            ("begin: ", ""), ("name [OpenMetadata]: ", ""),
            ("8585]: ", "https://metadata.example.com"), ("/callback]: ", ""), ("[Public]: ", ""),
            ("Client ID: ", Self.clientID), ("Tenant ID: ", Self.tenantID),
            ("Admin users: ", Self.admins), ("[example.com]: ", ""),
            ("may sign in: ", ""), ("sign in (yes/no) [Yes]: ", ""),
            ("sign up (yes/no) [Yes]: ", ""), ("sub]: ", ""), ("own (yes/no) [Yes]: ", ""),
            ("[later]: ", ""), ("/api]: ", ""), ("[Normal]: ", ""), ("Deployment [Docker]: ", ""),
            ("[1.7]: ", ""), (".env]: ", ""),
            ("/jwks]: ", ""),
            (".yaml]: ", ""), ("write to do it: ", "write"))
        try line.end(0)
        let screens = try filesOfScreens()
        for name in ["openmetadata_azure.env", "openmetadata-ingestion.yaml"] {
            #expect(try line.folder.read(name) == screens.read(name))
        }
        #expect(line.log.contains("Plain prompts, because TERM=dumb cannot show a full screen."))
        #expect(!line.log.contains("\u{1B}"))
    }

    private func filesOfScreens() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let screen = try TerminalScreen(in: folder.path)
        try screen.type("\(omsso); echo ended $?\n")
        try screen.see("Welcome")
        try screen.press("Enter")
        try screen.see("Step 1 of 7")
        try screen.press("Tab")
        try screen.type("https://metadata.example.com")
        try screen.press("C-n")
        try screen.see("Step 2 of 7")
        try screen.type(Self.clientID)
        try screen.press("Tab")
        try screen.type(Self.tenantID)
        try screen.press("C-n")
        try screen.see("Step 3 of 7")
        try screen.type(Self.admins)
        for step in 4...6 {
            try screen.press("C-n")
            try screen.see("Step \(step) of 7")
        }
        try screen.write()
        try screen.press("Enter")
        try screen.see("ended 0")
        return folder
    }

    @Test(
        arguments: [
            ("ACCESSIBLE=1", "", "because ACCESSIBLE is set."),
            ("TERM=", "", "because TERM does not say"), ("TERM=xterm", "--plain", ""),
        ])
    func plainPromptsSayWhyTheyAreThere(variable: String, flag: String, why: String) throws {
        let line = try Line("env \(variable) \(omsso) setup \(flag)")
        #expect(why.isEmpty != line.log.contains("Plain prompts, because"))
        #expect(why.isEmpty || line.log.contains(why))
        try line.screen.press("C-d")
        try line.end(10)
    }

    @Test func redirectedOutputGetsTheResultAndTheTerminalTheQuestions() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "answers.yaml")
        let line = try Line("TERM=dumb \(omsso) setup --answers \(answers) </dev/null >result")
        for _ in 0..<40 where !line.screen.text.contains("write to do it:") {
            try line.screen.press("Enter")
            usleep(150_000)
        }
        try line.answer(("write to do it: ", "write"))
        try line.end(0)
        #expect(try line.folder.read("result").hasPrefix("Wrote openmetadata_azure.env"))
    }

    @Test(arguments: [("TERM", 143), ("INT", 130), ("HUP", 129)])
    func aSignalKeepsTheDraft(signal: String, status: Int) throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.answer(("begin: ", ""), ("[OpenMetadata]: ", "Our metadata"))
        try line.screen.seeAtEnd("8585]: ")
        try line.screen.signal(signal)
        try line.end(status)
        #expect(line.draft.contains("Our metadata"))
    }

    @Test func ctrlCAsksAndTheDraftIsResumed() throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.answer(("begin: ", ""), ("[OpenMetadata]: ", "Our metadata"))
        try line.screen.seeAtEnd("8585]: ")
        try line.screen.type("half a line")
        try line.screen.press("C-c")
        try line.answer(("or continue: ", "keep"))
        try line.screen.see("ended 10")
        try line.screen.type("clear; TERM=dumb \(omsso) --resume\n")
        try line.screen.seeAtEnd("8585]: ")
        try line.answer(("8585]: ", "<"), ("[Our metadata]: ", "!"), ("or continue: ", "discard"))
        try line.screen.see("Discarded. Nothing was written.")
        #expect(line.draft.isEmpty)
    }

    @Test func whoGoesOnAfterCtrlCFindsTheLineAsItWas() throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.answer(("begin: ", ""))
        try line.screen.seeAtEnd("[OpenMetadata]: ")
        try line.screen.type("Our meta")
        try line.screen.press("C-c")
        try line.answer(("or continue: ", "continue"))
        try line.screen.seeAtEnd("[OpenMetadata]: Our meta")
        try line.screen.type("data")
        try line.screen.press("Enter")
        try line.screen.seeAtEnd("8585]: ")
        try line.screen.type("<")
        try line.screen.press("Enter")
        try line.screen.seeAtEnd("[Our metadata]: ")
        try line.screen.press("C-d")
        try line.end(10)
    }

    @Test func ctrlDWithinALineQuitsAsWell() throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.answer(("begin: ", ""), ("[OpenMetadata]: ", "Our metadata"))
        try line.screen.seeAtEnd("8585]: ")
        try line.screen.type("half a line")
        try line.screen.press("C-d")
        try line.end(10)
        #expect(line.draft.contains("Our metadata"))
    }

    @Test func ctrlZStopsAndTheLineIsThereAfterwards() throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.answer(("begin: ", ""))
        try line.screen.seeAtEnd("[OpenMetadata]: ")
        try line.screen.type("Our meta")
        try line.screen.press("C-z")
        try line.screen.see("Stopped")
        try line.screen.type("stty -g >stopped; fg\n")
        try line.screen.seeAtEnd("[OpenMetadata]: Our meta")
        try line.screen.type("data")
        try line.screen.press("Enter")
        try line.screen.seeAtEnd("8585]: ")
        try line.screen.press("C-d")
        try line.screen.see("Nothing was written.")
        #expect(line.draft.contains("Our metadata"))
        #expect(try line.folder.read("before") == line.folder.read("stopped"))
    }

    @Test(arguments: ["", "trap '' HUP; "]) func aTerminalThatIsGoneEndsIt(before: String) throws {
        let line = try Line("\(before)TERM=dumb \(omsso)")
        try line.answer(("begin: ", ""), ("[OpenMetadata]: ", "Our metadata"))
        try line.screen.seeAtEnd("8585]: ")
        let process = try line.screen.child()
        try line.screen.tmux("kill-server")
        for _ in 0..<100 where kill(process, 0) == 0 { usleep(20_000) }
        #expect(kill(process, 0) != 0)
        #expect(line.draft.contains("Our metadata"))
    }

    @Test func aTerminalThatEchoesByItselfIsLeftToIt() throws {
        let line = try Line("stty -echo; TERM=dumb \(omsso); stty echo")
        try line.answer(("begin: ", ""), ("[OpenMetadata]: ", "Our metadata"))
        try line.screen.see("8585]:")
        #expect(!line.screen.text.contains("[OpenMetadata]: Our"))
        try line.screen.press("C-d")
        try line.screen.see("Nothing was written.")
    }

    @Test func aLongTokenComesWholeAndIsNeverShown() throws {
        let name = String(repeating: "x", count: 9000)
        let claims = Data(#"{"isBot":true,"sub":"\#(name)"}"#.utf8).base64EncodedString()
        let token = "eyJhbGciOiJSUzI1NiJ9." + claims.filter { $0 != "=" } + ".c2lnbmF0dXJl"
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "answers.yaml")
        _ = try folder.write(token, "token")
        let line = try Line("TERM=dumb \(omsso) setup --answers \(answers)")
        for _ in 0..<40 where !line.screen.text.contains("[later]:") {
            try line.screen.press("Enter")
            usleep(150_000)
        }
        try line.screen.tmux("load-buffer", folder.path + "/token")
        try line.screen.tmux("paste-buffer")
        try line.screen.press("Enter")
        try line.screen.see("Bot token: \(token.count) characters, hidden.")
        for _ in 0..<40 where !line.screen.text.contains("write to do it:") {
            try line.screen.press("Enter")
            usleep(150_000)
        }
        try line.answer(("write to do it: ", "write"))
        try line.end(0)
        #expect(try line.folder.read("openmetadata-ingestion.yaml").contains(token))
        #expect(!line.log.contains("eyJ") && !line.draft.contains("eyJ"))
    }

    @Test func linesThatComeAtOnceAnswerOneQuestionAfterTheOther() throws {
        let line = try Line("TERM=dumb \(omsso)")
        try line.screen.type("\rOur metadata\rhttps://metadata.example.com\r")
        try line.screen.seeAtEnd("Redirect URI [https://metadata.example.com/callback]: ")
        try line.screen.type("<\r<\r!\rdiscard\rkeep\r")
        try line.screen.see("What was typed before this question was asked does not answer it.")
        try line.answer(("or continue: ", "continue"))
        try line.screen.seeAtEnd("Application name [Our metadata]: ")
        try line.screen.press("C-d")
        try line.end(10)
    }

    @Test func nobodyToAskIsNobodyToAskPlainly() throws {
        let result = try run("setup", "--plain")
        #expect(result.status == 3)
        #expect(result.errors.contains("Key credentials.clientId, flag --client-id"))
    }
}

extension TerminalScreen {
    /// Waits until the last line ends in a text, blanks at its end aside.
    fileprivate func seeAtEnd(
        _ wanted: String, location: SourceLocation = #_sourceLocation
    ) throws {
        let wanted = wanted.trimmingCharacters(in: .whitespaces)
        for _ in 0..<1200 {
            let text = self.text.trimmingCharacters(in: .whitespacesAndNewlines)
            if text.hasSuffix(wanted) { return }
            usleep(50_000)
        }
        Issue.record(
            "\"\(wanted)\" is not the last on the screen:\n\(text)", sourceLocation: location)
        throw CancellationError()
    }
}
