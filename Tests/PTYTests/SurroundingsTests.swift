import TestSupport
import Testing

/// The folder that the wizard starts in, and the draft that comes along from elsewhere.
@Suite(.waiting) struct SurroundingsTests {
    private static let compose = """
        services:
          openmetadata-server:
            image: docker.getcollate.io/openmetadata/server:1.9.3

        """

    @Test(arguments: [[], ["--plain"]]) func theFirstScreenSaysWhatIsHere(flags: [String]) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Self.compose, "docker-compose.yml")
        let session = try Session(flags, in: folder)
        try session.terminal.see("OpenMetadata 1.9.3")
        try session.terminal.see("Deployment")
        session.terminal.send(flags.isEmpty ? "\u{3}" : "!\n")
        try session.terminal.see(flags.isEmpty ? "Discard everything" : "discard or continue: ")
        session.terminal.send(flags.isEmpty ? "d" : "discard\n")
        session.expectEnd(11)
    }

    /// `sudo -u OWNER omsso --resume < DRAFT`: the file is read, the terminal stays for the screens.
    @Test func aDraftComesByStandardInput() throws {
        let folder = try TemporaryFolder()
        let place = "# place: access access.principalDomain 3\n"
        _ = try folder.write(place + Session.complete, "other.yaml")
        let session = try Session(
            ["--resume"], shell: #"exec "$0" "$@" < other.yaml"#, in: folder)
        try session.terminal.see("Step 3 of 7")
        try session.terminal.see("ada.lovelace, grace.hopper")
        session.terminal.send("\u{3}\u{3}")
        session.expectEnd(10)
        #expect(session.draft.contains("grace.hopper"))
    }
}
