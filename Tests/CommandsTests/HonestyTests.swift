import Foundation
import TestSupport
import Testing

/// Results are whole and go where they belong; what cannot be read is said, and is no success.
@Suite struct HonestyTests {
    private let folder: TemporaryFolder
    private static let token =
        "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            goodAnswers + "target: {path: om.env, ingestionPath: w.yaml}\n", "answers.yaml")
    }

    private func omssoHere(_ arguments: String..., more: [String: String] = [:]) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: folder.path,
            environment: ["XDG_STATE_HOME": folder.path + "/state"].merging(more) { _, new in new })
    }

    private func lost(_ command: String, to place: String = ">/dev/full") throws -> Program {
        try Program(
            "/bin/sh", ["-c", "exec \(omsso) \(command) \(place)"], in: folder.path,
            environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test(arguments: [
        "render --answers answers.yaml", "check answers.yaml", "fields", "explain 50011",
        "apply --answers answers.yaml --dry-run", "whoami ada@example.com --answers answers.yaml",
        "--help", "apply --help", "--version", "help check", "--generate-completion-script bash",
    ])
    func aResultThatIsLostIsNoSuccess(command: String) throws {
        let run = try lost(command)
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "omsso: error: Cannot write standard output: No space left on device. "
                    + "[OMSSO-DISK-FULL]\n"), "\(run.errors)")
        #expect(try !lost(command, to: "| true").errors.contains("standard output"))
    }

    private func write(provider: String, to name: String) throws {
        let text = try folder.read("om.env").replacing(
            "PROVIDER=azure", with: "PROVIDER=\(provider)")
        _ = try folder.write(text, name)
    }

    @Test func filesThatAreWrittenDecideTheStatus() throws {
        func expect(_ status: Int32, _ command: String) throws {
            let run = try lost(command)
            #expect(run.status == status, "\(command): \(run.errors)")
            #expect(run.errors.contains("Cannot write standard output: "))
            #expect(run.errors.contains("The files are written all the same."))
        }
        try expect(0, "apply --answers answers.yaml --yes")
        try write(provider: "Azure", to: "good.env")
        try expect(0, "check --fix --yes good.env")
        #expect(try folder.read("good.env") == folder.read("om.env"))
        try expect(0, "apply --undo --yes")
        #expect(try folder.read("good.env") != folder.read("om.env"))
        let text = "AUTHENTICATION_PROVIDER=Azure\nAUTHENTICATION_CLIENT_TYPE=public\n"
        _ = try folder.write(text, "u.env")
        try expect(4, "check --fix --yes u.env")
        #expect(try folder.read("u.env") != text)
    }

    @Test func nextStepsThatCannotBeWrittenHideNoChange() throws {
        let run = try omssoHere(
            "apply", "--answers", "answers.yaml", "--yes", "--next-steps", "om.env")
        #expect(run.status == 0)
        #expect(run.errors.contains("The files are written all the same."), "\(run.errors)")
        #expect(try folder.read("om.env").contains("PROVIDER=azure\n"))
    }

    @Test func aFileThatCannotBeReadHidesNoChange() throws {
        #expect(try omssoHere("apply", "--answers", "answers.yaml", "--yes").status == 0)
        try write(provider: "Azure", to: "om.env")
        #expect(try omssoHere("check", "--fix", "--yes", "om.env", "nope.env").status == 4)
        #expect(try folder.read("om.env").contains("PROVIDER=azure\n"))
        #expect(try omssoHere("check", "--fix", "--yes", "om.env", "nope.env").status == 1)
    }

    @Test(arguments: ["acess: {}\n", "registration: 1\n", "access: {enableSelfSignup: [1]}\n"])
    func aMisreadAnswersFileWritesNothing(text: String) throws {
        let name = text.prefix { $0 != ":" }
        let good = goodAnswers.replacing("\(name):\n", with: "x\(name):\n")
        _ = try folder.write((name == "acess" ? goodAnswers : good) + text, "wrong.yaml")
        let run = try omssoHere("apply", "--answers", "wrong.yaml", "--yes")
        #expect(run.status == 3, "\(run.errors)")
        #expect(folder.names == ["answers.yaml", "wrong.yaml"])
    }

    @Test func anotherVersionOfAnswersWritesNothing() throws {
        _ = try folder.write(
            goodAnswers.replacing("version: 1", with: "version: 2"), "wrong.yaml")
        #expect(try omssoHere("apply", "--answers", "wrong.yaml", "--yes").status == 3)
        #expect(folder.names == ["answers.yaml", "wrong.yaml"])
    }

    @Test func brokenYAMLIsTheOnlyNews() throws {
        _ = try folder.write("version: 1\naccess: {\n", "broken.yaml")
        for command in ["render", "apply"] {
            let run = try omssoHere(command, "--answers", "broken.yaml")
            #expect(run.status == 3)
            #expect(run.errors.contains("broken.yaml:"))
            #expect(!run.errors.contains("OMSSO-REQUIRED"), "\(run.errors)")
        }
    }

    @Test func whatCannotBeReadIsNotFoundToBeGood() throws {
        let none = try omssoHere("check", "nope.env")
        #expect(none.status == 1)
        #expect(none.output == "Nothing was checked. 1 file could not be read.\n")
        _ = try folder.write("OIDC_TYPE=azure\n", "some.env")
        let some = try omssoHere("check", "nope.env", "some.env")
        #expect(some.status == 1)
        #expect(some.output.hasSuffix("1 file could not be read.\n"))
        let json = try omssoHere("check", "--format", "json", "nope.env")
        #expect(json.status == 1)
        let root = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let unread = try #require(root?["unread"] as? [[String: String]])
        #expect(unread.map { $0["path"] } == ["nope.env"])
        let sarif = try omssoHere("check", "--format", "sarif", "nope.env")
        #expect(sarif.status == 1)
        #expect(sarif.output.contains("\"executionSuccessful\" : false"))
        #expect(try omssoHere("check", "--fix", "--dry-run", "nope.env").status == 1)
    }

    @Test func renderTalksOnStandardError() throws {
        let run = try omssoHere("render", "--answers", "answers.yaml", "--output-dir", "out")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors.contains("Wrote out/om.env"))
    }

    @Test func renderMasksTheTokenOnATerminalOnly() throws {
        _ = try folder.write(goodAnswers + "ingestion: {token: \(Self.token)}\n", "secret.yaml")
        let terminal = try PseudoTerminal(
            [omsso, "render", "--answers", "secret.yaml"], columns: 120, rows: 80,
            environment: ["TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": folder.path],
            in: folder.path)
        #expect(terminal.end() == 0)
        let shown = String(decoding: terminal.output, as: UTF8.self)
        #expect(shown.contains("jwtToken: \"********\"") || shown.contains("jwtToken: ********"))
        #expect(shown.contains("The token is masked on a terminal"))
        #expect(!shown.contains(Self.token))
        #expect(try omssoHere("render", "--answers", "secret.yaml").output.contains(Self.token))
    }

    @Test func aNewFileWithATokenIsForItsOwnerOnly() throws {
        _ = try folder.write(
            goodAnswers + "ingestion: {token: \(Self.token)}\n"
                + "target: {path: om.env, ingestionPath: w.yaml}\n", "secret.yaml")
        #expect(try omssoHere("apply", "--answers", "secret.yaml", "--yes").status == 0)
        let modes = try Program(
            "/usr/bin/stat", ["-c", "%a", "\(folder.path)/w.yaml", "\(folder.path)/om.env"])
        #expect(modes.output == "600\n640\n")
    }

    @Test func aVariableOfTheShellIsWarnedOf() throws {
        let arguments = ["apply", "--answers", "answers.yaml", "--dry-run"]
        let set = try omssoHere(
            arguments[0], arguments[1], arguments[2], arguments[3],
            more: ["AUTHENTICATION_CLIENT_ID": "x"])
        #expect(set.errors.contains("OMSSO-CHANGE-ENVIRONMENT"))
        #expect(set.errors.contains("AUTHENTICATION_CLIENT_ID"))
        let unset = try omssoHere(arguments[0], arguments[1], arguments[2], arguments[3])
        #expect(!unset.errors.contains("OMSSO-CHANGE-ENVIRONMENT"))
    }

    @Test func ofTwoWorkflowFilesEachKeepsItsServer() throws {
        for (name, host) in [("a.yaml", "one"), ("b.yaml", "two")] {
            _ = try folder.write(
                "workflowConfig:\n  openMetadataServerConfig:\n    hostPort: http://\(host):8585/api\n",
                name)
        }
        let run = try omssoHere(
            "apply", "--answers", "answers.yaml", "--ingestion-path", "a.yaml,b.yaml", "--dry-run")
        #expect(run.output.contains("\n     hostPort: http://one:8585/api\n"), "\(run.output)")
        #expect(run.output.contains("\n     hostPort: http://two:8585/api\n"), "\(run.output)")
    }

    @Test func theVariablesBesideComposeAreNotReadWhereOthersAreNamed() throws {
        _ = try folder.write(
            "services:\n  openmetadata-server:\n    image: x\n", "docker-compose.yml")
        _ = try folder.write("OIDC_TYPE=azure\n", "other.env")
        _ = try folder.write("// no comment\n", ".env")
        let both = try omssoHere("check", "docker-compose.yml", "other.env")
        #expect(!both.output.contains(".env:1:1: error"), "\(both.output)")
        let alone = try omssoHere("check", "docker-compose.yml")
        #expect(alone.output.contains(".env:1:1: error"), "\(alone.output)")
    }

    /// The keys of an old release are not carried on, and the host that they were on is.
    @Test func aDeadKeyAddressIsNotTakenOver() throws {
        #expect(try omssoHere("apply", "--answers", "answers.yaml", "--yes").status == 0)
        let dead = try folder.read("om.env").replacing(
            "http://localhost:8585/api/v1/system/config/jwks",
            with: "http://om:8585/api/v1/config/jwks")
        _ = try folder.write(dead, "om.env")
        let check = try omssoHere("check", "om.env")
        #expect(check.status == 4)
        #expect(check.output.contains("[OMSSO-KEYS-OLD]"))
        #expect(try omssoHere("apply", "--answers", "answers.yaml", "--yes").status == 0)
        #expect(try folder.read("om.env").contains("http://om:8585/api/v1/system/config/jwks]"))
        #expect(try omssoHere("check", "om.env").status == 0)
    }

    @Test func theCapitalsOfADomainStay() throws {
        let run = try omssoHere(
            "apply", "--answers", "answers.yaml", "--principal-domain", "BABC.onmicrosoft.com",
            "--yes")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("om.env").contains("DOMAIN=BABC.onmicrosoft.com\n"))
        let check = try omssoHere("check", "om.env")
        #expect(check.status == 0)
        #expect(check.output.contains("note: "))
        let fix = try omssoHere("check", "--fix", "--dry-run", "om.env")
        #expect(fix.output == "", "\(fix.output)")
    }

    @Test func everyWayInTakesTheSameList() throws {
        let list = "Ada Lovelace <ada@example.com>; Grace <grace@example.com>"
        let file = goodAnswers.replacing("[ada.lovelace, grace.hopper]", with: "\"\(list)\"")
        _ = try folder.write(file, "list.yaml")
        let runs = [
            try omssoHere("render", "--answers", "list.yaml"),
            try omssoHere("render", "--answers", "answers.yaml", "--admin", list),
            try omssoHere(
                "render", "--answers", "answers.yaml", "--set",
                "access.adminPrincipals=\(list)"),
            try omssoHere(
                "render", "--answers", "answers.yaml", "--admin", "Ada <ada@example.com>",
                "--admin", "\"Hopper, Grace\" <grace@example.com>"),
        ]
        for run in runs {
            #expect(
                run.output.contains("AUTHORIZER_ADMIN_PRINCIPALS=[ada,grace]\n"), "\(run.errors)")
        }
    }

    @Test func ownCAWithoutAFileIsRefused() throws {
        for command in ["render", "apply"] {
            let run = try omssoHere(
                command, "--answers", "answers.yaml", "--verify-ssl", "validate")
            #expect(run.status == 3)
            #expect(run.errors.contains("CA certificate file is missing."))
        }
    }

    @Test func helpNamesFlagsThatThereAre() throws {
        let help = try omssoHere("apply", "--help").output
        let fields = try omssoHere("fields", "--format", "json").output
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(fields.utf8)) as? [[String: Any]])
        for flag in root.flatMap({ $0["flags"] as? [String] ?? [] }) where !flag.hasPrefix("--no-")
        {
            #expect(help.contains(flag), "\(flag)")
        }
        let missing = try omssoHere("apply", "--token-env", "9 x", "--yes")
        #expect(missing.errors.contains("--token-env: error:"), "\(missing.errors)")
    }

    /// Only what a test names is state: the developer's own home is none of its business.
    @Test func testsHaveAStateOfTheirOwn() throws {
        let shown = try Program("/usr/bin/env", [])
        let own = ProcessInfo.processInfo.environment["XDG_STATE_HOME"] ?? "none"
        #expect(shown.output.contains("XDG_STATE_HOME=/"))
        #expect(!shown.output.contains("XDG_STATE_HOME=\(own)\n"))
    }
}
