import Foundation
import SSOFiles
import SSOModel
import TestSupport
import Testing
import WizardUI

@testable import Commands

/// The commands that look at the folder they run in.
@Suite struct SurroundingsCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func make(_ files: [String: String]) throws {
        for (name, text) in files {
            let parent = (folder.path + "/" + name as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true)
            _ = try folder.write(text, name)
        }
    }

    private func omsso(_ arguments: String...) throws -> Program { try omsso(arguments) }

    private func omsso(_ arguments: [String]) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments, in: folder.path)
    }

    private static let compose = """
        services:
          openmetadata-server:
            image: docker.getcollate.io/openmetadata/server:1.9.3
            environment:
              AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}
              AUTHENTICATION_CLIENT_ID: ${AUTHENTICATION_CLIENT_ID:-""}
              AUTHENTICATION_AUTHORITY: ${AUTHENTICATION_AUTHORITY:-https://accounts.google.com}
              AUTHENTICATION_PUBLIC_KEYS: ${AUTHENTICATION_PUBLIC_KEYS:-[]}
              AUTHENTICATION_CALLBACK_URL: ${AUTHENTICATION_CALLBACK_URL:-""}
              AUTHENTICATION_ENABLE_SELF_SIGNUP: ${AUTHENTICATION_ENABLE_SELF_SIGNUP:-true}
              AUTHORIZER_ADMIN_PRINCIPALS: ${AUTHORIZER_ADMIN_PRINCIPALS:-[admin]}
              AUTHORIZER_PRINCIPAL_DOMAIN: ${AUTHORIZER_PRINCIPAL_DOMAIN:-"open-metadata.org"}
              AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: ${AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN:-false}

        """
    private static let values = """
        openmetadata:
          config:
            authentication: {provider: basic}

        """
    private static let wrong = "AUTHENTICATION_PROVIDER = azure\nAUTHENTICATION_CLIENT_ID=x\n"

    @Test func aCheckWithoutAPathTakesWhatIsHere() throws {
        try make(["docker-compose.yml": Self.compose, ".env": Self.wrong])
        let program = try omsso("check")
        #expect(program.status == 4, "\(program.output) \(program.errors)")
        #expect(
            program.errors == "omsso: checking docker-compose.yml, .env\n"
                + "`omsso explain CODE` says more about each.\n")
        #expect(program.output.contains(".env:"))
        // The same as if the files had been named.
        let named = try omsso("check", "docker-compose.yml", ".env")
        #expect(named.output == program.output)
    }

    /// What apply wrote where it saw no compose file, and somebody broke.
    @Test(arguments: [
        ("docker", "openmetadata_azure.env"),
        ("bare-metal", "openmetadata_azure.yaml"),
    ])
    func whatApplyWroteIsFoundAgain(kind: String, file: String) throws {
        try make(["answers.yaml": goodAnswers])
        let written = try omsso(
            "apply", "--yes", "--answers", "answers.yaml", "--target", kind, "--output-dir", "here")
        #expect(written.status == 0, "\(written.errors)")
        let place = "here/" + file
        let id = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
        let text = try folder.read(place)
        #expect(text.contains(id))
        func inside(_ arguments: String...) throws -> Program {
            try Program(
                "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments,
                in: folder.path + "/here")
        }
        #expect(try inside("check").status == 0)
        let person = try inside("whoami", "ada.lovelace@example.com")
        #expect(person.status == 0, "\(person.errors)")
        #expect(person.output.contains("ada.lovelace"))
        try make([place: text.replacing(id, with: "")])
        let program = try inside("check")
        #expect(program.status == 4, "\(program.output) \(program.errors)")
        #expect(program.errors.hasPrefix("omsso: checking \(file), openmetadata-ingestion.yaml\n"))
        #expect(program.output.contains("\(file):"))
        #expect(
            try inside("apply", "--dry-run", "--answers", "../answers.yaml").output.contains(file))
    }

    @Test func aCheckOfNothingIsNoSuccess() throws {
        _ = try folder.write("AUTHENTICATION_PROVIDER=azure\n", "notes.txt")
        let program = try omsso("check")
        #expect(program.status == 1)
        #expect(program.output.isEmpty)
        #expect(program.errors.contains("Nothing of an OpenMetadata deployment was found in /"))
        #expect(program.errors.contains("Name the files"))
    }

    @Test func aKindNarrowsItDown() throws {
        try make([
            "docker-compose.yml": Self.compose, "values.yaml": Self.values,
            "ingest.yaml": "workflowConfig: {openMetadataServerConfig: {}}\n",
        ])
        for (kind, files) in [
            ("docker", "docker-compose.yml"), ("kubernetes", "values.yaml"),
            ("ingestion", "ingest.yaml"),
        ] {
            let program = try omsso("check", "--as", kind)
            #expect(program.errors.hasPrefix("omsso: checking \(files)\n"))
        }
        #expect(try omsso("check", "--as", "bare-metal").status == 1)
    }

    /// Which of them is meant only the operator knows, and a run of its own asks nobody.
    @Test func ofSeveralReleasesNoneIsGuessed() throws {
        let release = """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            spec: {values: {openmetadata: {config: {authentication: {provider: basic}}}}}

            """
        try make(["a.yaml": release, "b.yaml": release, "answers.yaml": goodAnswers])
        func apply(_ more: String...) throws -> Program {
            try omsso(
                ["apply", "--yes", "--answers", "answers.yaml", "--target", "kubernetes"] + more)
        }
        let refused = try apply()
        #expect(refused.status == 3, "\(refused.errors)")
        #expect(refused.errors.contains("a.yaml, b.yaml each hold settings of sign-in."))
        #expect(refused.errors.contains("--path"))
        #expect(try folder.read("a.yaml") == release)
        let named = try apply("--path", "b.yaml")
        #expect(named.status == 0, "\(named.errors)")
        #expect(try folder.read("a.yaml") == release)
        #expect(try folder.read("b.yaml").contains("provider: azure"))
    }

    @Test func valuesWithoutAnOrderAreNotGuessedAt() throws {
        try make(["values-dev.yaml": Self.values, "values-prod.yaml": Self.values])
        let program = try omsso("check")
        #expect(program.status == 1)
        #expect(program.errors.contains("values-dev.yaml, values-prod.yaml"))
    }

    @Test func applyTakesWhatIsHere() throws {
        try make([
            "docker-compose.yml": Self.compose, ".env": "DB_HOST=prod\n",
            "answers.yaml": goodAnswers,
        ])
        let program = try omsso("apply", "--dry-run", "--answers", "answers.yaml")
        #expect(program.output.contains("+++ .env\n"), "\(program.output)")
        #expect(program.errors.contains("found here: Docker Compose, OpenMetadata 1.9.3"))
        #expect(!program.errors.contains("is taken"))
        let given = try omsso(
            "apply", "--dry-run", "--answers", "answers.yaml", "--path", "other.env")
        #expect(given.output.contains("+++ other.env\n"))
    }

    @Test func applySaysWhatItTookOfSeveral() throws {
        try make([
            "docker-compose.yml": Self.compose, "values.yaml": Self.values,
            "answers.yaml": goodAnswers,
        ])
        let program = try omsso("apply", "--dry-run", "--answers", "answers.yaml")
        #expect(program.errors.contains("docker is taken; --target names another."))
        let other = try omsso(
            "apply", "--dry-run", "--answers", "answers.yaml", "--target", "kubernetes")
        #expect(!other.errors.contains("is taken"))
        #expect(other.output.contains("+++ values.yaml\n"))
    }

    /// Nobody takes two sections for the server's own file.
    @Test func aFragmentHasANameOfItsOwn() throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        let program = try omsso(
            "apply", "--yes", "--answers", "answers.yaml", "--target", "bare-metal")
        #expect(program.errors.contains("becomes a fragment"))
        #expect(program.output.contains("Wrote openmetadata_azure.yaml (new fragment, mode 0640)"))
        #expect(folder.names.contains("openmetadata_azure.yaml"))
        #expect(!folder.names.contains("conf"))
    }

    /// Nor under the name of the server's own file, where no server is.
    @Test func aFragmentOfTheServersVeryNameStaysOne() throws {
        _ = try folder.write(goodAnswers, "answers.yaml")
        let file = "conf/openmetadata.yaml"
        func apply(_ more: String...) throws -> String {
            let program = try omsso(
                ["apply", "--yes", "--answers", "answers.yaml", "--target", "bare-metal"]
                    + ["--no-ingestion", "--path", file] + more)
            #expect(program.status == 0, "\(program.errors)")
            // A long path is wrapped.
            return program.output.filter { !$0.isWhitespace }
        }
        for output in [try apply(), try apply("--principal-domain", "example.org")] {
            #expect(!output.contains("cd/"), "\(output)")
            #expect(output.contains("/\(file)isnottheserver'sfile"), "\(output)")
            #expect(output.contains("in\(file)oftheserver'sownfolder."), "\(output)")
        }
    }

    /// What was answered is not lost on the way to the user who may write.
    @Test func theDraftGoesAlongToWhoMayWrite() throws {
        let owner = FolderNames.Owner(id: 998, name: "omsrv")
        let folder = FolderNames(
            "/opt/om", itself: FolderNames.Entry(owner: owner, isWritable: false))
        let wizard = Wizard(
            answers: Answers([.clientID: .text("x")]), surroundings: Surroundings(folder))
        let store = DraftStore(
            try #require(UserState(environment: ["XDG_STATE_HOME": "/home/ada/my state"]).folder))
        let text = EndText.kept(store, wizard)
        #expect(
            text.contains(
                "`sudo -u omsrv omsso --resume < '/home/ada/my state/omsso/draft.yaml'` goes on there."
            ))
    }
}
