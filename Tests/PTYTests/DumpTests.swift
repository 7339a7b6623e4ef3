import Foundation
import TestSupport
import Testing

/// What `--dump-answers` does with a file that is there already.
@Suite(.waiting) struct DumpTests {
    private static let arguments = ["--client-id", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"]

    private func start(_ arguments: [String], mode: Int) throws -> Session {
        let folder = try TemporaryFolder()
        let path = try folder.write("old\n", "dump.yaml")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return try Session(
            Self.arguments + ["--dump-answers", "dump.yaml"] + arguments, in: folder)
    }

    @Test(arguments: [([], 0o644), (["--include-secrets"], 0o600)])
    func itIsReplacedAndKeptBeside(arguments: [String], mode: Int) throws {
        let session = try start(arguments, mode: mode)
        try session.terminal.see("Welcome")
        session.terminal.send("\u{3}k")
        session.expectEnd(10)
        #expect(try session.folder.read("dump.yaml").contains(Self.arguments[1]))
        let backups = try FileManager.default.contentsOfDirectory(atPath: session.folder.path)
            .filter { $0.hasPrefix("dump.yaml.omsso-") }
        #expect(try backups.map(session.folder.read) == ["old\n"])
    }

    /// Files that are written decide the status.
    @Test func whatCannotBeWrittenAfterTheFilesHidesNoChange() throws {
        let folder = try TemporaryFolder()
        let place = folder.path + "/place"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        let session = try Session(
            ["--dump-answers", "place/dump.yaml"], answers: Session.complete, in: folder)
        try session.terminal.see("Welcome")
        for step in 1...6 {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(step) of 7")
        }
        try FileManager.default.removeItem(atPath: place)
        _ = try folder.write("", "place")
        try session.write()
        session.terminal.send("\r")
        session.expectEnd(0)
        #expect(session.terminal.screen.text.contains("The files are written all the same."))
        #expect(folder.names.contains("openmetadata_azure.env"))
    }

    /// Not after seven screens, when the files are written.
    @Test func whatOthersCanReadTakesNoSecretAndThatIsSaidAtOnce() throws {
        let session = try start(["--include-secrets"], mode: 0o644)
        session.expectEnd(1)
        #expect(session.terminal.screen.text.contains("Exists already: dump.yaml."))
        #expect(try session.folder.read("dump.yaml") == "old\n")
    }
}
