/// A kind of file that holds single sign-on settings.
package enum FileKind: String, CaseIterable, Hashable, Sendable {
    /// `KEY=value` lines for docker compose.
    case environment = "docker-environment"
    /// `docker-compose.yml` and its overrides.
    case compose = "docker-compose"
    /// The server's own `openmetadata.yaml`.
    case server = "server-configuration"
    /// `values.yaml` of the Helm chart.
    case helm = "helm-values"
    /// A workflow file of the ingestion client.
    case workflow = "ingestion-workflow"

    /// Those in which settings have names of their own; a compose file holds an environment.
    package static let written = allCases.filter { $0 != .compose }

    /// The deployment that takes its settings from such a file; nil for that of a client.
    package var deployment: DeploymentTarget? {
        switch self {
        case .environment, .compose: .docker
        case .server: .bareMetal
        case .helm: .kubernetes
        case .workflow: nil
        }
    }
}

extension FileKind {
    /// The kind of a file that belongs to docker compose, by its name.
    package static func docker(named path: String) -> FileKind {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? .compose : .environment
    }
}

extension DeploymentTarget {
    /// The kind of a file with this name that settings of this deployment are written to.
    package func fileKind(of path: String) -> FileKind {
        self == .docker ? .docker(named: path) : fileKind
    }

    /// The kind of file that settings of this deployment are written to where nothing tells of
    /// another.
    package var fileKind: FileKind {
        switch self {
        case .docker: .environment
        case .bareMetal: .server
        case .kubernetes: .helm
        }
    }
}

/// A section of the server's configuration that single sign-on lives in.
package enum ServerSection: String, CaseIterable, Hashable, Sendable {
    case authorizer = "authorizerConfiguration"
    case authentication = "authenticationConfiguration"
}
