import Foundation
import SSOFormats
import SSOModel
import SSOReading
import TestSupport
import Testing
import WizardUI

@testable import Commands

/// Files of the wrong kind, through every door that writes.
@Suite struct WrongFileCommandTests {
    private static let compose =
        "services:\n  openmetadata-server:\n    image: openmetadata/server:1.7.0\n"
        + "    environment:\n      AUTHENTICATION_PROVIDER: basic\n"
    private static let application =
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n"
        + "    chart: openmetadata\n    helm: {valuesObject: {openmetadata: {config: "
        + "{authentication: {provider: AzureAD}}}}}\n"
    private static let text =
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n"
        + "    chart: openmetadata\n    helm:\n      values: |\n        openmetadata: {config: "
        + "{authentication: {provider: AzureAD}}}\n"
    private static let parent =
        "mysql: {}\nopenmetadata:\n  enabled: true\n  config: {authentication: "
        + "{provider: AzureAD}}\n"
    private static let server =
        "authorizerConfiguration:\n  adminPrincipals: [a]\nauthenticationConfiguration:\n"
        + "  provider: AzureAD\n"
    private static let values =
        "openmetadata:\n  config:\n    authentication:\n      provider: AzureAD\n"
    private static let environment = "AUTHENTICATION_PROVIDER=AzureAD\n"
    private static let workflow =
        "source: {}\nworkflowConfig:\n  openMetadataServerConfig:\n    hostPort: http://h/api\n"

    static let wrong: [(DeploymentTarget, file: String, line: Int, words: String)] = [
        (.docker, environment, 1, "an environment file"), (.docker, values, 1, "a values file"),
        (.docker, server, 3, "the server's"), (.docker, workflow, 2, "a workflow file"),
        (.docker, application, 2, "an Argo CD Application"),
        (.docker, "{\"a\": {\"b\": 1}}\n", 1, "YAML or JSON of"),
        (.bareMetal, compose, 1, "a compose file"), (.bareMetal, values, 1, "a values file"),
        (.bareMetal, environment, 1, "an environment file"),
        (.bareMetal, workflow, 2, "a workflow file"), (.bareMetal, application, 2, "an Argo CD"),
        (.bareMetal, "spring: {}\n", 1, "YAML or JSON of"),
        (.kubernetes, compose, 1, "a compose file"), (.kubernetes, server, 3, "the server's"),
        (.kubernetes, environment, 1, "an environment file"),
        (.kubernetes, workflow, 2, "a workflow file"), (.kubernetes, text, 2, "an Argo CD"),
        (.kubernetes, parent, 3, "a values file of a chart that has"),
    ]

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func answers(_ target: DeploymentTarget, ingestion: String = "w.yaml") throws -> String
    {
        try folder.write(
            goodAnswers + "target:\n  kind: \(target.rawValue)\n  path: target.yml\n"
                + "  ingestionPath: [\(ingestion)]\n", "answers.yaml")
    }

    private func omssoRun(_ arguments: String...) throws -> Program {
        try run(
            arguments, in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    private func run(
        _ arguments: [String], in path: String, environment: [String: String]
    ) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: path,
            environment: environment)
    }

