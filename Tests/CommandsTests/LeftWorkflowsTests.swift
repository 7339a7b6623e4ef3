import TestSupport
import Testing

/// Several workflow files stand in the folder.
@Suite struct LeftWorkflowsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers + "target: {path: om.env}\n", "answers.yaml")
        for name in ["a.yaml", "b c.yaml"] {
            _ = try folder.write(
                "source: {type: dbt}\nworkflowConfig:\n  openMetadataServerConfig:\n"
                    + "    hostPort: https://a.org/api\n    authProvider: no-auth\n", name)
        }
    }

    private func apply(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env",
            ["setsid", "--wait", omsso, "apply", "--answers", "answers.yaml", "--dry-run"]
                + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test func thoseThatAreLeftAreNamedWithWhatChangesThem() throws {
        let run = try apply()
        #expect(run.status == 0)
        #expect(run.errors.contains("left as they are: a.yaml, b c.yaml."), "\(run.errors)")
        #expect(run.errors.contains("--ingestion-path a.yaml --ingestion-path 'b c.yaml'"))
        let given = try apply("--ingestion-path", "a.yaml", "--ingestion-path", "b c.yaml")
        #expect(!given.errors.contains("left as they are"), "\(given.errors)")
        #expect(given.output.contains("+++ b c.yaml") && given.output.contains("+++ a.yaml"))
        #expect(try !apply("--no-ingestion").errors.contains("left as they are"))
    }
}
