import Foundation
import TestSupport
import Testing

/// Workflow files named `.json`, which the ingestion client reads as JSON and as nothing else.
@Suite struct JSONWorkflowTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ command: String, _ arguments: String...) throws -> Program {
        let answers = try folder.write(
            goodAnswers + "target:\n  path: a.env\n  ingestionPath: [w.json]\n", "answers.yaml")
        return try Program(
            "/usr/bin/env",
            ["setsid", "--wait", omsso, command, "--answers", answers] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test(
        arguments: [
            "{\"workflowConfig\": {}}",
            """
            {
              "source": {"type": "mysql", "serviceName": "caf\\u00e9"},
              "workflowConfig": {
                "loggerLevel": "INFO",
                "openMetadataServerConfig": {"hostPort": "http://a/api", "securityConfig": {}}
              }
            }
            """,
        ])
    func oneThatExistsIsChangedAndStaysJSON(text: String) throws {
        _ = try folder.write(text, "w.json")
        let applied = try run("apply", "--yes")
        #expect(applied.status == 0, "\(applied.errors)")
        let data = Data(try folder.read("w.json").utf8)
        let root = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
        let server = root?["workflowConfig"]?["openMetadataServerConfig"] as? [String: Any]
        #expect(server?["authProvider"] as? String == "openmetadata")
        #expect(
            !(try Program(omsso, ["check", "w.json"], in: folder.path)).output.contains("PATH"))
    }

    @Test(arguments: ["render", "apply"]) func aNewOneIsRefused(command: String) throws {
        let result = try run(command)
        #expect(result.status == 3)
        #expect(result.errors.contains("[OMSSO-PATH-NOT-JSON]"))
        #expect(result.errors.contains("Name it w.yaml."))
        #expect(!folder.names.contains("a.env"))
    }

    @Test(
        arguments: [
            "", "# ours\n{\"workflowConfig\": {}}\n", "workflowConfig: {}\n",
            "{\"workflowConfig\": {'openMetadataServerConfig': {}}}\n",
            "{\"workflowConfig\": {},}\n",
        ])
    func oneThatIsNoJSONIsLeftAsItIs(text: String) throws {
        _ = try folder.write(text, "w.json")
        let result = try run("apply", "--yes")
        #expect(result.status == 1)
        #expect(result.errors.contains("w.json would not be JSON"))
        #expect(try folder.read("w.json") == text)
        #expect(!folder.names.contains("a.env"))
    }
}