    @Test(arguments: wrong.indices)
    func aWrongFileIsRefusedAtEveryDoor(index: Int) throws {
        let (target, text, line, words) = Self.wrong[index]
        let path = try answers(target)
        _ = try folder.write(text, "target.yml")
        let names = folder.names.filter { $0 != "state" }
        let doors = [
            try omssoRun("apply", "--answers", path, "--yes"),
            try omssoRun("apply", "--answers", path, "--dry-run"),
            try omssoRun("render", "--answers", path, "--output-dir", ".", "--force"),
        ]
        for door in doors {
            #expect(door.status == 1)
            #expect(
                door.errors.contains("target.yml:\(line): error: This is \(words)"),
                "\(door.errors)")
            #expect(door.output == "")
        }
        try expectRefusedByTheWizard(target, line, words)
        #expect(try folder.read("target.yml") == text)
        #expect(folder.names.filter { $0 != "state" } == names)
    }

    private func expectRefusedByTheWizard(
        _ target: DeploymentTarget, _ line: Int, _ words: String
    ) throws {
        let path = folder.path + "/target.yml"
        var given = AnswersFile.load(Array(goodAnswers.utf8), file: "answers.yaml").answers
        given[.targetKind] = .text(target.rawValue)
        given[.targetPath] = .text(path)
        given[.ingestionPath] = .list([folder.path + "/w.yaml"])
        let inspection = ExistingFiles(given.targetFiles, ChangeOptions()).inspection
        guard case .unusable(let refusal, let canBePasted)? = inspection.status[path] else {
            Issue.record("\(inspection)")
            return
        }
        #expect(refusal.text.contains("line \(line): This is \(words)"))
        #expect(inspection.answers.found.isEmpty)
        let plan = FilePlan(try #require(given.resolve().settings), ChangeOptions())
        let preview = plan.preview(environment: [:])
        #expect(preview.refusals.contains { $0.text.contains("\(path):\(line): This is \(words)") })
        #expect(!preview.files.contains { $0.path == path })
        #expect(canBePasted == preview.refusals.contains { !$0.section.isEmpty })
    }

    /// What is certain to fail is said where the file is named, before anything else is asked.
    @Test func aFileThatMayNotBeChangedIsRefusedByTheWizard() throws {
        let path = try folder.write("AUTHENTICATION_PROVIDER=basic\n", "om.env")
        chmod(path, 0o444)
        var given = AnswersFile.load(Array(goodAnswers.utf8), file: "answers.yaml").answers
        given[.targetPath] = .text(path)
        given[.ingestionPath] = .list([folder.path + "/w.yaml"])
        let inspection = ExistingFiles(given.targetFiles, ChangeOptions()).inspection
        guard case .unusable(let refusal, canBePasted: false)? = inspection.status[path] else {
            Issue.record("\(inspection)")
            return
        }
        let plan = FilePlan(try #require(given.resolve().settings), ChangeOptions())
        #expect(plan.refusals.map(\.text) == [refusal.text])
        #expect(inspection.status[folder.path + "/w.yaml"] == .absent)
        // What it says still counts.
        #expect(inspection.answers.absent.contains(folder.path + "/w.yaml"))
    }

    /// What is told to be of a kind that it is not is left alone by --fix as well.
    @Test(arguments: [
        ("kubernetes", text), ("kubernetes", parent), ("bare-metal", values),
        ("kubernetes", server), ("ingestion", application), ("docker", compose),
    ])
    func aRepairChangesNoOtherKind(kind: String, text: String) throws {
        _ = try folder.write(text, "target.yml")
        let run = try omssoRun("check", "--as", kind, "--fix", "--yes", "target.yml")
        #expect(!run.errors.contains("Fixed"), "\(run.errors)")
        #expect(try folder.read("target.yml") == text)
    }

    @Test(arguments: [
        (DeploymentTarget.docker, compose), (.bareMetal, server), (.kubernetes, values),
        (.docker, "# nothing\n"), (.bareMetal, ""), (.kubernetes, "---\n"),
    ])
    func theRightFileIsTaken(target: DeploymentTarget, text: String) throws {
        let path = try answers(target)
        _ = try folder.write(text, "target.yml")
        _ = try folder.write(Self.workflow, "w.yaml")
        let run = try omssoRun("apply", "--answers", path, "--yes")
        #expect([0, 4].contains(run.status), "\(run.errors)")
        #expect(try folder.read("target.yml") != text)
    }

    /// Nothing is written where one of several workflow files is something else.
    @Test func everyIngestionFileIsLookedAt() throws {
        let path = try answers(.docker, ingestion: "w.yaml, stack.yml, x.yaml")
        _ = try folder.write(Self.workflow, "w.yaml")
        _ = try folder.write(Self.compose, "stack.yml")
        let run = try omssoRun("apply", "--answers", path, "--yes")
        #expect(run.status == 1)
        #expect(
            run.errors.contains("stack.yml:1: error: This is a compose file, not a workflow file"))
        #expect(try folder.read("w.yaml") == Self.workflow)
        #expect(!folder.names.contains("target.yml"))
    }

    @Test func theSectionToPasteIsPrinted() throws {
        let path = try answers(.kubernetes)
        _ = try folder.write(Self.text, "target.yml")
        let run = try omssoRun("apply", "--answers", path, "--yes")
        // Values as keys beside the text would switch off all that stands in it.
        #expect(run.errors.contains("Put this section into that text by hand"), "\(run.errors)")
        #expect(run.errors.contains("\n  openmetadata:\n    config:\n"), "\(run.errors)")
        #expect(!run.errors.contains("valuesObject"))
        let docker = try folder.write(
            goodAnswers + "target: {kind: docker, path: target.env}\n", "docker.yaml")
        _ = try folder.write(Self.compose, "target.env")
        let second = try omssoRun("apply", "--answers", docker, "--yes")
        #expect(second.errors.contains("\n        AUTHENTICATION_PROVIDER: \"azure\"\n"))
        #expect(second.errors.contains("\n        AUTHORIZER_ADMIN_PRINCIPALS: \"[ada.lovelace,"))
    }

    /// It is changed in place, but not replaced by a values file; undo brings every byte back.
    @Test func valuesInAnotherFileAreChangedThere() throws {
        let path = try answers(.kubernetes)
        _ = try folder.write(Self.application, "target.yml")
        let render = try omssoRun("render", "--answers", path, "--output-dir", ".", "--force")
        #expect(render.status == 1)
        #expect(render.errors.contains("target.yml:2: error: This is an Argo CD Application, not"))
        for _ in 1...2 {
            let run = try omssoRun("apply", "--answers", path, "--yes")
            #expect(run.status == 0, "\(run.errors)")
        }
        let undo = try omssoRun("apply", "--undo", "--yes")
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(try folder.read("target.yml") == Self.application)
        let fix = try omssoRun("check", "--fix", "--yes", "target.yml")
        #expect(fix.errors.contains("Fixed"), "\(fix.errors)")
        #expect(
            try folder.read("target.yml")
                == Self.application.replacing("AzureAD}", with: "azure}"))
    }

    @Test func valuesBesideTheDefinitionOfAParentChartStandBelowItsPart() throws {
        let path = try answers(.kubernetes)
        _ = try folder.write(
            "apiVersion: v2\nname: p\nversion: 1.0.0\ndependencies:\n- name: openmetadata\n"
                + "  alias: catalog\n", "Chart.yaml")
        _ = try folder.write("mysql: {enabled: true} # ours\n", "target.yml")
        let run = try omssoRun("apply", "--answers", path, "--yes")
        #expect(run.status == 0, "\(run.errors)")
        let text = try folder.read("target.yml")
        #expect(text.hasPrefix("mysql: {enabled: true} # ours\ncatalog:\n  openmetadata:\n"))
        let check = try omssoRun("check", "target.yml", "--format", "json")
        #expect(check.status == 0 && check.output.contains("HELM-RESTART"), "\(check.output)")
    }

    @Test func valuesOfAnotherChartAreWarnedOf() throws {
        let path = try answers(.kubernetes)
        _ = try folder.write("controller: {replicas: 1}\nimage: {}\n", "target.yml")
        let run = try omssoRun("apply", "--answers", path, "--dry-run")
        #expect(run.status == 0)
        #expect(run.errors.contains("target.yml:1: the OpenMetadata chart knows no key controller"))
    }
}

