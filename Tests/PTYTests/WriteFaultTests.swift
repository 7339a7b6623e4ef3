import Foundation
import TestSupport
import Testing

private let mayTrace =
    (try? Program("/usr/bin/env", ["strace", "-o", "/dev/null", "/bin/true"]))?.status == 0

/// The wizard's own write, broken in its middle: all files, or none.
@Suite(.waiting, .enabled(if: mayTrace, "needs strace and the permission to trace"))
struct WriteFaultTests {
    private static let old = "OTHER=1\n"

    /// On Review, under strace, with a file to change and one to create.
    private func review(_ fault: String) throws -> Session {
        let folder = try TemporaryFolder()
        _ = try folder.write(Self.old, "openmetadata_azure.env")
        let name = fault.prefix { $0 != ":" }
        let session = try Session(
            answers: Session.complete,
            shell: "exec strace -f -o log -e trace=\(name) -e inject=\(fault) \"$0\" \"$@\"",
            in: folder)
        try session.terminal.see("Welcome")
        for step in 1...6 {
            session.terminal.send("\u{E}")
            try session.terminal.see("Step \(step) of 7")
        }
        return session
    }

    /// Presses Write until the fault has struck.
    private func write(_ session: Session) throws {
        try session.goToWrite()
        try session.terminal.see("Enter Write")
        session.terminal.send("\r")
        for _ in 0..<100 {
            session.terminal.settle()
            let log = (try? session.folder.read("log")) ?? ""
            if log.contains("(INJECTED)") || log.contains("killed by SIGKILL") { return }
        }
        Issue.record("no fault:\n\(session.terminal.screen.text)")
    }

    @Test(
        arguments: [
            "linkat:signal=SIGKILL:when=1", "renameat2:signal=SIGKILL:when=1",
            "renameat2:signal=SIGKILL:when=2",
            "linkat:error=ENOSPC:when=1+", "renameat2:error=EIO:when=1+",
        ])
    func theWizardIsAllOrNothing(fault: String) throws {
        let session = try review(fault)
        try write(session)
        if fault.contains("error") {
            // Said, and nothing has changed; the wizard is still there.
            try session.terminal.see("Cannot")
            #expect(session.folder.names.filter { $0.contains("omsso-") } == [])
            session.terminal.signal(SIGTERM)
        }
        _ = session.terminal.end()
        // What was cut off goes back; what was complete is undone.
        _ = try Program(
            builtProgram, ["apply", "--undo", "--yes"], in: session.folder.path,
            environment: ["HOME": session.folder.path, "XDG_STATE_HOME": ""])
        #expect(try session.folder.read("openmetadata_azure.env") == Self.old)
        #expect(
            session.folder.names.filter { $0.contains("omsso-") || $0.contains("ingestion") } == [])
        let state = session.folder.path + "/.local/state/omsso/journal"
        #expect(!FileManager.default.fileExists(atPath: state))
    }
}
