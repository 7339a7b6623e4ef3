import Foundation
import TestSupport
import Testing

/// What compose makes of a line is what omsso judges, before a write as after it.
@Suite struct ComposeAgreementTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func compose(_ more: String = "") -> String {
        "services:\n  openmetadata-server:\n"
            + "    image: docker.getcollate.io/openmetadata/server:1.7.7\n\(more)    environment:\n"
            + settingsOfSignIn.map { "      \($0): ${\($0):-}\n" }.joined()
    }

    private func run(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    private func apply() throws -> Program {
        _ = try folder.write(goodAnswers, "answers.yaml")
        return try run("apply", "--yes", "--answers", "answers.yaml", "--target", "docker")
    }

    @Test(arguments: [
        ("AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM", "RS512", "OMSSO-ALGORITHM"),
        ("AUTHENTICATION_RESPONSE_TYPE", "token", "OMSSO-RESPONSE-TYPE"),
    ])
    func whatIsNotHandedOnIsNoError(name: String, value: String, code: String) throws {
        _ = try folder.write(Self.compose(), "docker-compose.yml")
        _ = try folder.write("\(name)=\(value)\n", ".env")
        for run in [try apply(), try run("check")] {
            #expect(run.status == 0, "\(run.errors)")
            #expect(!(run.output + run.errors).contains(code), "\(run.output)\(run.errors)")
        }
        _ = try folder.write(
            Self.compose() + "      \(name): ${\(name)}\n", "docker-compose.yml")
        for run in [try apply(), try run("check")] {
            #expect(run.status == 4, "\(run.errors)")
            #expect((run.output + run.errors).contains(code), "\(run.output)\(run.errors)")
        }
    }

    /// The answers of the tests, some of them by lines before.
    private func made() throws -> String {
        _ = try folder.write("DB_HOST=pg\n", ".env")
        _ = try folder.write(Self.compose(), "docker-compose.yml")
        #expect(try apply().status == 0)
        var text = try folder.read(".env")
        let tenant = try #require(
            text.firstMatch(of: /AUTHENTICATION_AUTHORITY=https:\/\/[a-z.]+\/([0-9a-f-]+)\n/)
        ).1
        let server = try #require(
            text.firstMatch(of: /AUTHENTICATION_CALLBACK_URL=(https:\/\/[^\n]+)\/callback\n/)
        ).1
        let (tenantText, serverText) = (String(tenant), String(server))
        text = text.replacingOccurrences(of: tenantText, with: "${TENANT}")
        text = text.replacingOccurrences(of: serverText + "/", with: "${OM_URL}/")
        return "TENANT=\(tenantText)\nOM_URL=\(serverText)\n" + text
    }

    @Test func whatSaysItByOtherLinesStaysSo() throws {
        let text = try made()
        #expect(text.contains("AUTHENTICATION_CALLBACK_URL=${OM_URL}/callback"))
        _ = try folder.write(text, ".env")
        let again = try apply()
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.errors.contains("Nothing to change"), "\(again.errors)")
        #expect(try folder.read(".env") == text)
    }

    /// Of a value that changes only its own line does.
    @Test func onlyWhatDiffersIsWritten() throws {
        let text = try made()
        let old = text.replacingOccurrences(
            of: "AUTHENTICATION_PROVIDER=azure", with: "AUTHENTICATION_PROVIDER=google")
        _ = try folder.write(old, ".env")
        #expect(try apply().status == 0)
        #expect(try folder.read(".env") == text)
    }

    /// Readers that put nothing in, and forms that not all of them know.
    @Test(arguments: [
        ("${TENANT}", "    env_file: [{path: .env, format: raw}]\n"), ("$TENANT", ""),
        ("'${TENANT}'", ""), ("${TENANT:-x}", ""), ("${LATER}", ""),
    ])
    func othersBecomeValues(reference: String, service: String) throws {
        let text = try made()
        let quoted = reference.hasPrefix("'")
        let bare = reference.replacingOccurrences(of: "'", with: "")
        let value = "https://login.microsoftonline.com/\(bare)"
        let line = "AUTHENTICATION_AUTHORITY=" + (quoted ? "'\(value)'" : value)
        let old = text.replacingOccurrences(
            of: "AUTHENTICATION_AUTHORITY=https://login.microsoftonline.com/${TENANT}", with: line)
        _ = try folder.write(Self.compose(service), "docker-compose.yml")
        _ = try folder.write(old + "LATER=x\n", ".env")
        #expect(try apply().status == 0)
        #expect(try !folder.read(".env").contains(line + "\n"))
    }
}
