import Foundation
import TestSupport
import Testing

/// What other users of the machine have in their hands, on the command line.
@Suite struct OtherUsersTests {
    private let folder: TemporaryFolder
    private let isRoot = geteuid() == 0
    private static let other: UInt32 = 12_345

    init() throws {
        folder = try TemporaryFolder()
        for name in ["real", "home", "state"] { mkdir("\(folder.path)/\(name)", 0o755) }
        _ = try folder.write("AUTHENTICATION_PROVIDER = azure\n", "real/a.env")
        _ = try folder.write(
            goodAnswers
                + "target: {kind: docker, path: home/.env}\n", "answers.yaml")
        symlink("../real/a.env", folder.path + "/home/.env")
    }

    private var real: String { folder.path + "/real/a.env" }

    private func omsso(_ arguments: [String]) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments, in: folder.path,
            environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    private static let writes = [
        ["apply", "--yes", "--answers", "answers.yaml"], ["check", "--fix", "--yes", "home/.env"],
    ]

    @Test(.enabled(if: geteuid() == 0, "needs root"), arguments: writes)
    func theLinkOfAnotherIsRefusedWithTheRealPath(command: [String]) throws {
        lchown(folder.path + "/home/.env", Self.other, Self.other)
        chown(folder.path + "/home", Self.other, Self.other)
        let before = try folder.read("real/a.env")
        let program = try omsso(command)
        #expect(program.status == 1)
        #expect(program.errors.contains("is a symbolic link of user \(Self.other)"))
        #expect(program.errors.contains("name it itself: \(real)"))
        #expect(try folder.read("real/a.env") == before)
    }

    @Test func theRealPathOfALinkOfOnesOwnIsShown() throws {
        let dry = try omsso(["apply", "--dry-run", "--answers", "answers.yaml"])
        #expect(dry.output.contains("--- \(real)\n"), "\(dry.output) \(dry.errors)")
        let done = try omsso(["apply", "--yes", "--answers", "answers.yaml"])
        #expect(done.output.contains("Wrote \(real) "), "\(done.output)")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/home/.env")
                == "../real/a.env")
    }

    @Test func aFixSaysWhereALinkLeads() throws {
        let program = try omsso(["check", "--fix", "--yes", "home/.env"])
        #expect(program.errors.contains("home/.env leads to \(real)"))
        #expect(program.errors.contains("Fixed \(real)"))
    }

    /// Whose state it is not goes on without, and says so.
    @Test(arguments: writes) func aStateThatIsNotOursIsNotUsed(command: [String]) throws {
        let state = folder.path + "/state/omsso"
        mkdir(state, 0o755)
        chmod(state, 0o777)
        if isRoot { chown(state, Self.other, Self.other) }
        let program = try omsso(command)
        #expect([0, 4].contains(program.status), "\(program.errors)")
        #expect(program.errors.contains("warning: \(state) "))
        #expect(program.errors.contains("XDG_STATE_HOME") || program.errors.contains("chmod go-w"))
        #expect(try folder.read("real/a.env") != "AUTHENTICATION_PROVIDER = azure\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: state).isEmpty)
        let undo = try omsso(["apply", "--undo", "--yes"])
        #expect(undo.status == 1 && undo.errors.contains("error: \(state) "))
    }
}
