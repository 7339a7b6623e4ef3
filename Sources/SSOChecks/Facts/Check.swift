import SSOModel
import SSOReading

/// What is looked at, and what is found in it.
enum Check: Sendable {
    case file(@Sendable (ParsedFile) -> [Hit])
    /// Any server, whoever signs its users in.
    case server(@Sendable (ServerView) -> [Hit])
    /// A server whose users sign in with Microsoft.
    case azure(@Sendable (ServerView) -> [Hit])
    case workflow(@Sendable (WorkflowView) -> [Hit])
    /// All files together.
    case together(@Sendable (Installation) -> [Hit])

    /// What is found where the release is not older than the first that it is true for.
    func hits(in installation: Installation, since release: OpenMetadataVersion? = nil) -> [Hit] {
        let servers = installation.servers.filter { view in release.map(view.isSince) ?? true }
        return switch self {
        case .file(let body): installation.files.flatMap(body)
        case .server(let body): servers.filter(\.isOfKnownTimes).flatMap(body)
        case .azure(let body): servers.filter(\.isAzure).flatMap(body)
        case .workflow(let body): installation.workflows.flatMap(body)
        case .together(let body): body(installation)
        }
    }
}
