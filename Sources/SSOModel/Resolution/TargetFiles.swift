/// The files that some answers are about.
package struct TargetFiles: Hashable, Sendable {
    /// How the server is deployed, which decides how its file is read.
    package let deployment: DeploymentTarget
    /// The settings file of the server.
    package let settings: String
    /// The workflow files of the ingestion.
    package let ingestion: [String]

    package var all: [String] { [settings] + ingestion }

    /// The files with what they have to be.
    package var byKind: [(path: String, kind: FileKind)] {
        [(settings, deployment.fileKind(of: settings))] + ingestion.map { ($0, .workflow) }
    }
}

extension SSOSettings.Target {
    /// The files that are written.
    package var files: TargetFiles {
        TargetFiles(
            deployment: kind, settings: path.text, ingestion: ingestionPaths.map(\.text))
    }
}

extension Answers {
    /// The files that the answers name so far, defaults included.
    package var targetFiles: TargetFiles {
        TargetFiles(
            deployment: TargetRules.kind(self), settings: effective(.targetPath)?.text ?? "",
            ingestion: IngestionRules.isEnabled(self) ? effective(.ingestionPath)?.list ?? [] : [])
    }
}
