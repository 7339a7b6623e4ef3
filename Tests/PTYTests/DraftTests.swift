import Foundation
import TestSupport
import Testing

/// What an interrupted setup leaves, and how the next one goes on.
@Suite(.waiting) struct DraftTests {
    fileprivate func walkToTenant(_ session: Session) throws {
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}\u{E}")
        try session.terminal.see("Step 2 of 7")
        session.terminal.send("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10\t0c6a9b1e\u{1B}[D\u{1B}[D")
        try session.terminal.see("[0c6a9b1e")
        session.terminal.settle()
    }

    @Test(arguments: ["kill", "hang-up", "quit"]) func theNextStartGoesOnWhereThisOneEnded(
        end: String
    )
        throws
    {
        let first = try Session(environment: ["SSH_CONNECTION": "192.0.2.7 50000 192.0.2.1 22"])
        try walkToTenant(first)
        switch end {
        case "kill": first.terminal.signal(SIGTERM)
        case "hang-up": first.terminal.hangUp()
        default:
            first.terminal.send("\u{3}\u{3}")
        }
        #expect(first.terminal.end() == ["kill": 143, "hang-up": 129, "quit": 10][end])

        let second = try Session(in: first.folder)
        try second.terminal.see("There is a draft: step 2, saved just now (20")
        try second.terminal.see("192.0.2.7.")
        second.terminal.send("\u{E}")
        try second.terminal.see("Step 2 of 7")
        second.terminal.settle()
        #expect(second.terminal.screen.text.contains("▸ Tenant ID"))
        #expect(second.terminal.screen.textAtCursor.hasPrefix("1e "))
        try second.quit()
        second.expectEnd(11)
        #expect(second.draft.isEmpty)
    }

    /// "You will be asked again" is a promise.
    @Test func aTokenThatIsNotKeptIsAskedForAgain() throws {
        let first = try Session.at(4)
        first.terminal.send("\t")
        try first.terminal.see("▸ Bot token")
        first.terminal.send("\u{1B}[200~\(SecretTests.token)\u{1B}[201~\u{E}")
        try first.terminal.see("Step 5 of 7")
        first.terminal.send("\u{3}\u{3}")
        #expect(first.terminal.end() == 10)

        let second = try Session(["--resume"], in: first.folder)
        try second.terminal.see("▸ Bot token")
        try second.terminal.see("The bot token is not kept in a draft.")
        try second.quit()
        second.expectEnd(11)
    }

    /// The menu that stood there before knows that the draft can be kept.
    @Test func aSmallWindowDoesNotSayThatTheDraftIsLost() throws {
        let session = try Session.at(2)
        session.terminal.send("\u{3}")
        try session.terminal.see("Keep the draft")
        session.terminal.resize(columns: 55, rows: 14)
        try session.terminal.see("Ctrl-C quits")
        #expect(!session.terminal.screen.text.contains("cannot be kept"))
        session.terminal.send("\u{3}")
        #expect(session.terminal.end() == 10)
    }

    @Test func everyFieldThatIsLeftIsKeptEvenFromSIGKILL() throws {
        let session = try Session()
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}Our metadata\t")
        try session.terminal.see("▸ OpenMetadata URL")
        session.terminal.settle()
        session.terminal.signal(SIGKILL)
        #expect(session.terminal.end() == 137)
        #expect(session.draft.contains("Our metadata"))
    }

    @Test func aDraftThatIsOnlyOfferedIsNotTouched() throws {
        let first = try Session()
        try walkToTenant(first)
        first.terminal.signal(SIGTERM)
        first.expectEnd(143)
        let draft = first.draft
        for signal in [SIGTERM, SIGHUP, SIGQUIT] {
            let second = try Session(["--client-id", "other"], in: first.folder)
            try second.terminal.see("There is a draft")
            second.terminal.signal(signal)
            second.expectEnd(128 + signal)
            #expect(second.draft == draft)
        }
        let third = try Session(["--client-id", "other"], in: first.folder)
        try third.terminal.see("There is a draft")
        third.terminal.send("\u{3}\u{3}")
        third.expectEnd(10)
        #expect(third.draft == draft)
    }

    @Test func theSecondOfTwoIsToldAndTakesOver() throws {
        let (first, second) = try two([])
        second.terminal.send("\u{1B}[C\u{E}")
        #expect(first.terminal.end() == 129)
        first.expectSaneTerminal()
        try second.terminal.see("Step 2 of 7")
        second.terminal.settle()
        #expect(second.terminal.screen.textAtCursor.hasPrefix("1e "))
        second.terminal.signal(SIGTERM)
        second.expectEnd(143)
    }

    @Test func soDoesItWithPlainPrompts() throws {
        let (first, second) = try two(["--plain"])
        try second.terminal.wait("the question") {
            $0.text.contains("Type end it or look:") || $0.text.contains("Type look or end it:")
        }
        second.terminal.send("end it\r")
        #expect(first.terminal.end() == 129)
        try second.terminal.see("Tenant ID [0c6a9b1e]:")
        #expect(second.terminal.screen.text.contains("Waiting until the other session"))
        second.terminal.signal(SIGTERM)
        second.expectEnd(143)
    }

    @Test func takingOverStartsAnewWhereThatIsAskedFor() throws {
        let (first, second) = try two(["--fresh"])
        second.terminal.send("\u{1B}[C\u{E}")
        #expect(first.terminal.end() == 129)
        try second.terminal.see("Step 1 of 7")
        second.terminal.send("\u{E}")
        try second.terminal.see("Step 2 of 7")
        #expect(!second.terminal.screen.text.contains("0c6a9b1e"))
        second.terminal.signal(SIGTERM)
        second.expectEnd(143)
    }

    @Test(arguments: [[], ["--plain"]], [false, true])
    func aDraftOfSomebodyElseIsSaidOnWelcome(flags: [String], isThere: Bool) throws {
        let folder = try TemporaryFolder()
        let state = "\(folder.path)/omsso"
        mkdir(state, 0o777)
        chmod(state, 0o777)
        if isThere { _ = try folder.write("version: 1\n", "omsso/draft.yaml") }
        if geteuid() == 0 { chown(state, 12_345, 12_345) }
        let session = try Session(
            flags, environment: ["XDG_STATE_HOME": folder.path], rows: 40, in: folder)
        try session.terminal.see("nothing that you type can be kept")
        #expect(session.terminal.screen.text.contains("a draft cannot be read") == isThere)
        try session.terminal.see(geteuid() == 0 ? "12345" : "777")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    private func two(_ arguments: [String]) throws -> (Session, Session) {
        let first = try Session(environment: ["SSH_CONNECTION": "192.0.2.7 50000 192.0.2.1 22"])
        try walkToTenant(first)
        let second = try Session(arguments, in: first.folder)
        try second.terminal.see(
            "omsso is open already: process \(first.terminal.process), since 20")
        try second.terminal.see("192.0.2.7.")
        return (first, second)
    }

    @Test func whoOnlyLooksChangesNothing() throws {
        let first = try Session(answers: Session.complete)
        try first.terminal.see("Welcome")
        first.terminal.send("\u{E}\tx\t")
        try first.terminal.see("▸ Redirect URI")
        first.terminal.settle()
        let draft = first.draft
        let second = try Session(answers: Session.complete, in: first.folder)
        try second.terminal.see("omsso is open already")
        second.terminal.send("\u{E}")
        try second.terminal.see("Only looking")
        for step in 2...6 {
            second.terminal.send("\u{E}")
            try second.terminal.see("Step \(step) of 7")
        }
        try second.goToWrite()
        second.terminal.send("\r")
        try second.terminal.see("the other session writes the files")
        second.terminal.send("\u{3}")
        second.expectEnd(11)
        #expect(first.draft == draft)
        #expect(!first.folder.names.contains("openmetadata_azure.env"))
        try first.quit()
        first.expectEnd(11)
    }

    @Test func aDraftThatCannotBeKeptIsSaidOnceAndTheWorkGoesOn() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("in the way", "file")
        let session = try Session(
            environment: ["XDG_STATE_HOME": "\(folder.path)/file"], in: folder)
        try session.terminal.see("nothing that you type can be kept")
        session.terminal.send("\u{E}Ours\t")
        try session.terminal.see("The draft is not kept.")
        session.terminal.send("\t")
        try session.terminal.wait("the field after that") {
            $0.text.contains("▸ Redirect URI") && !$0.text.contains("not kept")
        }
        session.terminal.send("\t")
        session.terminal.settle()
        #expect(!session.terminal.screen.text.contains("not kept"))
        session.terminal.send("\u{3}")
        try session.terminal.see("The draft cannot be kept.")
        try session.terminal.wait("the whole cause") {
            $0.text.filter { !" │\n".contains($0) }.contains("Notadirectory.SetXDG_STATE_HOMEto")
        }
        #expect(!session.terminal.screen.text.contains("Keep the draft"))
        session.terminal.send("\u{3}")
        session.expectEnd(1)
        #expect(session.terminal.screen.text.contains("The draft could not be kept"))
    }
}