/// Errors in lines that a change leaves as they were.
@Suite struct LeftErrorTests {
    private let folder: TemporaryFolder
    private static let server =
        "authorizerConfiguration:\n  adminPrincipals: [root]\n  botPrincipalz: [x]\n"
        + "authenticationConfiguration:\n  provider: basic\n"

    init() throws { folder = try TemporaryFolder() }

    private func apply(_ kind: String, _ path: String, _ arguments: String...) throws -> Program {
        let answers = try folder.write(
            goodAnswers + "target:\n  kind: \(kind)\n  path: \(path)\n", "answers.yaml")
        return try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso, "apply", "--answers", answers] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test func theyAreSaidFirstAndTheServerIsNotToBeStarted() throws {
        _ = try folder.write(Self.server, "om.yaml")
        let run = try apply("bare-metal", "om.yaml", "--yes")
        #expect(run.status == 4)
        #expect(run.output.hasPrefix("Still to do before the server is started\n"))
        #expect(run.output.contains("\n  om.yaml:3: authorizerConfiguration has no key botPrinc"))
        let text = run.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(
            text.contains("1. Only when `omsso check om.yaml` finds no error any more: "))
        let again = try apply("bare-metal", "om.yaml", "--yes")
        #expect(again.status == 4)
        #expect(again.errors.contains("Nothing to change"))
    }

