import Foundation
import TestSupport
import Testing

@Suite struct RenderCommandTests {
    @Test func severalFilesStandBehindTheirNames() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "a.yaml")
        let result = try run("render", "--answers", answers)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("# file: openmetadata_azure.env\n"))
        #expect(result.output.contains("\n# file: openmetadata-ingestion.yaml\n"))
        #expect(folder.names == ["a.yaml"])
    }

    @Test func filesGoBelowTheFolderAndAreNotOverwritten() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "a.yaml")
        let arguments = ["render", "--answers", answers, "--output-dir", folder.path + "/out"]
        func render(_ more: String...) throws -> Program {
            try Program(omsso, arguments + more)
        }
        #expect(try render().status == 0)
        let first = try folder.read("out/openmetadata_azure.env")
        #expect(first.contains("AUTHENTICATION_PROVIDER=azure\n"))

        let second = try render("--principal-domain", "example.org")
        #expect(second.status == 1)
        #expect(second.errors.contains("openmetadata_azure.env"))
        #expect(try folder.read("out/openmetadata_azure.env") == first)

        #expect(try render("--principal-domain", "example.org", "--force").status == 0)
        #expect(try folder.read("out/openmetadata_azure.env").contains("example.org"))
    }

    @Test(arguments: [(0o644, true), (0o600, false)])
    func othersWhoReadTheTokenAreNamed(mode: Int, isSaid: Bool) throws {
        let folder = try TemporaryFolder()
        let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"
        let answers = try folder.write(
            goodAnswers + "ingestion:\n  token: \(token)\n", "answers.yaml")
        let old = try folder.write("workflowConfig: {}\n", "openmetadata-ingestion.yaml")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: old)
        let result = try run(
            "render", "--answers", answers, "--output-dir", folder.path, "--force")
        #expect(result.status == 0)
        #expect(result.errors.contains("OMSSO-SECRET-READABLE") == isSaid, "\(result.errors)")
        #expect(!result.errors.contains("eyJ"))
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "a.yaml")
        let result = try run("render", "--answers", answers, "--output-dir", answers + "/x")
        #expect(result.status == 1)
        #expect(result.errors.contains(answers))
        #expect(result.output == "")
    }

    @Test func aFolderOfAnswersIsRenderedIntoSubfolders() throws {
        let folder = try TemporaryFolder()
        let sets = folder.path + "/sets"
        try FileManager.default.createDirectory(atPath: sets, withIntermediateDirectories: true)
        _ = try folder.write(goodAnswers, "sets/one.yaml")
        _ = try folder.write(goodAnswers + "target:\n  kind: kubernetes\n", "sets/two.yml")
        let result = try run("render", "--answers", sets, "--output-dir", folder.path + "/out")
        #expect(result.status == 0)
        #expect(try folder.read("out/one/openmetadata_azure.env").contains("azure"))
        #expect(try folder.read("out/two/values.yaml").contains("initialAdmins"))
    }

    @Test func oneBadSetKeepsAllFromBeingWritten() throws {
        let folder = try TemporaryFolder()
        let sets = folder.path + "/sets"
        try FileManager.default.createDirectory(atPath: sets, withIntermediateDirectories: true)
        _ = try folder.write(goodAnswers, "sets/one.yaml")
        _ = try folder.write("version: 1\n", "sets/two.yaml")
        let result = try run("render", "--answers", sets, "--output-dir", folder.path + "/out")
        #expect(result.status == 3)
        #expect(folder.names == ["sets"])
    }

    @Test func everyFindingHasItsPlace() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(
            """
            version: 1
            credentials:
              clientID: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
              tenantId: common
            access:
              principalDomain: https://example.com
            """, "a.yaml")
        let result = try run("render", "--answers", "a.yaml", "--admin", "a:b", in: folder.path)
        #expect(result.status == 3)
        #expect(result.output == "")
        try expectSnapshot(result.errors, "findings.txt")
    }

    @Test func aFlagWinsOverASettingAndTheFile() throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "a.yaml")
        let result = try run(
            "render", "--answers", answers, "--set", "access.principalDomain=set.org",
            "--set", "registration.serverUrl=https://set.example.com",
            "--principal-domain", "flag.org", "--no-self-signup")
        #expect(result.output.contains("AUTHORIZER_PRINCIPAL_DOMAIN=flag.org\n"))
        #expect(result.output.contains("CALLBACK_URL=https://set.example.com/callback\n"))
        #expect(result.output.contains("ENABLE_SELF_SIGNUP=false\n"))
    }

    /// Where the file says it as well, and says it right.
    @Test func aMistakeInAFlagIsSaidAtTheFlag() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers, "a.yaml")
        let result = try run(
            "render", "--answers", "a.yaml", "--client-id", "7f3c1a52", "--set",
            "credentials.tenantId=ada@example.com", in: folder.path)
        #expect(result.status == 3)
        #expect(result.errors.contains("--client-id: error:"), "\(result.errors)")
        #expect(result.errors.contains("--set credentials.tenantId: error:"))
        #expect(!result.errors.contains("a.yaml:"))
    }

    @Test(
        arguments: [
            ["render", "--bogus"], ["render", "--stdout", "--output-dir", "x"], ["bogus"],
            ["render", "--force"], ["setup", "--resume", "--fresh"],
        ])
    func wrongUsageIsToldApart(arguments: [String]) throws {
        #expect(try Program(omsso, arguments).status == 64)
    }

    @Test func aTokenIsNeverTakenFromAnArgument() throws {
        let result = try run("render", "--set", "ingestion.token=aaa.bbb.ccc")
        #expect(result.status == 3)
        #expect(!(result.errors + result.output).contains("aaa.bbb.ccc"))
    }
}

