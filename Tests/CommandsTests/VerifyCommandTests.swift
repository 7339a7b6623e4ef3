import Foundation
import TestSupport
import Testing

/// `omsso verify` against servers on loopback that play Microsoft and OpenMetadata; what they answer
/// and what has to be said stands in Tests/Verify.
@Suite(.serialized) struct VerifyCommandTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Verify/run.py").standardized.path

    @Test(arguments: [
        "releases", "settings", "microsoft", "server", "tokens", "connections", "secrets", "runs",
        "files",
    ])
    func theAnswersHaveTheirVerdicts(group: String) throws {
        let result = try Program("/usr/bin/env", ["python3", Self.script, omsso, group])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    /// The table fills in place, and nothing of it is left behind.
    @Test func theTableIsPaintedOverByTheReport() throws {
        let folder = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            [omsso, "verify", "--tenant-id", "example.com", "--login-host", "localhost:1"],
            rows: 60, environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"], in: folder.path)
        #expect(terminal.end() == 4)
        let lines = terminal.screen.text.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("fail     tenant") } == 1)
        #expect(lines.count { $0.contains("bot-token") } == 1)
        #expect(!lines.contains { $0.hasPrefix("...") })
    }
}
