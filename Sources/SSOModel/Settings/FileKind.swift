/// A kind of file that holds single sign-on settings.
package enum FileKind: String, CaseIterable, Hashable, Sendable {
    /// `KEY=value` lines for `docker compose --env-file`.
    case dockerEnvironment = "docker"
    /// The server's own `openmetadata.yaml`.
    case serverConfiguration = "bare-metal"
    /// `values.yaml` of the Helm chart.
    case helmValues = "kubernetes"
    /// A workflow file of the ingestion client.
    case ingestionWorkflow = "ingestion"
}

extension DeploymentTarget {
    /// The kind of file that this deployment takes its settings from.
    package var fileKind: FileKind {
        switch self {
        case .docker: .dockerEnvironment
        case .bareMetal: .serverConfiguration
        case .kubernetes: .helmValues
        }
    }
}

/// A section of the server's configuration that single sign-on lives in.
package enum ServerSection: String, CaseIterable, Hashable, Sendable {
    case authorizer = "authorizerConfiguration"
    case authentication = "authenticationConfiguration"
}
