import Foundation
import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// `omsso apply`: files that exist are changed in place, others are created.
@Suite struct ApplyCommandTests {
    private let folder: TemporaryFolder
    private let answers: String

    private static let server = """
        # ours, do not touch
        authenticationConfiguration:
          provider: ${AUTHENTICATION_PROVIDER:-basic}   # was ldap
          clientId: ""
        authorizerConfiguration:
          adminPrincipals: [root]

        """
    private static let workflow = """
        source: {type: mysql}
        workflowConfig:
          openMetadataServerConfig:
            hostPort: http://om:8585/api
            securityConfig:
              jwtToken: \(token)

        """
    private static let token =
        "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"

    init() throws {
        folder = try TemporaryFolder()
        answers = try folder.write(
            goodAnswers
                + "target:\n  kind: bare-metal\n  path: om.yaml\n  ingestionPath: [w.yaml]\n",
            "answers.yaml")
    }

    private func apply(_ arguments: String...) throws -> Program {
        try runOmsso(["apply"] + arguments, in: folder.path)
    }

    private func runOmsso(_ arguments: [String], in path: String) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: path,
            environment: ["XDG_STATE_HOME": path + "/state"])
    }

    private func identity(_ name: String) throws -> [String] {
        try Program("/usr/bin/stat", ["-c", "%i %a %u %g %Y %y", "\(folder.path)/\(name)"])
            .output.split(separator: "\n").map(String.init)
    }

    private var backups: [String] { folder.names.filter { $0.hasSuffix(".bak") } }

    @Test func withoutIngestionItsFilesAreLeftAlone() throws {
        _ = try folder.write(Self.workflow, "w.yaml")
        let before = try identity("w.yaml")
        let run = try apply("--answers", answers, "--no-ingestion", "--yes")
        #expect(run.status == 0)
        #expect(try identity("w.yaml") == before)
        #expect(!run.output.contains("ingestion-bot"))
        #expect(backups.isEmpty)
    }

    @Test func newFilesAreWhatRenderMakes() throws {
        #expect(try apply("--answers", answers, "--yes").status == 0)
        let rendered = try runOmsso(["render", "--answers", answers], in: folder.path).output
        let files = try ["om.yaml", "w.yaml"].map { "# file: \($0)\n" + (try folder.read($0)) }
        #expect(rendered == files.joined())
        #expect(backups == [])
    }

    @Test func existingFilesChangeInPlaceAndASecondTimeNotAtAll() throws {
        _ = try folder.write(Self.server, "om.yaml")
        _ = try folder.write(Self.workflow, "w.yaml")
        let first = try apply("--answers", answers, "--yes")
        #expect(first.status == 0, "\(first.errors)")
        let text = try folder.read("om.yaml")
        #expect(text.hasPrefix("# ours, do not touch\nauthenticationConfiguration:\n"))
        #expect(text.contains("  provider: azure   # was ldap\n"))
        #expect(try folder.read("w.yaml").contains("jwtToken: \(Self.token)\n"))
        #expect(backups.count == 2)
        #expect(try folder.read(backups[0]) == Self.server)
        let before = try identity("om.yaml") + identity("w.yaml")
        let second = try apply("--answers", answers, "--yes")
        #expect(second.status == 0)
        #expect(second.errors.contains("Nothing to change"))
        #expect(try identity("om.yaml") + identity("w.yaml") == before)
        #expect(backups.count == 2)
    }

    @Test func aDryRunIsAPatchAndWritesNothing() throws {
        _ = try folder.write(Self.server, "om.yaml")
        let dry = try apply("--answers", answers, "--dry-run")
        #expect(dry.status == 0)
        #expect(try folder.read("om.yaml") == Self.server)
        #expect(!folder.names.contains("w.yaml"))
        let copy = try TemporaryFolder()
        _ = try copy.write(Self.server, "om.yaml")
        let patch = try copy.write(dry.output, "patch")
        #expect(try Program("/usr/bin/patch", ["-p0", "-i", patch], in: copy.path).status == 0)
        #expect(try apply("--answers", answers, "--yes").status == 0)
        #expect(try copy.read("om.yaml") == folder.read("om.yaml"))
        #expect(try copy.read("w.yaml") == folder.read("w.yaml"))
    }

    @Test func undoGivesBackTheVerySameFiles() throws {
        _ = try folder.write(Self.server, "om.yaml")
        chmod("\(folder.path)/om.yaml", 0o604)
        let before = try identity("om.yaml")
        #expect(try apply("--answers", answers, "--yes").status == 0)
        #expect(try identity("om.yaml") != before)
        let undo = try apply("--undo", "--yes")
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(try identity("om.yaml") == before)
        #expect(try folder.read("om.yaml") == Self.server)
        #expect(!folder.names.contains("w.yaml"))
        #expect(backups == [])
        let again = try apply("--undo", "--yes")
        #expect(again.status == 1)
        #expect(again.errors.contains("nothing to undo"))
    }

    @Test func whatWasChangedSinceIsNotUndone() throws {
        _ = try folder.write(Self.server, "om.yaml")
        #expect(try apply("--answers", answers, "--yes").status == 0)
        let mine = try folder.read("om.yaml") + "mine: 1\n"
        _ = try folder.write(mine, "om.yaml")
        for argument in ["--dry-run", "--yes"] {
            let undo = try apply("--undo", argument)
            #expect(undo.status == 1)
            #expect(undo.errors.contains("Changed since the last apply"))
        }
        #expect(try folder.read("om.yaml") == mine)
        #expect(folder.names.contains("w.yaml"))
    }

    @Test func oneFileThatCannotBeChangedKeepsAllFromBeingWritten() throws {
        _ = try folder.write(Self.server, "om.yaml")
        _ = try folder.write("workflowConfig: 1\nworkflowConfig: 2\n", "w.yaml")
        let run = try apply("--answers", answers, "--yes")
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "w.yaml:1: error: workflowConfig stands there twice, on lines 1 and 2."))
        #expect(try folder.read("om.yaml") == Self.server)
        #expect(backups == [])
    }

    @Test func withoutATerminalNothingIsWrittenUnasked() throws {
        let run = try apply("--answers", answers)
        #expect(run.status == 75)
        #expect(run.errors.contains("--yes"))
        #expect(run.output.contains("+++ om.yaml"))
        #expect(!folder.names.contains("om.yaml"))
    }

    @Test func whatIsMissingIsListed() throws {
        let run = try apply("--target", "docker", "--yes")
        #expect(run.status == 3)
        #expect(run.errors.contains("OMSSO-REQUIRED"))
    }

    @Test func whatTheFileSaysNeedsNoAnswer() throws {
        _ = try folder.write(Self.server, "om.yaml")
        #expect(try apply("--answers", answers, "--yes").status == 0)
        let run = try apply(
            "--target", "bare-metal", "--path", "om.yaml", "--ingestion-path", "w.yaml",
            "--no-self-signup", "--dry-run")
        #expect(run.status == 0, "\(run.errors)")
        let changed = run.output.split(separator: "\n").filter {
            $0.hasPrefix("-") || $0.hasPrefix("+")
        }
        #expect(
            changed == [
                "--- om.yaml", "+++ om.yaml", "-  enableSelfSignup: true",
                "+  enableSelfSignup: false",
            ])
    }

    @Test func whatTheFileSaysWronglyIsReplacedAndNotHeldAgainstTheAnswers() throws {
        let wrong = Self.workflow.replacing("http://om:8585/api", with: "ftp://OM_HOST/api")
        _ = try folder.write(wrong + "    verifySSL: false\n", "w.yaml")
        let run = try apply("--answers", answers, "--yes")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("w.yaml: warning: What the file says for OpenMetadata API URL"))
        #expect(run.errors.components(separatedBy: "OMSSO-CHANGE-DEFAULT").count == 3)
        #expect(try folder.read("w.yaml").contains("    verifySSL: no-ssl\n"))
        #expect(try !folder.read("w.yaml").contains("OM_HOST"))
    }

    /// Two servers, or an address that the client fills in.
    @Test func eachWorkflowKeepsItsWayToTheServer() throws {
        let other = Self.workflow.replacing("//om:8585", with: "//b.example.com")
            .replacing("http:", with: "https:")
        _ = try folder.write(Self.workflow, "w.yaml")
        _ = try folder.write(other + "    verifySSL: ignore\n", "b.yaml")
        let run = try apply(
            "--answers", answers, "--yes", "--ingestion-path", "w.yaml", "--ingestion-path",
            "b.yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("b.yaml").contains("hostPort: https://b.example.com/api\n"))
        #expect(try folder.read("b.yaml").contains("verifySSL: ignore\n"))
        #expect(try folder.read("w.yaml").contains("hostPort: http://om:8585/api\n"))
        #expect(try folder.read("w.yaml").contains("verifySSL: no-ssl\n"))
        let said = "w.yaml: warning: What each file says for OpenMetadata API URL stays"
        #expect(run.errors.contains(said))
        let told = try apply(
            "--answers", answers, "--yes", "--ingestion-path", "w.yaml", "--ingestion-path",
            "b.yaml", "--verify-ssl", "no-ssl")
        #expect(told.status == 0, "\(told.errors)")
        #expect(try folder.read("b.yaml").contains("verifySSL: no-ssl\n"))
    }

    /// A second run writes nothing of the first file's into another.
    @Test func eachWorkflowKeepsItsToken() throws {
        let bare = Self.workflow.components(separatedBy: "    securityConfig").first ?? ""
        _ = try folder.write(bare, "a.yaml")
        _ = try folder.write(Self.workflow, "w.yaml")
        for _ in 0..<2 {
            let run = try apply(
                "--answers", answers, "--yes", "--ingestion-path", "a.yaml", "--ingestion-path",
                "w.yaml")
            #expect(run.status == 0, "\(run.errors)")
            #expect(try folder.read("w.yaml").contains(Self.token))
            #expect(try folder.read("a.yaml").contains("${OPENMETADATA_JWT_TOKEN}"))
        }
    }

    /// Files of certificates that differ, or that the client's environment names.
    @Test(arguments: [
        ("verifySSL: validate", "/a.pem", "/b.pem"), ("verifySSL: validate", "${CA}", "${CA}"),
        ("verifySSL: ${V}", "${CA}", "$CA"),
    ])
    func eachWorkflowKeepsItsCertificates(verification: String, one: String, other: String) throws {
        for (name, path) in [("w.yaml", one), ("b.yaml", other)] {
            let text =
                Self.workflow.replacing("http://om", with: "https://om")
                + "    \(verification)\n    sslConfig: {caCertificate: \"\(path)\"}\n"
            _ = try folder.write(text, name)
            let before = try folder.read(name)
            let files =
                name == "w.yaml" ? [] : ["--ingestion-path", "w.yaml", "--ingestion-path", name]
            let run = try runOmsso(
                ["apply", "--answers", answers, "--yes"] + files, in: folder.path)
            #expect(run.status == 0, "\(run.errors)")
            let kept = try folder.read(name)
            for line in before.split(separator: "\n")
            where line.contains("SSL") || line.contains("pem") {
                #expect(kept.contains(line), "\(kept)")
            }
        }
    }

    @Test(arguments: [
        "${OM_HOST}/api", "${OM_HOST}", "http://${OM_HOST}:8585/api", "$OM_HOST/api",
    ])
    func anAddressThatTheClientFillsInStays(address: String) throws {
        let text = Self.workflow.replacing("http://om:8585/api", with: address)
        _ = try folder.write(text, "w.yaml")
        let run = try apply("--answers", answers, "--yes")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("w.yaml").contains("hostPort: \(address)\n"))
        let told = try apply("--answers", answers, "--yes", "--host-port", "https://x.org/api")
        #expect(told.status == 0, "\(told.errors)")
        #expect(try folder.read("w.yaml").contains("hostPort: https://x.org/api\n"))
    }

    @Test func whatAnExistingFileSaysIsHeldAgainstThatFile() throws {
        _ = try folder.write(Self.server, "om.yaml")
        #expect(try apply("--answers", answers, "--yes").status == 0)
        let run = try apply(
            "--target", "bare-metal", "--path", "om.yaml", "--ingestion-path", "w.yaml",
            "--client-id", "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c", "--dry-run")
        #expect(run.status == 3)
        #expect(run.errors.contains("om.yaml: error:"), "\(run.errors)")
    }

    @Test func aConfidentialClientDoesNotBecomePublicWithoutAWord() throws {
        _ = try folder.write(
            "AUTHENTICATION_PROVIDER=azure\nAUTHENTICATION_CLIENT_TYPE=confidential\n", "om.env")
        let answers = try folder.write(goodAnswers, "docker.yaml")
        let arguments = ["--answers", answers, "--path", "om.env", "--no-ingestion", "--yes"]
        let run = try runOmsso(["apply"] + arguments, in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("om.env sets a confidential client"), "\(run.errors)")
        #expect(run.errors.contains("[OMSSO-CHANGE-CLIENT]"))
        #expect(try folder.read("om.env").contains("AUTHENTICATION_CLIENT_TYPE=public"))
        #expect(
            try !runOmsso(["apply"] + arguments, in: folder.path).errors.contains("CHANGE-CLIENT"))
    }

    /// In a file of such lines ours are alike, and are no reason to be told of one by one.
    @Test func whatIsTrueOfManyLinesIsSaidOnce() throws {
        let docker = try folder.write(
            goodAnswers + "target: {kind: docker, path: a.env}\n", "docker.yaml")
        _ = try folder.write("export AUTHENTICATION_PROVIDER=basic\nexport OTHER=1\n", "a.env")
        let run = try runOmsso(["apply", "--answers", docker, "--yes"], in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.components(separatedBy: "[OMSSO-ENV-EXPORT]").count == 2)
        #expect(run.errors.contains("\n  Leave out `export`. Also on lines 3, 4, 5 and 8 more.\n"))
    }

    @Test func placeholdersStayWhenAsked() throws {
        _ = try folder.write(Self.server, "om.yaml")
        let run = try apply("--answers", answers, "--yes", "--keep-placeholders")
        #expect(run.status == 0)
        #expect(run.errors.contains("[OMSSO-CHANGE-PLACEHOLDER]"))
        #expect(
            try folder.read("om.yaml").contains("provider: ${AUTHENTICATION_PROVIDER:-azure}   #"))
    }

    @Test func neitherOldNorNewTokensAreShown() throws {
        let token = "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"
        let secret = try folder.write(
            goodAnswers + "ingestion:\n  token: \(token)\ntarget:\n  ingestionPath: w.yaml\n",
            "secret.yaml")
        _ = try folder.write(Self.workflow, "w.yaml")
        for arguments in [["--dry-run"], ["--yes"]] {
            let run = try runOmsso(["apply", "--answers", secret] + arguments, in: folder.path)
            #expect(run.status == 0, "\(run.errors)")
            for text in [run.output, run.errors] {
                #expect(!text.contains("canary") && !text.contains(token))
            }
        }
        #expect(try folder.read("w.yaml").contains(token))
        let state = try runOmsso(["--version"], in: folder.path)
        #expect(state.status == 0)
        let kept = try Program("/bin/grep", ["-rl", "-e", token, "-e", "canary", folder.path])
        let names = kept.output.split(separator: "\n").map { $0.split(separator: "/").last ?? "" }
        #expect(Set(names) == Set(["secret.yaml", "w.yaml"] + backups.map { $0[...] }))
    }
}

/// The question that apply asks on a terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")), .serialized)
struct ApplyOnTerminalTests {
    @Test(arguments: [("y", "ended 0", true), ("n", "ended 11", false), ("", "ended 11", false)])
    func itIsAskedBeforeAnythingIsWritten(answer: String, end: String, writes: Bool) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers, "answers.yaml")
        let screen = try TerminalScreen(columns: 100, rows: 60, in: folder.path)
        try screen.type("\(omsso) apply --answers answers.yaml; echo ended $?\n")
        try screen.see("Write these 2 files? [y/N]")
        #expect(!folder.names.contains("openmetadata_azure.env"))
        try screen.type(answer + "\n")
        try screen.see(end)
        #expect(folder.names.contains("openmetadata_azure.env") == writes)
    }
}
