import ArgumentParser
import SSOModel

/// How files that exist are read.
struct FileOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("What the files are; otherwise it is detected.", valueName: "kind"))
    var kind: CheckedDeployment?

    @Option(
        help: ArgumentHelp(
            "An environment file that the server or docker compose reads; may be repeated.",
            valueName: "file"),
        completion: .file(), transform: GivenPath.parse)
    var envFile: [String] = []

    @Option(
        help: ArgumentHelp(
            "The release of OpenMetadata, 1.5 to 2.0; otherwise what the files tell.",
            valueName: "version"))
    var openmetadataVersion: String?

    func validate() throws {
        guard let openmetadataVersion, version == nil else { return }
        let known = OpenMetadataVersion.allCases.map(\.rawValue).joined(separator: ", ")
        let text = openmetadataVersion.shortened()
        throw ValidationError("There is no version \(text). Possible: \(known).")
    }

    var version: OpenMetadataVersion? {
        openmetadataVersion.flatMap(OpenMetadataVersion.init(written:))
    }
}

/// A deployment whose files are checked, or the ingestion.
enum CheckedDeployment: String, ExpressibleByArgument, CaseIterable {
    case docker
    case bareMetal = "bare-metal"
    case kubernetes
    case ingestion

    func kind(of path: String) -> FileKind {
        switch self {
        case .docker: FileKind.docker(named: path)
        case .bareMetal: .server
        case .kubernetes: .helm
        case .ingestion: .workflow
        }
    }
}
