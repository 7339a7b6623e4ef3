import SSOModel
import SSOReading
import Testing

/// What files tell of the ingestion client.
@Suite struct ClientReleaseTests {
    private func installation(_ text: String, _ kind: FileKind, path: String) -> Installation {
        Installation([CheckInput(path, Array(text.utf8), kind: kind)], CheckOptions())
    }

    @Test(arguments: [
        ("docker.getcollate.io/openmetadata/ingestion:1.7.3", "1.7.3"),
        ("openmetadata/ingestion-base:1.7.0-rc1", "1.7.0"),
        ("registry.example:5000/openmetadata/ingestion:1.6@sha256:00", "1.6"),
        ("${IMAGE:-docker.getcollate.io/openmetadata/ingestion:1.5.2}", "1.5.2"),
        ("openmetadata/ingestion:latest", nil), ("openmetadata/ingestion", nil),
        ("apache/airflow:1.7.3", nil),
    ])
    func theTagOfItsImage(image: String, release: String?) {
        let compose = """
            services:
              openmetadata-server: {image: "docker.getcollate.io/openmetadata/server:1.9.0"}
              ingestion: {image: "\(image)"}
            """
        let values = """
            openmetadata:
              config:
                authentication: {provider: azure}
                pipelineServiceClientConfig: {k8s: {ingestionImage: "\(image)"}}
            """
        let found = installation(compose, .compose, path: "docker-compose.yml").clientRelease
        #expect(found?.rawValue == release)
        guard !image.contains("$") else { return }
        let chosen = installation(values, .helm, path: "values.yaml").clientRelease
        #expect(chosen?.rawValue == release)
    }

    @Test(arguments: [("false", false), ("true", true), ("", true)])
    func aWorkflowMayTakeAnyServer(flag: String, mustFit: Bool) {
        let line = flag.isEmpty ? "" : "\n    enableVersionValidation: \(flag)"
        let workflow = """
            workflowConfig:
              openMetadataServerConfig:
                hostPort: https://metadata.example.com/api\(line)
            """
        let found = installation(workflow, .workflow, path: "workflow.yaml")
        #expect(found.clientMustFit == mustFit)
    }
}
