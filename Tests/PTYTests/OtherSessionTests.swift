import Foundation
import TestSupport
import Testing

/// Beside another session: nothing is kept, which is said, and what is handed over is gone on with.
@Suite(.waiting) struct OtherSessionTests {
    private static let words = "Nothing was written or kept: another session has the draft."

    /// Another session that has saved a draft.
    private func first() throws -> Session {
        let session = try Session()
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}Theirs\t")
        try session.terminal.see("▸ OpenMetadata URL")
        session.terminal.settle()
        return session
    }

    private func second(
        _ arguments: [String] = [], in folder: TemporaryFolder, shell: String? = nil
    ) throws -> Session {
        let session = try Session(arguments, shell: shell, in: folder)
        try session.terminal.see("omsso is open already")
        session.terminal.settle()
        return session
    }

    /// How the second one was left.
    private func expectNothingKept(_ second: Session, _ status: Int32, beside first: Session) throws
    {
        try second.terminal.wait("that nothing is kept") {
            $0.text.filter { !$0.isWhitespace }.contains(Self.words.filter { $0 != " " })
        }
        second.expectEnd(status)
        #expect(!second.terminal.screen.text.contains("The draft is kept"))
        #expect(first.draft.contains("Theirs"))
        #expect(!first.draft.contains("Ours"))
    }

    @Test func whoOnlyLooksAndTypesIsAskedAndKeepsNothing() throws {
        let first = try first()
        let second = try second(in: first.folder)
        second.terminal.send("\u{E}")
        try second.terminal.see("Only looking")
        second.terminal.send("Ours")
        try second.terminal.see("Ours")
        second.terminal.send("\u{3}")
        try second.terminal.see("this session is kept: another one has")
        second.terminal.send("\u{3}")
        try expectNothingKept(second, 11, beside: first)
    }

    @Test func soIsWhoLooksByPlainPrompts() throws {
        let first = try first()
        let second = try second(["--plain"], in: first.folder)
        try second.terminal.see("Type look or end it:")
        second.terminal.send("look\r")
        try second.terminal.see("OpenMetadata URL [http")
        second.terminal.send("!\r")
        try expectNothingKept(second, 11, beside: first)
    }

    @Test func whoQuitsWithAnswersOfTheCommandLineKeepsNothing() throws {
        let first = try first()
        let second = try second(
            ["--client-id", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"], in: first.folder)
        second.terminal.send("\u{3}")
        try expectNothingKept(second, 11, beside: first)
    }

    @Test(arguments: [false, true]) func aSignalSaysTheSame(looks: Bool) throws {
        let first = try first()
        let second = try second(
            ["--client-id", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"], in: first.folder)
        if looks {
            second.terminal.send("\u{E}")
            try second.terminal.see("Only looking")
        }
        second.terminal.signal(SIGTERM)
        try expectNothingKept(second, 143, beside: first)
    }

    @Test func takingOverGoesOnWithTheDraftThatIsHandedOver() throws {
        let first = try first()
        _ = try first.folder.write(
            "# place: credentials clientId\nversion: 1\n"
                + "credentials: {clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10}\n", "handed.yaml")
        let second = try second(
            ["--resume"], in: first.folder, shell: "exec \"$0\" \"$@\" < handed.yaml")
        second.terminal.send("\u{1B}[C\u{E}")
        #expect(first.terminal.end() == 129)
        try second.terminal.see("Step 2 of 7")
        try second.terminal.see("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10")
        second.terminal.signal(SIGTERM)
        second.expectEnd(143)
    }

    /// Whoever can read the file of the lock can lock it.
    @Test(.enabled(if: geteuid() == 0, "needs root"))
    func aStrangerWhoHoldsTheLockIsNamedAndNotOfferedToBeEnded() throws {
        let folder = try TemporaryFolder()
        let state = folder.path + "/omsso"
        mkdir(state, 0o755)
        let lock = try folder.write("7\nsince then\n", "omsso/draft.yaml.lock")
        for path in [folder.path, state] { chmod(path, 0o755) }
        chmod(lock, 0o644)
        let holder = try PseudoTerminal(
            [
                "setpriv", "--reuid", "12345", "--regid", "12345", "--clear-groups", "flock", lock,
                "sh", "-c", "echo locked; exec sleep 1000",
            ],
            environment: ["PATH": "/usr/bin:/bin"], in: folder.path)
        try holder.see("locked")
        let session = try Session(environment: ["XDG_STATE_HOME": folder.path], in: folder)
        try session.terminal.see("The draft is held by process ")
        #expect(session.terminal.screen.text.contains("user 12345"))
        #expect(session.terminal.screen.text.contains("Only look"))
        #expect(!session.terminal.screen.text.contains("End it"))
        #expect(!session.terminal.screen.text.contains("since then"))
        session.terminal.send("\u{3}")
        session.expectEnd(11)
    }
}
