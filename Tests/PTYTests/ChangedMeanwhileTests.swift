import Foundation
import TestSupport
import Testing

/// What somebody else does to a file while its plan is on the screen.
@Suite(.waiting) struct ChangedMeanwhileTests {
    private static let theirs = "AUTHENTICATION_PROVIDER=google\n"

    /// On Review, where the plan has nothing to change in the file.
    private func review() throws -> Session {
        let folder = try TemporaryFolder()
        _ = try folder.write(Session.complete, "answers.yaml")
        _ = try Program(
            "/usr/bin/env",
            ["setsid", "--wait", builtProgram, "apply", "--answers", "answers.yaml", "--yes"],
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
        let session = try Session(answers: Session.complete, in: folder)
        try session.terminal.see("Welcome")
        for step in 1...6 {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(step) of 7")
        }
        try session.goToWrite()
        try session.terminal.see("Enter Write")
        return session
    }

    @Test(arguments: [theirs, nil])
    func aFileThatNeedsNoChangeIsLookedAtAgain(content: String?) throws {
        let session = try review()
        let path = session.folder.path + "/openmetadata_azure.env"
        if let content {
            _ = try session.folder.write(content, "openmetadata_azure.env")
        } else {
            unlink(path)
        }
        session.terminal.send("\r")
        try session.terminal.see("was changed by someone else meanwhile")
        #expect((try? session.folder.read("openmetadata_azure.env")) == content)
        // The same key again does not write what nobody has seen.
        session.terminal.send("\r")
        try session.terminal.see("The plan was made anew")
        session.terminal.send("\r")
        session.terminal.settle()
        #expect((try? session.folder.read("openmetadata_azure.env")) == content)
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }
}
