import SSOModel

/// A kind of file that can be checked.
package enum CheckedKind: String, CaseIterable, Hashable, Sendable {
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

    package init(_ kind: FileKind) {
        switch kind {
        case .dockerEnvironment: self = .environment
        case .serverConfiguration: self = .server
        case .helmValues: self = .helm
        case .ingestionWorkflow: self = .workflow
        }
    }

    package var fileKind: FileKind? {
        switch self {
        case .environment: .dockerEnvironment
        case .server: .serverConfiguration
        case .helm: .helmValues
        case .workflow: .ingestionWorkflow
        case .compose: nil
        }
    }
}

extension Unicode.Scalar {
    package var isWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    package var isSpaceOrTab: Bool { self == " " || self == "\t" }
}

extension CheckedKind {
    /// The kind of a file that belongs to docker compose, by its name.
    package static func docker(named path: String) -> CheckedKind {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? .compose : .environment
    }
}
