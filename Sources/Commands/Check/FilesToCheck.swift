import DisplayText
import SSOFiles
import SSOModel
import SSOReading

/// The files that were named to be checked, or those of the deployments in this folder.
struct FilesToCheck {
    private(set) var paths: [String]
    /// The release that the folder tells; nil where the files were named.
    private(set) var version: OpenMetadataVersion?

    init(
        _ named: [String], environment: [String], as kind: CheckedDeployment?,
        doing: String = "checking"
    ) throws {
        paths = named
        guard named.isEmpty else { return }
        let here = FoundHere()
        let found = here.surroundings
        let deployments = found.deployments.filter { kind?.isSet(up: $0.target) ?? true }
        let unordered = deployments.first {
            $0.answers[.targetPath] == nil && $0.target == .kubernetes && !$0.files.isEmpty
        }
        if kind == nil || kind == .ingestion { paths = found.workflows }
        paths = deployments.flatMap { Self.files(of: $0, environment) } + paths
        if deployments.count == 1 { version = deployments.first?.version }
        guard !paths.isEmpty else {
            Console.say(Self.reason(unordered, found.names.path))
            throw ExitStatus.failed.code
        }
        Console.say(displayable("omsso: \(doing) \(paths.joined(separator: ", "))"))
        if let unordered {
            Console.say(Self.reason(unordered, found.names.path), as: .note)
        }
        let rivals = deployments.flatMap(\.rivals)
        if !rivals.isEmpty {
            Console.say(
                displayable(
                    "omsso: not \(doing) \(rivals.joined(separator: ", ")), which may be another")
                    + " installation's; name it to do so")
        }
        let values = deployments.first { $0.target == .kubernetes }?.answers[.targetPath]
        if doing == "checking", let later = Self.later(than: values?.answer.text, here) {
            Console.say(displayable("omsso: not checking \(later)"))
        }
    }

    /// The values files that may win over one, with the command that checks them together.
    private static func later(than path: String?, _ here: FoundHere) -> String? {
        guard let path, let later = here.values(after: path), !later.files.isEmpty else {
            return nil
        }
        let names = later.files.map(\.name)
        let command = (["omsso check", path.shellWord] + names.map(\.shellWord)).joined(
            separator: " ")
        return "\(listed(names)), which counts more where helm is given it later: `\(command)`"
    }

    /// Of several values files none is known to count; an environment file that is named is the
    /// only one that compose reads.
    private static func files(of found: FoundDeployment, _ environment: [String]) -> [String] {
        switch found.target {
        case .bareMetal: found.files
        case .kubernetes:
            // What says why its values cannot be changed in it.
            found.files.isEmpty
                ? found.signs : [found.answers[.targetPath]?.answer.text].compactMap(\.self)
        case .docker:
            found.files.filter { environment.isEmpty || FileKind.docker(named: $0) == .compose }
        }
    }

    private static func reason(_ values: FoundDeployment?, _ folder: String) -> FileError {
        values.map { FileError(.manyValues, $0.files) }
            ?? FileError(.nothingHere, folder, [.folder: folder])
    }
}

extension CheckedDeployment {
    fileprivate func isSet(up target: DeploymentTarget) -> Bool { rawValue == target.rawValue }
}
