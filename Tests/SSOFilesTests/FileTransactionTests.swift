import Foundation
import SSOModel
import TestSupport
import Testing

@testable import SSOFiles

@Suite struct FileTransactionTests {
    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test(arguments: [(true, 0o600), (false, 0o640)])
    func aNewFileGetsTheModeOfItsContent(isSecret: Bool, expected: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.env"
        try FileTransaction([FileChange(path: path, text: "x\n", holdsSecret: isSecret)]).commit()
        #expect(try folder.read("a.env") == "x\n")
        #expect(try mode(path) == expected)
        #expect(folder.names == ["a.env"])
    }

    /// Two folders whose names are equal to Swift and not to the disk.
    @Test func namesAreComparedByTheirBytes() throws {
        let folder = try TemporaryFolder()
        let paths = ["\u{E9}", "e\u{301}"].map { "\(folder.path)/\($0)/a" }
        try FileTransaction(
            paths.enumerated().map {
                FileChange(path: $1, text: "\($0)", holdsSecret: false)
            }
        ).commit()
        #expect(try paths.map { try String(contentsOfFile: $0, encoding: .utf8) } == ["0", "1"])
    }

    @Test func missingFoldersAreMade() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/conf/deep/a.yaml"
        try FileTransaction([FileChange(path: path, text: "x", holdsSecret: false)]).commit()
        #expect(try folder.read("conf/deep/a.yaml") == "x")
    }

    @Test func anExistingFileStaysAndIsNamed() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old", "b")
        let error = #expect(throws: FileError.self) {
            try FileTransaction([
                FileChange(path: folder.path + "/a", text: "new", holdsSecret: false),
                FileChange(path: old, text: "new", holdsSecret: false),
            ]).commit()
        }
        #expect(error == FileError(.exists, [old]))
        #expect(error?.message.contains(old) == true)
        #expect(folder.names == ["b"])
        #expect(try folder.read("b") == "old")
    }

    @Test func aReplacedFileKeepsItsModeAndItsLink() throws {
        let folder = try TemporaryFolder()
        let real = try folder.write("old", "real")
        try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: real)
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
        let change = FileChange(path: link, text: "new", holdsSecret: true, expected: .anything)
        try FileTransaction([change], keepsBackups: false).commit()
        #expect(try folder.read("real") == "new")
        #expect(try mode(real) == 0o604)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
        #expect(folder.names == ["link", "real"])
    }

    @Test func oneFailureLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old", "file")
        let error = #expect(throws: FileError.self) {
            try FileTransaction([
                FileChange(path: folder.path + "/new/a", text: "new", holdsSecret: false),
                FileChange(path: old, text: "new", holdsSecret: false, expected: .anything),
                FileChange(path: old + "/below", text: "new", holdsSecret: false),
            ]).commit()
        }
        #expect(error?.advice.isEmpty == false)
        #expect(folder.names == ["file"])
        #expect(try folder.read("file") == "old")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func whatIsNoFileIsNotWritten() throws {
        let folder = try TemporaryFolder()
        for path in [folder.path, "/dev/full"] {
            #expect(throws: FileError.self) {
                try FileTransaction([
                    FileChange(path: path, text: "x", holdsSecret: false, expected: .anything)
                ]).commit()
            }
        }
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: FileError(.notAFile, path)) { try FileSnapshot.read(path) }
    }

    @Test func aFileOverTheLimitIsNotRead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(repeating: "a", count: 100), "a")
        #expect(throws: FileError(.tooLarge, path, [.limit: "0 MiB"])) {
            try FileSnapshot.read(path, limit: 99)
        }
    }
}

@Suite struct DraftStoreTests {
    @Test func theDraftIsForItsOwnerOnly() throws {
        let folder = try TemporaryFolder()
        let store = DraftStore(
            try #require(UserState(environment: ["XDG_STATE_HOME": folder.path]).folder))
        try store.save("a: 1\n")
        try store.save("a: 2\n")
        #expect(try store.load()?.bytes == Array("a: 2\n".utf8))
        let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try store.remove()
        #expect(try store.load() == nil)
    }

    @Test(
        arguments: [
            (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/omsso/draft.yaml"),
            (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/omsso/draft.yaml"),
            (["HOME": "/h"], "/h/.local/state/omsso/draft.yaml"),
        ])
    func theDraftLiesInTheStateFolder(environment: [String: String], path: String) {
        #expect(UserState(environment: environment).folder?.draft == path)
    }

    @Test func withoutAHomeThereIsNoDraft() {
        #expect(StateLocation.path([:], .init(user: geteuid(), home: nil)) == nil)
    }
}
