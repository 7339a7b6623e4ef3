import Foundation
import TestSupport
import Testing

/// `apply` where an environment file does not reach the server.
@Suite struct ComposeCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let compose = """
        services:
          migrate:
            image: docker.getcollate.io/openmetadata/server:1.10.0
            command: ./bootstrap/openmetadata-ops.sh migrate
          catalog:
            image: docker.getcollate.io/openmetadata/server:1.10.0
            environment:
              - AUTHENTICATION_PROVIDER=basic

        """

    private func apply(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env",
            [
                "setsid", "--wait", CommandsTests.omsso, "apply", "--yes", "--answers",
                "answers.yaml",
            ]
                + arguments, in: folder.path, environment: state)
    }

    private var state: [String: String] { ["XDG_STATE_HOME": folder.path + "/state"] }

    private func make(_ files: [String: String]) throws {
        let all = files.merging(["answers.yaml": goodAnswers]) { old, _ in old }
        for (name, text) in all { _ = try folder.write(text, name) }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
    }

    @Test func anOverrideIsWrittenAndTakenBack() throws {
        try make(["docker-compose.yml": Self.compose])
        let run = try apply()
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("so that docker-compose.override.yml is proposed."))
        #expect(run.output.contains("Wrote docker-compose.override.yml (new file, mode 0640)"))
        #expect(
            run.output.contains("docker compose up --detach --no-deps --force-recreate catalog"))
        #expect(run.output.contains("omsso apply --undo\n"))
        #expect(!run.output.contains("--env-file"))
        let written = try text("docker-compose.override.yml")
        for service in ["  catalog:\n", "  migrate:\n"] { #expect(written.contains(service)) }
        #expect(written.contains("      AUTHENTICATION_PROVIDER: \"azure\"\n"))
        #expect(!written.contains("openmetadata-server"))

        #expect(try apply().errors.contains("Nothing to change"))
        let undo = try Program(
            "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso, "apply", "--undo", "--yes"],
            in: folder.path, environment: state)
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(!folder.names.contains("docker-compose.override.yml"))
    }

    @Test func aComposeFileIsChangedInPlace() throws {
        try make(["docker-compose.yml": Self.compose])
        let run = try apply("--path", "docker-compose.yml")
        #expect(run.status == 0, "\(run.errors)")
        let written = try text("docker-compose.yml")
        #expect(written.contains("      - \"AUTHENTICATION_PROVIDER=azure\"\n"))
        #expect(written.hasPrefix("services:\n  migrate:\n    image:"))
    }

    /// compose reads no other files once some are named.
    @Test(arguments: [
        (["docker-compose.yml": compose], "sso.yml", "--file docker-compose.yml --file sso.yml "),
        (["compose-om.yml": compose], "compose-om.yml", "--file compose-om.yml "),
        (["compose-om.yml": compose], "sso.yml", "--file compose-om.yml --file sso.yml "),
        (
            ["a.yml": compose, ".env": "COMPOSE_FILE=a.yml\n"], "docker-compose.override.yml",
            "--file a.yml --file docker-compose.override.yml "
        ),
    ])
    func commandsNameTheFiles(files: [String: String], path: String, flags: String) throws {
        try make(files)
        let run = try apply("--path", path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.contains("docker compose \(flags)up --detach --no-deps"), "\(run.output)")
    }

    /// What others use as well is left alone.
    @Test func anEnvironmentOfSeveralServicesGetsAnOverride() throws {
        let text =
            "x-e: &e [AUTHENTICATION_PROVIDER=basic]\nservices:\n  om:\n"
            + "    image: openmetadata/server:1.7.0\n    environment: *e\n"
        try make(["docker-compose-om.yml": text])
        let run = try apply()
        #expect(run.status == 0, "\(run.errors)")
        let flags = "--file docker-compose-om.yml --file docker-compose-om.override.yml"
        #expect(run.output.contains("docker compose \(flags) up --detach --no-deps"))
        #expect(try self.text("docker-compose-om.yml") == text)
        #expect(try apply().errors.contains("Nothing to change"))
    }

    /// A file that counts more than the one that is written.
    @Test func whatWinsOverTheFileIsSaid() throws {
        try make([
            "docker-compose.yml": Self.compose,
            "docker-compose.override.yml":
                "services: {catalog: {environment: {AUTHENTICATION_PROVIDER: google}}}\n",
        ])
        let run = try apply("--path", "docker-compose.yml")
        #expect(run.status == 4)
        #expect(
            run.errors.contains(
                "docker-compose.override.yml has values of its own, which win: "
                    + "AUTHENTICATION_PROVIDER. Sign-in stays as it is."), "\(run.errors)")
        #expect(run.errors.contains("--path docker-compose.override.yml"))
        let right = try apply()
        #expect(right.status == 0, "\(right.errors)")
    }

    /// What is written to an environment file has to reach the server.
    @Test func anEnvironmentFileThatReachesNobodyIsSaid() throws {
        try make(["docker-compose.yml": Self.compose])
        let run = try apply("--path", ".env")
        #expect(run.status == 4)
        #expect(run.errors.contains("[OMSSO-CHANGE-NONE-PASSED]"), "\(run.errors)")
        #expect(run.errors.contains("Write docker-compose.override.yml instead"))
    }
}
