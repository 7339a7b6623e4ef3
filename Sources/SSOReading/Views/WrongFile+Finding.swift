import SSOModel

extension WrongFile {
    typealias Finding = (name: String, advice: String, paste: Paste?)

    static func finding(_ nature: FileNature, _ kind: FileKind) -> Finding? {
        switch nature.kind {
        case .empty, .unknown: return nil
        case .known(let found) where found == kind: return nil
        case .known(let found):
            let name = nature.place?.wrapper.name ?? found.name
            return (name, advice(for: found, kind), nil)
        case .foreign(.misplaced(let key)) where kind == .helm:
            let move = "Move \(key.shortened()) to openmetadata.config, then try again."
            return (ForeignKind.misplaced(key).name, move, nil)
        case .foreign(let found):
            guard kind == .helm, let place = found.valuesPlace else {
                let advice = kind == .helm ? found.advice : nil
                return (
                    found.name, advice ?? kind.otherFile,
                    holds(found, kind) ? .section(below: []) : nil
                )
            }
            let advice = "Put this section \(place.words) by hand, or name a values file."
            return (found.name, found.advice ?? advice, .section(below: place.keys))
        // `{}` is an empty file of YAML and of JSON.
        case .keys(let keys) where keys.isEmpty && kind != .environment: return nil
        case .keys(let keys):
            // An override may add nothing but networks.
            if kind == .compose, keys.allSatisfy(FileNature.isComposeKey) { return nil }
            let isPart = kind == .helm && nature.place != nil
            guard !isPart, kind.topKeys.isDisjoint(with: keys) else { return nil }
            return ("YAML or JSON of something else", kind.otherFile, nil)
        }
    }

    /// True for what may hold the text of such a file as a string.
    private static func holds(_ found: ForeignKind, _ kind: FileKind) -> Bool {
        switch found {
        case .manifest, .wrapper(.kustomization, _), .ansible, .template, .python, .terraform:
            kind != .environment
        default: false
        }
    }

    private static func advice(for found: FileKind, _ kind: FileKind) -> String {
        if found == .compose, kind == .environment {
            return "Name an environment file, such as .env beside it, or a compose file whose name "
                + "ends in .yml or .yaml. Or put these variables into this one by hand."
        }
        guard kind != .workflow, let target = found.deployment else { return kind.otherFile }
        return
            "To change it, choose the deployment \(target.rawValue) (--target \(target.rawValue)). "
            + "Else: " + kind.otherFile.prefix(1).lowercased() + kind.otherFile.dropFirst()
    }

    static func environment(
        _ nature: FileNature, _ text: SourceText, _ kind: FileKind
    ) -> Paste? {
        guard nature.kind == .known(.compose), kind == .environment else { return nil }
        let input = CheckInput(
            text.name, [UInt8](encoding: text.scalars), kind: .compose)
        let server = ComposeServices(in: input).server ?? ComposeServiceName.server
        return .environment(service: server)
    }
}

extension FileKind {
    /// What it is, to follow "This is".
    var name: String {
        switch self {
        case .environment: "an environment file"
        case .compose: "a compose file"
        case .server: "the server's openmetadata.yaml"
        case .helm: "a values file of the OpenMetadata chart"
        case .workflow: "a workflow file of the ingestion"
        }
    }

    /// Screens name the field, and commands the flag.
    fileprivate var otherFile: String {
        let file = Question.with(.targetPath).place
        return switch self {
        case .environment: "Name an environment file, such as .env, in \(file)."
        case .compose: "Name a compose file, such as docker-compose.override.yml, in \(file)."
        case .server: "Name the server's conf/openmetadata.yaml in \(file)."
        case .helm: "Name a values file of the chart, such as values.yaml, in \(file)."
        case .workflow: "Name a workflow file in \(Question.with(.ingestionPath).place)."
        }
    }
}
