/// How OpenMetadata is deployed, and so which file holds its settings.
package enum DeploymentTarget: String, FixedWord {
    case docker
    case bareMetal = "bare-metal"
    case kubernetes

    package var title: String {
        switch self {
        case .docker: "Docker"
        case .bareMetal: "Bare metal"
        case .kubernetes: "Kubernetes"
        }
    }

    /// The file with its settings, where nothing tells of another.
    package var usualFile: String {
        switch self {
        case .docker: "openmetadata_azure.env"
        case .bareMetal: "conf/openmetadata.yaml"
        case .kubernetes: "values.yaml"
        }
    }
}