extension DraftTests {
    @Test(arguments: ["\u{3}k", "\u{E}\t\u{3}k"])
    func startingAnewWithoutAnAnswerLeavesTheDraftAsItIs(keys: String) throws {
        let first = try Session()
        try walkToTenant(first)
        first.terminal.signal(SIGTERM)
        first.expectEnd(143)
        let draft = first.draft
        let second = try Session(["--fresh"], in: first.folder)
        try second.terminal.see("Welcome")
        second.terminal.send(keys)
        try second.terminal.see("No answer was given, so the draft that was there stays:")
        second.expectEnd(10)
        #expect(second.draft == draft)
    }

    @Test func whereThereIsNoneNoDraftIsSaidToBeKept() throws {
        let session = try Session(["--fresh"])
        try session.terminal.see("Welcome")
        session.terminal.send("\u{3}k")
        try session.terminal.see("No answer was given, so there is no draft to keep.")
        session.expectEnd(10)
        #expect(session.draft == "")
    }

    /// Status 10 promises a draft; where none can be kept, it is 1.
    ///
    /// Without HOME the account's own home counts; only root can be an account that has none.
    @Test(arguments: geteuid() == 0 ? ["", "/proc/no-home"] : ["/proc/no-home"])
    func withoutAHomeTheStatusTellsTheTruth(home: String) throws {
        let shell = home.isEmpty ? "exec setpriv --reuid 54321 --clear-groups \"$0\" \"$@\"" : nil
        let session = try Session(environment: ["HOME": home], shell: shell)
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}")
        try session.terminal.see("Step 1 of 7")
        session.terminal.send("x\u{3}")
        try session.terminal.see("Nothing has been written.")
        session.terminal.send("\u{3}")
        session.expectEnd(1)
        #expect(session.draft == "")
    }
}
