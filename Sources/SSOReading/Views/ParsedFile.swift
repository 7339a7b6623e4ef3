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
    /// Where `root` stands in the file; nil for the top of it.
    package var place: ValuesPlace?
    /// What switches the part on and off that the values are for.
    package var partSwitches: PartSwitches?
    /// What the file says of these, by the keys that lead there.
    package var switches: [[String]: (flag: Bool, place: Place)] = [:]
    /// What wins over the values in a file that hands them to the chart.
    package var overrulings: [Overruling] = []
    /// True where some of the values come from elsewhere.
    package var hasOtherSources = false
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
        let isTold = input.kind != nil && input.kind != .helm || input.place != nil
        let nature = isTold ? nil : FileNature(of: text)
        kind = input.kind ?? (input.place == nil ? nature?.fileKind : .helm)
        place = kind == .helm ? input.place ?? nature?.place : nil
        partSwitches = kind == .helm ? input.switches : nil
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
                [UInt8](encoding: document.scalars),
                keeping: Self.kept(kind ?? .workflow, place, partSwitches))
            let index = place?.document ?? 0
            let top = roots.indices.contains(index) ? roots[index] : nil
            root = top?.at(place?.path ?? [])
            if let top, let partSwitches {
                switches = partSwitches.values(in: top).mapValues {
                    ($0.flag, document.place(of: $0.node))
                }
            }
            if kind == .compose { readServices() }
            if roots.count > 1, place.map({ $0.wrapper == .parentChart }) ?? true {
                faults.append(.init(kind: .documents, place: document.place(of: roots[1])))
            }
            if let top { findOpaqueParts(top) }
            takeWrapper(top)
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

    /// What else a file that hands values to the chart says of them.
    private mutating func takeWrapper(_ top: YAMLNode?) {
        guard let place, let shape = WrapperShape.of(place.wrapper),
            let part = top?.at(place.part)
        else { return }
        overrulings = shape.overrulings(part, inner: place.inner, in: document)
        hasOtherSources = shape.hasOtherSources(part)
    }

    /// Looks along the paths that matter for what is no mapping.
    private mutating func findOpaqueParts(_ top: YAMLNode) {
        var faults: [FileFault] = []
        for path in Self.mappings[kind ?? .workflow] ?? [] {
            let path = (place?.path ?? []) + path
            var node = top
            for (depth, key) in path.enumerated() {
                if let merge = node.last("<<") {
                    faults.append(
                        FileFault(kind: .alias(key), place: document.place(of: merge.key)))
                }
                guard let next = node.at([key]), !next.isNull else { break }
                node = next
                let name = Array(path[...depth]).dotted
                if case .alias = node.content {
                    faults.append(FileFault(kind: .alias(name), place: document.place(of: node)))
                    break
                }
                guard node.entries == nil, node.items == nil || depth >= place?.part.count ?? 0
                else { continue }
                faults.append(FileFault(kind: .notKeys(name), place: document.place(of: node)))
                break
            }
        }
        if top.entries == nil, !top.isNull {
            faults = [FileFault(kind: .notKeys("the file"), place: document.place(of: top))]
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
    private static func kept(
        _ kind: FileKind, _ place: ValuesPlace?, _ switches: PartSwitches?
    ) -> YAMLPaths? {
        guard let place else { return kept[kind] }
        let looked = WrapperShape.of(place.wrapper)?.looked ?? []
        return YAMLPaths(
            keptValues.map { place.path + $0 } + looked.map { place.part + $0 }
                + (switches?.paths ?? []))
    }

    private static let kept: [FileKind: YAMLPaths] = [
        .server: YAMLPaths(
            [["authorizerConfiguration"], ["authenticationConfiguration"], ["configSource"]]
                + Setting.judged.map(\.row.server)),
        .helm: YAMLPaths(keptValues),
        .workflow: YAMLPaths([["workflowConfig"]]),
    ]

    private static let keptValues: [[String]] =
        [
            ["openmetadata", "config", "authorizer"],
            ["openmetadata", "config", "authentication"],
            ["extraEnvs"], ["envFrom"], ["ingress"], ["image"], ["replicaCount"],
            ["authorizer"], ["authentication"], ["global", "authentication"],
            ["global", "authorizer"], ["config"], ["openmetadata", "authentication"],
            ["openmetadata", "authorizer"], ["fullnameOverride"],
        ] + topKeys.map { ["openmetadata", $0] }
        + Setting.judged.map(\.row.chart).filter { !$0.isEmpty }

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
