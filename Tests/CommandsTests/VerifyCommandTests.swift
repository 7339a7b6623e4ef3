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

    /// What is known stands there while somebody has not answered yet.
    @Test(arguments: ["fail     tenant", "...      tenant"])
    func eachAnswerIsShownWhenItComes(tenant: String) throws {
        let (folder, silent) = (try TemporaryFolder(), try SilentPort())
        let login = tenant.hasPrefix(".") ? silent.number : 1
        let terminal = try PseudoTerminal(
            [
                omsso, "verify", "--tenant-id", "example.com", "--login-host", "localhost:\(login)",
                "--server", "http://127.0.0.1:\(silent.number)",
            ],
            rows: 60, environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"], in: folder.path)
        try terminal.see(tenant)
        #expect(terminal.screen.text.contains("...      server-version"))
        terminal.signal(SIGINT)
        #expect(terminal.end() == 130)
    }

    @Test(arguments: [
        ("--timeout", "0"), ("--timeout", "3601"), ("--wait", "-1"), ("--wait", "86401"),
    ])
    func limitsOfTimeAreSaidBeforeAnythingIsAsked(option: String, value: String) throws {
        let result = try run(
            "verify", "--tenant-id", "example.com", "--login-host", "localhost:1",
            "\(option)=\(value)")
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(
            result.errors.hasPrefix(
                "Error: --timeout takes 1 to 3600 seconds, --wait 0 to 86400.\n"))
    }

    @Test(arguments: [("--timeout", "1"), ("--timeout", "3600"), ("--wait", "0")])
    func theLimitsThemselvesAreTaken(option: String, value: String) throws {
        let result = try run(
            "verify", "--tenant-id", "example.com", "--login-host", "localhost:1",
            "\(option)=\(value)")
        #expect(result.status == 4, "\(result.errors)")
    }
}