@Suite struct OtherCommandTests {
    @Test(arguments: ["text", "markdown", "json"])
    func theQuestionsAreListed(format: String) throws {
        let result = try run("fields", "--format", format)
        #expect(result.status == 0)
        try expectSnapshot(result.output, "fields-\(format).txt")
    }

    @Test func withoutATerminalItSaysWhatIsMissing() throws {
        let result = try run("--client-id", "x")
        #expect(result.status == 3)
        #expect(result.output == "")
        try expectSnapshot(result.errors, "no-terminal.txt")
    }

    /// As where nobody can be asked, so that a script needs no second look-up.
    @Test(arguments: ["render", "apply"])
    func whatIsMissingIsNamedByKeyAndFlag(command: String) throws {
        let folder = try TemporaryFolder()
        let result = try run(command, in: folder.path)
        #expect(result.status == 3)
        for words in [
            "Key credentials.clientId, flag --client-id\n",
            "Key access.adminPrincipals, flag --admin\n",
        ] {
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }

    /// What is written is not what was typed; nobody sees that on a screen here.
    @Test(arguments: ["render", "apply"])
    func whatWasMadeOfAnAnswerIsSaid(command: String) throws {
        let folder = try TemporaryFolder()
        let answers = try folder.write(goodAnswers, "answers.yaml")
        func given(_ more: String...) throws -> Program {
            try Program(
                "/usr/bin/env",
                ["setsid", "--wait", omsso, command, "--answers", answers] + more
                    + (command == "apply" ? ["--dry-run"] : []), in: folder.path)
        }
        let result = try given(
            "--openmetadata-version", "v1.7.3-rc1", "--client-id",
            "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}")
        #expect(result.status == 0)
        #expect(result.errors.contains("--openmetadata-version: note: Taken as 1.7.3."))
        #expect(result.errors.contains("--client-id: note: "), "\(result.errors)")
        #expect(!(try given().errors.contains("note: ")))
        let wrong = try given("--openmetadata-version", "1.7,3")
        #expect(wrong.status == 3)
        #expect(wrong.output == "")
        #expect(wrong.errors.contains("\"1.7,3\" is none of the choices."))
    }

    /// Every help has two examples, and no placeholder that repeats its option.
    @Test(arguments: ["", "setup", "render", "apply", "check", "explain", "fields"])
    func helpIsThere(command: String) throws {
        let result = try Program(omsso, (command.isEmpty ? [] : [command]) + ["--help"])
        #expect(result.status == 0)
        #expect(result.output.contains("USAGE"))
        let examples = result.output.split(separator: "\n").filter {
            $0.hasPrefix("  omsso ") || $0.contains("| omsso ") || $0 == "  omsso"
        }
        #expect(examples.count >= 2, "\(result.output)")
        for line in result.output.split(separator: "\n") {
            let words = line.split(separator: " ")
            for (option, value) in zip(words, words.dropFirst())
            where option.dropFirst(2).contains("-") {
                #expect(value != "<\(option.dropFirst(2))>")
            }
        }
    }

    @Test(arguments: [
        ("stup", "omsso setup?"), ("undo", "omsso apply --undo?"), ("chek", "omsso check?"),
        ("version", "omsso --version?"), ("zzzzzz", "Commands: setup, render, apply"),
    ])
    func anUnknownCommandGetsTheNearestOne(word: String, advice: String) throws {
        let result = try run(word)
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(result.errors.contains(advice), "\(result.errors)")
    }
}
