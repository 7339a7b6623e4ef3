import Foundation
import TestSupport
import Testing

/// A draft that cannot be read, or not all of it: it is said, and it is not lost.
@Suite(.waiting) struct UnreadDraftTests {
    private static let unreadable: [[UInt8]] = [
        Array("access: [\n".utf8),
        Array("registration: {applicationName: Caf".utf8) + [0xE9, 0x7D],
        Array("nothing: known\n".utf8), Array(repeating: 0x23, count: 1_048_577),
    ]
    private static let partly =
        "version: 1\nregistration: {applicationName: Theirs}\naccess: text\n"

    private func start(_ bytes: [UInt8], flags: [String] = []) throws -> Session {
        let folder = try TemporaryFolder()
        let state = try folder.makeState()
        try Data(bytes).write(to: URL(filePath: state + "/draft.yaml"))
        let session = try Session(flags, rows: 50, in: folder)
        try session.terminal.see("a draft cannot be read")
        return session
    }

    private func unread(_ session: Session) -> [UInt8]? {
        let path = session.folder.path + "/.local/state/omsso/draft.yaml.unreadable"
        return FileManager.default.contents(atPath: path).map(Array.init)
    }

    @Test(arguments: unreadable.indices) func whatCannotBeReadIsSaidAndKept(index: Int) throws {
        let bytes = Self.unreadable[index]
        let session = try start(bytes)
        session.terminal.send("\u{E}Ours\t")
        try session.terminal.see("▸ OpenMetadata URL")
        session.terminal.settle()
        #expect(session.draft.contains("Ours"))
        #expect(unread(session) == bytes)
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    @Test func discardingKeepsWhatNobodyCouldRead() throws {
        let bytes = Self.unreadable[0]
        let session = try start(bytes)
        try session.quit()
        session.expectEnd(11)
        #expect(session.draft.isEmpty)
        #expect(unread(session) == bytes)
    }

    @Test(arguments: [[], ["--resume"], ["--plain"]])
    func ofADraftThatIsNotWholeTheRestIsSaidAndKept(flags: [String]) throws {
        let session = try start(Array(Self.partly.utf8), flags: flags)
        try session.terminal.see("There is a draft")
        let text = session.terminal.screen.text.filter { !$0.isWhitespace }
        #expect(text.contains("cannotbereadasawhole"))
        #expect(text.contains("draft.yaml:3:"))
        if flags == ["--plain"] { try session.terminal.see("Type resume or start over:") }
        session.terminal.send(flags == ["--plain"] ? "resume\r" : "\u{E}")
        try session.terminal.see("Step 1 of 7")
        try session.terminal.see("Theirs")
        if flags == ["--plain"] { try session.terminal.see("Application name [Theirs]:") }
        session.terminal.send(flags == ["--plain"] ? "Ours\r" : "Ours\t")
        try session.terminal.see(
            flags == ["--plain"] ? "OpenMetadata URL [http" : "▸ OpenMetadata URL")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
        #expect(unread(session) == Array(Self.partly.utf8))
    }

    @Test(arguments: [[], ["--plain"]])
    func whatIsHandedOverAndCannotBeReadIsSaid(flags: [String]) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("access: [\n", "theirs.yaml")
        let session = try Session(
            ["--resume"] + flags, rows: 50, shell: "exec \"$0\" \"$@\" < theirs.yaml", in: folder)
        try session.terminal.see("a draft cannot be read. standard input:")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    /// Nobody takes the draft on offer for what could be read of the other one.
    @Test(arguments: [[], ["--plain"]], [nil, [0xFF], [0x48, 0xFF]])
    func theDraftOnOfferIsSaidToBeAnother(flags: [String], name: [UInt8]?) throws {
        let folder = try TemporaryFolder()
        try folder.makeState()
        _ = try folder.write(
            "version: 1\nregistration: {applicationName: Ours}\n", ".local/state/omsso/draft.yaml")
        let theirs = name.map { Array("registration:\n  applicationName: ".utf8) + $0 } ?? []
        try Data(theirs).write(to: URL(filePath: folder.path + "/theirs.yaml"))
        let session = try Session(
            ["--resume"] + flags, rows: 50, shell: "exec \"$0\" \"$@\" < theirs.yaml", in: folder)
        try session.terminal.see("There is a draft")
        try session.terminal.see(flags.isEmpty ? "[  Next  ]" : "Type resume or start over:")
        let text = session.terminal.screen.text.filter { !$0.isWhitespace }
        #expect(text.contains("adraftcannotberead.standardinput:"), "\(text)")
        #expect(text.contains("thedraftonofferistheonethatiskepthere"), "\(text)")
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    /// As another user than root, whom no mode keeps out.
    @Test(.enabled(if: geteuid() == 0, "needs root"))
    func aDraftThatCannotBeRemovedIsNotSaidToBeDiscarded() throws {
        let folder = try TemporaryFolder()
        let state = folder.path + "/omsso"
        mkdir(state, 0o700)
        chown(state, 54_321, 54_321)
        chmod(folder.path, 0o755)
        let session = try Session(
            environment: ["XDG_STATE_HOME": folder.path],
            shell: "exec setpriv --reuid 54321 --regid 54321 --clear-groups \"$0\" \"$@\"",
            in: folder)
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}Ours\t")
        try session.terminal.see("▸ OpenMetadata URL")
        session.terminal.settle()
        chmod(state, 0o500)
        try session.quit()
        session.expectEnd(1)
        #expect(session.terminal.screen.text.contains("The draft could not be removed: "))
        #expect(!session.terminal.screen.text.contains("Discarded"))
        #expect(try folder.read("omsso/draft.yaml").contains("Ours"))
    }
}
