import Foundation
import TestSupport
import Testing

/// A compose file without defaults hands on what no file says as an empty value.
@Suite struct ComposeEmptyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let claims = "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS"

    /// A service that gets all settings, and some lines more.
    private static func compose(_ more: [String]) -> String {
        let lines = settingsOfSignIn.map { "\($0): ${\($0)}" } + more
        return "services:\n  openmetadata-server:\n"
            + "    image: docker.getcollate.io/openmetadata/server:1.7.7\n    environment:\n"
            + lines.map { "      \($0)\n" }.joined()
    }

    private func run(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    private func make(_ files: [String: String]) throws {
        for (name, text) in files.merging(["answers.yaml": goodAnswers], uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
        }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
    }

    private func apply(_ more: String...) throws -> Program {
        let arguments = ["--yes", "--answers", "answers.yaml", "--target", "docker"] + more
        return try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso, "apply"] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test(arguments: [
        (claims, "${\(claims)}", "[email,preferred_username,sub]"),
        (claims, "${\(claims):-}", "[email,preferred_username,sub]"),
        ("AUTHENTICATION_RESPONSE_TYPE", "${AUTHENTICATION_RESPONSE_TYPE:-\"\"}", "id_token"),
        (
            "AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM",
            "${AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM:-''}", "RS256"
        ),
        (
            "AUTHORIZER_ALLOWED_REGISTRATION_DOMAIN", "${AUTHORIZER_ALLOWED_REGISTRATION_DOMAIN}",
            "[all]"
        ),
        ("AUTHORIZER_ENABLE_SECURE_SOCKET", "${AUTHORIZER_ENABLE_SECURE_SOCKET}", "false"),
    ])
    func anEmptyValueIsWritten(name: String, value: String, wanted: String) throws {
        try make([
            "docker-compose.yml": Self.compose(["\(name): \(value)"]), ".env": "DB_HOST=pg\n",
        ])
        let first = try apply()
        #expect(first.status == 0, "\(first.errors)")
        let written = try text(".env")
        #expect(written.contains("\n\(name)=\(wanted)\n"), "\(written)")
        let check = try run("check")
        #expect(check.status == 0, "\(check.output)")
        #expect(try apply().errors.contains("Nothing to change"))
    }

    /// What a file falls back to does as well as what would be written.
    @Test func aDefaultIsEnough() throws {
        let line = "\(Self.claims): ${\(Self.claims):-[email,preferred_username,sub]}"
        try make(["docker-compose.yml": Self.compose([line]), ".env": "DB_HOST=pg\n"])
        #expect(try apply().status == 0)
        #expect(try !text(".env").contains(Self.claims))
    }

    /// Where an environment file is of no use, the compose file gets it.
    @Test func anEmptyValueOfTheComposeFileIsOverridden() throws {
        try make([
            "docker-compose.yml": Self.compose(["\(Self.claims): \"\""]), ".env": "DB_HOST=pg\n",
        ])
        let first = try apply()
        #expect(first.status == 0, "\(first.errors)")
        #expect(try text("docker-compose.override.yml").contains(Self.claims))
        #expect(try run("check").status == 0)
    }

    @Test func whatIsAnsweredIsWrittenAfterwards() throws {
        try make([
            "docker-compose.yml": Self.compose(["\(Self.claims): ${\(Self.claims)}"]),
            ".env": "DB_HOST=pg\n",
        ])
        #expect(try apply("--claims", "email,preferred_username,sub").status == 0)
        #expect(try text(".env").contains(Self.claims + "="))
    }

    @Test func fixWritesTheClaims() throws {
        try make([
            "docker-compose.yml": Self.compose(["\(Self.claims): ${\(Self.claims)}"]),
            ".env": "DB_HOST=pg\n",
        ])
        #expect(try apply().status == 0)
        let whole = try text(".env")
        let without = whole.split(separator: "\n").filter { !$0.hasPrefix(Self.claims) }
        try make([".env": without.joined(separator: "\n") + "\n"])
        #expect(try run("check").status == 4)
        let fix = try run("check", "--fix", "--yes")
        #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
        #expect(try text(".env") == whole)
    }
}