    /// Files that their reader would not take, or with which the server does not start.
    @Test(arguments: [
        ("bare-metal", "authorizerConfiguration:\n  botPrincipals: [x]\n", 2, "BOT-PRINCIPALS"),
        ("docker", "A=1\n// note\n", 2, "ENV-SLASHES"),
    ])
    func whatNoReaderTakesIsRefused(kind: String, text: String, line: Int, code: String) throws {
        _ = try folder.write(text, "om.conf")
        for argument in ["--yes", "--dry-run"] {
            let run = try apply(kind, "om.conf", argument)
            #expect(run.status == 1)
            #expect(run.errors.contains("om.conf:\(line): error: "), "\(run.errors)")
            #expect(run.errors.contains("[OMSSO-\(code)]"))
        }
        #expect(try folder.read("om.conf") == text)
    }

    /// The stack's compose file decides what reaches the server.
    @Test(arguments: [
        ("environment: {AUTHENTICATION_PROVIDER: basic}", Int32(4), "CHANGE-NONE-PASSED"),
        ("image: openmetadata/server:1.7.0", 4, "CHANGE-NONE-PASSED"),
        (
            "environment: {AUTHENTICATION_PROVIDER: \"${AUTHENTICATION_PROVIDER:-basic}\"}", 4,
            "CHANGE-HALF-PASSED"
        ),
        (
            "env_file: om.env\n    environment: {AUTHORIZER_PRINCIPAL_DOMAIN: a.org}", 0,
            "CHANGE-NOT-PASSED"
        ),
        (
            "env_file: om.env\n    environment: {AUTHENTICATION_CLIENT_ID: a}", 4,
            "CHANGE-HALF-PASSED"
        ),
        ("env_file: om.env", 0, ""), ("environment: *elsewhere", 0, ""),
    ])
    func whatTheComposeFileKeepsFromTheServerIsSaid(
        line: String, status: Int32, code: String
    ) throws {
        _ = try folder.write(
            "services:\n  openmetadata-server:\n    \(line)\n", "docker-compose.yml")
        let run = try apply("docker", "om.env", "--yes")
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains("-PASSED]") == !code.isEmpty)
        #expect(code.isEmpty || run.errors.contains("[OMSSO-\(code)]"), "\(run.errors)")
        #expect(run.output.hasPrefix("Still to do") == (status == 4))
        #expect(run.output.contains("1. Go to the folder") == (status == 0))
    }

    /// The compose file hands the variable on; that the file is refused is all there is to say.
    @Test(arguments: ["text", "link", "folder"])
    func nothingIsSaidOfWhatARefusedFileMakes(form: String) throws {
        let value = "AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}"
        _ = try folder.write(
            "services:\n  om:\n    image: openmetadata/server:1.7.0\n    environment: {\(value)}\n",
            "docker-compose.yml")
        switch form {
        case "text": _ = try folder.write("AUTHENTICATION_PROVIDER=\"basic\nX=1\n", ".env")
        case "link":
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/.env", withDestinationPath: "nowhere")
        default:
            try FileManager.default.createDirectory(
                atPath: folder.path + "/.env", withIntermediateDirectories: false)
        }
        var given = AnswersFile.load(Array(goodAnswers.utf8), file: "answers.yaml").answers
        given[.targetPath] = .text(".env")
        let plan = FilePlan(
            try #require(given.resolve().settings), ChangeOptions(folder: folder.path))
        let preview = plan.preview(environment: [:])
        #expect(!preview.refusals.isEmpty)
        #expect(preview.findings.isEmpty, "\(preview.findings)")
        #expect(plan.leftErrors.isEmpty)
    }

    /// By the release the gate finds what the plan has found.
    @Test func theGateFindsWhatIsLeft() throws {
        let values = "openmetadata:\n  config:\n    authorizer: {allowedDomains: [example.com]}\n"
        _ = try folder.write(values, "values.yaml")
        let run = try apply("kubernetes", "values.yaml", "--yes", "--openmetadata-version", "1.6.5")
        #expect(run.status == 4, "\(run.errors)")
        let text = run.output.split { $0.isWhitespace }.joined(separator: " ")
        let command = text.components(separatedBy: "`").first { $0.hasPrefix("omsso check") } ?? ""
        #expect(command.hasSuffix("--openmetadata-version 1.6.5"), "\(text)")
        let check = try Program(
            "/bin/sh", ["-c", command.replacing("omsso check", with: omsso + " check")],
            in: folder.path)
        #expect(check.status == 4, "\(check.output)")
    }

    @Test func aGoodResultIsNoError() throws {
        _ = try folder.write("A=1\n", "om.env")
        let run = try apply("docker", "om.env", "--yes")
        #expect(run.status == 0)
        #expect(!run.output.contains("Still to do"))
    }
}
