import SSOModel

/// One file, read as far as its kind allows.
package struct ParsedFile: Sendable {
    package let text: SourceText
    package let kind: FileKind?
    package var faults: [FileFault] = []
    /// The lines of an environment file.
    package var lines: EnvironmentLines?
    /// Those of them that concern single sign-on; others are nobody's business here.
    package var signInLines: [EnvironmentLine] = []
    /// The root of a YAML file, of which only what matters is kept.
    package var root: YAMLNode?
    /// What its aliases stand for; only of a compose file.
    package var aliases = YAMLAliases()
    /// The services of a compose file.
    package var services: [YAMLNode.Entry] = []
    /// What the marks of `root` refer to.
    package var document = MappedText()
    /// Each `${` of a server's configuration that runs on into the next line.
    package var swallowed: [Place] = []
    /// Values of variables that are made from each other without an end.
    package var loops: [Place] = []
    /// False for a file that only helps to read others.
    package var isChecked = true
    /// True for a part of a compose file that stands elsewhere.
    package var isPart = false
    /// Nil where it is not known.
    package var mode: UInt32?
}

/// Why a file, or a part of it, cannot be read.
package struct FileFault: Sendable {
    package enum Kind: Sendable {
        case encoding
        /// With what the file is, where that can be told.
        case unknownKind(String?)
        case yaml(reason: String)
        case limits(reason: String)
        case documents
        case notKeys(String)
        case alias(String)
    }
    package let kind: Kind
    package let place: Place
}

extension ParsedFile {
    package init(_ input: CheckInput, id: Int, variables: Variables) {
        guard let text = SourceText(id: id, name: input.name, bytes: input.bytes) else {
            self = .unreadable(input, id: id)
            return
        }
        self.text = text
        let nature = input.kind == nil ? FileNature(of: text) : nil
        kind = input.kind ?? nature?.fileKind
        isChecked = !input.isContext
        isPart = input.isPart
        mode = input.mode
        switch kind {
        case .environment:
            let lines = EnvironmentLines(text)
            signInLines = lines.lines.filter { SignInVariables.concernSignIn($0.key) }
            self.lines = lines
        case .server:
            let substitution = ServerSubstitution(MappedText(text), variables)
            loops = Array(Set(substitution.loops))
            swallowed = substitution.swallowed.map { Place(file: id, range: $0) }
            readYAML(substitution.result)
        case .compose, .helm: readYAML(MappedText(text))
        case .workflow:
            readYAML(MappedText(text))
            if root == nil, let hidden = WorkflowVariables.hidden(in: document) {
                let asWritten = faults
                faults = []
                readYAML(hidden)
                if root == nil { faults = asWritten }
            }
        case nil:
            let index = nature?.index ?? 0
            let place = Place(file: id, range: index..<index)
            faults = [FileFault(kind: .unknownKind(nature?.foreignName), place: place)]
        }
    }

    /// Only what stands before the first bad byte is kept, so that the place can be named.
    private static func unreadable(_ input: CheckInput, id: Int) -> ParsedFile {
        let end = input.bytes.firstInvalidUTF8 ?? input.bytes.firstIndex(of: 0) ?? 0
        let before = String(decoding: input.bytes[..<min(end, 100_000)], as: UTF8.self)
        let text = SourceText(id: id, name: input.name, Array(before.unicodeScalars))
        let place = Place(file: id, range: text.scalars.count..<text.scalars.count)
        var file = ParsedFile(text: text, kind: nil)
        file.faults = [FileFault(kind: .encoding, place: place)]
        return file
    }

    private mutating func readYAML(_ document: MappedText) {
        self.document = document
        do throws(YAMLError) {
            let roots = try YAMLReader.read(
                [UInt8](encoding: document.scalars), keeping: Self.kept[kind ?? .workflow])
            root = roots.first
            if kind == .compose { readServices() }
            if roots.count > 1 {
                faults.append(.init(kind: .documents, place: document.place(of: roots[1])))
            }
            findOpaqueParts()
        } catch {
            faults.append(fault(error))
        }
    }

    private func fault(_ error: YAMLError) -> FileFault {
        let index = min(error.mark.index, document.count)
        let place = document.place(index..<min(index + 1, document.count))
        switch error {
        case .tooDeep, .tooManyValues:
            return FileFault(kind: .limits(reason: error.reason), place: place)
        default: return FileFault(kind: .yaml(reason: error.reason), place: place)
        }
    }

    /// Looks along the paths that matter for what is no mapping.
    private mutating func findOpaqueParts() {
        guard let root else { return }
        var faults: [FileFault] = []
        for path in Self.mappings[kind ?? .workflow] ?? [] {
            var node = root
            for (depth, key) in path.enumerated() {
                if let merge = node.last("<<") {
                    faults.append(
                        FileFault(kind: .alias(key), place: document.place(of: merge.key)))
                }
                guard let next = node.last(key)?.value, !next.isNull else { break }
                node = next
                let name = path[...depth].joined(separator: ".")
                if case .alias = node.content {
                    faults.append(FileFault(kind: .alias(name), place: document.place(of: node)))
                    break
                }
                guard node.entries == nil else { continue }
                faults.append(FileFault(kind: .notKeys(name), place: document.place(of: node)))
                break
            }
        }
        if root.entries == nil, !root.isNull {
            faults = [FileFault(kind: .notKeys("the file"), place: document.place(of: root))]
        }
        var seen: Set<Place> = []
        self.faults += faults.filter { seen.insert($0.place).inserted }
    }

    /// Keys of the chart's own that people put below `openmetadata:`, where its schema has none.
    package static let topKeys = [
        "image", "ingress", "service", "serviceAccount", "resources", "replicaCount", "extraEnvs",
        "envFrom", "extraVolumes", "extraVolumeMounts", "nodeSelector", "tolerations", "affinity",
    ]

    /// The paths that rules look at; the rest of a file is not kept, but in compose files, where
    /// anchors stand anywhere.
    private static let kept: [FileKind: YAMLPaths] = [
        .server: YAMLPaths(
            [["authorizerConfiguration"], ["authenticationConfiguration"], ["configSource"]]
                + Setting.judged.map(\.row.server)),
        .helm: YAMLPaths(
            [
                ["openmetadata", "config", "authorizer"],
                ["openmetadata", "config", "authentication"],
                ["extraEnvs"], ["envFrom"], ["ingress"], ["image"], ["replicaCount"],
                ["authorizer"], ["authentication"], ["global", "authentication"],
                ["global", "authorizer"], ["config"], ["openmetadata", "authentication"],
                ["openmetadata", "authorizer"],
            ] + topKeys.map { ["openmetadata", $0] }
                + Setting.judged.map(\.row.chart).filter { !$0.isEmpty }),
        .workflow: YAMLPaths([["workflowConfig"]]),
    ]

    private static let mappings: [FileKind: [[String]]] = [
        .server: [
            ["authorizerConfiguration"], ["authenticationConfiguration", "oidcConfiguration"],
        ],
        .helm: [
            ["openmetadata", "config", "authorizer"],
            ["openmetadata", "config", "authentication", "oidcConfiguration"],
        ],
        .compose: [["services"]],
        .workflow: [
            ["workflowConfig", "openMetadataServerConfig", "securityConfig"],
            ["workflowConfig", "openMetadataServerConfig", "sslConfig"],
        ],
    ]
}
