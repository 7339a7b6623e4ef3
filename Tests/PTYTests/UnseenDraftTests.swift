import Foundation
import TestSupport
import Testing

/// The draft of an earlier session that this one does not go on with: nobody loses it.
@Suite(.waiting) struct UnseenDraftTests {
    private static let ours = "version: 1\nregistration: {applicationName: Ours}\n"
    private static let handed =
        "# a\n# place: credentials\nversion: 1\nregistration:\n  applicationName: Handed\n"
    private static let modes = [["--resume"], ["--fresh"], ["--resume", "--plain"]]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.makeState()
        _ = try folder.write(Self.ours, ".local/state/omsso/draft.yaml")
        _ = try folder.write(Self.handed, "theirs.yaml")
        return folder
    }

    private func start(_ flags: [String], in folder: TemporaryFolder) throws -> Session {
        let session = try Session(
            flags, rows: 50,
            shell: flags.contains("--resume") ? #"exec "$0" "$@" < theirs.yaml"# : nil, in: folder)
        try session.terminal.see(flags.contains("--resume") ? "Step 2 of 7" : "Welcome")
        return session
    }

    private func aside(_ session: Session, _ number: String = "") -> String? {
        try? session.folder.read(".local/state/omsso/draft.yaml.earlier\(number)")
    }

    @Test func whatIsHandedOverDoesNotTakeThePlaceOfOnesOwn() throws {
        let session = try start(["--resume"], in: folder())
        try session.terminal.see("Your own draft stays as draft.yaml.earlier")
        session.terminal.send("\u{3}\u{3}")
        session.expectEnd(10)
        #expect(session.draft.contains("Handed"))
        #expect(aside(session) == Self.ours)
        let text = session.terminal.screen.text.filter { !$0.isWhitespace }
        #expect(text.contains(".local/state/omsso/draft.yaml.earlier"), "\(text)")
    }

    @Test func aSecondOneLeavesTheFirstThatWasSetAside() throws {
        let folder = try folder()
        _ = try folder.write("first", ".local/state/omsso/draft.yaml.earlier")
        let session = try start(["--resume", "--plain"], in: folder)
        try session.terminal.see("Your own draft stays as draft.yaml.earlier-2")
        session.terminal.send("\u{4}")
        session.expectEnd(10)
        #expect(aside(session) == "first")
        #expect(aside(session, "-2") == Self.ours)
    }

    @Test func oneThatIsHandedOverToItselfIsTheSame() throws {
        let folder = try folder()
        let session = try Session(
            ["--resume"], shell: #"exec "$0" "$@" < .local/state/omsso/draft.yaml"#, in: folder)
        try session.terminal.see("Ours")
        session.terminal.send("\u{3}\u{3}")
        session.expectEnd(10)
        #expect(session.draft.contains("Ours"))
        #expect(aside(session) == nil)
    }

    /// Also where something of this session took its place meanwhile.
    @Test(arguments: modes, [false, true])
    func discardingLeavesIt(flags: [String], isTyped: Bool) throws {
        let session = try start(flags, in: folder())
        if flags.contains("--plain") {
            try session.terminal.see("Client ID:")
            if isTyped { session.terminal.send("<\r") }
            if isTyped { session.terminal.send("Typed\r") }
            session.terminal.send("!\r")
            try session.terminal.see("discard or continue:")
            session.terminal.settle()
            session.terminal.send("discard\r")
        } else {
            if isTyped { session.terminal.send("\u{E}Typed\t") }
            try session.quit()
        }
        session.expectEnd(11)
        #expect(session.draft == Self.ours)
        #expect(aside(session) == nil)
        let text = session.terminal.screen.text
        #expect(text.contains("The draft that was there stays:"), "\(text)")
    }

    @Test func itIsTheDraftAgainOnceTheFilesAreWritten() throws {
        let session = try Session(["--fresh"], answers: Session.complete, in: folder())
        try session.terminal.see("Welcome")
        for step in 1...6 {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(step) of 7")
        }
        try session.write()
        session.terminal.send("\r")
        session.expectEnd(0)
        #expect(session.draft == Self.ours)
        #expect(aside(session) == nil)
    }

    @Test(arguments: [["--resume"], ["--resume", "--plain"]])
    func whereThereIsNothingToResumeThatIsSaid(flags: [String]) throws {
        let session = try Session(flags, rows: 50)
        try session.terminal.see("There is no draft to resume")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    /// A command that is copied from the first screen finds the draft.
    @Test(.enabled(if: geteuid() == 0, "needs root"), arguments: [[], ["--plain"]], [true, false])
    func theFirstScreenNamesTheDraftToTakeAlong(flags: [String], isKept: Bool) throws {
        let folder = try TemporaryFolder()
        chmod(folder.path, 0o755)
        let home = "\(folder.path)/ho me"
        mkdir(home, 0o700)
        chown(home, isKept ? 54_321 : 0, 54_321)
        let session = try Session(
            flags, environment: ["HOME": home], columns: 150, rows: 50,
            shell: #"exec setpriv --reuid 54321 --regid 54321 --clear-groups "$0" "$@""#, in: folder
        )
        try session.terminal.see(flags.isEmpty ? "[> Next <]" : "Press Enter to begin:")
        let text = session.terminal.screen.text
        // A command that is too long for a row goes on behind a backslash.
        let command = "sudo omsso --resume < '\(home)/.local/state/omsso/draft.yaml'"
        let shown = text.filter { !$0.isWhitespace && $0 != "\\" }
        #expect(shown.contains(command.filter { !$0.isWhitespace }) == isKept, "\(text)")
        #expect(text.contains("keep a draft") == isKept, "\(text)")
        #expect(text.contains("  sudo omsso\n") || text.contains("  sudo omsso "), "\(text)")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }
}
