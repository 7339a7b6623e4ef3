import SSOModel

extension ServerView {
    /// What the server makes of the variables of an environment file, or of its container.
    ///
    /// With `coversEmpty` an empty value counts as unset, as it does for `:-` in a compose file.
    package init(
        _ kind: FileKind, _ variables: Variables, anchor: Place, version: OpenMetadataVersion?,
        coversEmpty: Bool, isHidden: Bool = false
    ) {
        self.init(kind: kind, version: version, anchor: anchor)
        self.isHidden = isHidden
        self.variables = variables
        for setting in Setting.allCases {
            guard let name = setting.row.variable, let text = variables[name] else { continue }
            if setting.shape == .any {
                probe(name, text)
            } else if coversEmpty, text.count == 0 {
                emptied[setting] = text.whole
            } else {
                set(setting, spliced: text)
            }
        }
        moveAnchor()
        addStandards()
        if let url = values[.publicURL], url.text != nil { publicHosts.append(url) }
    }

    /// The server's own configuration file.
    package init?(configuration file: ParsedFile, version: OpenMetadataVersion?) {
        guard let root = file.root else { return nil }
        self.init(kind: .server, version: version, anchor: file.text.start)
        isHidden = root.entries == nil || !file.faults.isEmpty || file.astray != nil
        for setting in Setting.judged {
            guard let node = Self.node(of: setting, in: root) else { continue }
            values[setting] = FoundValue(node: node, document: file.document)
        }
        for section in ServerSection.allCases {
            guard let entry = root.last(section.rawValue) else { continue }
            guard entry.value.entries != nil else {
                emptySections[section.rawValue] = file.document.place(of: entry.key)
                continue
            }
            add(section: [section.rawValue], entry, file)
        }
        if let section = sections.last { anchor = section.place }
        if let entry = root.last("authenticationConfiguration")?.value.last("oidcConfiguration"),
            entry.value.entries != nil
        {
            add(section: ["authenticationConfiguration", "oidcConfiguration"], entry, file)
        }
        moveAnchor()
        if let url = values[.publicURL], url.text != nil { publicHosts.append(url) }
    }

    /// The value, also by the chart's name for it or in other letters: the key is told of, and what
    /// it says is not missing.
    private static func node(of setting: Setting, in root: YAMLNode) -> YAMLNode? {
        let path = setting.row.server
        guard let key = path.last, let parent = root.at(path.dropLast()) else { return nil }
        return parent.last(key)?.value ?? parent.called(key)?.value
            ?? setting.row.chart.last.flatMap { parent.last($0)?.value }
    }

    /// Values files of the chart, in the order they are given to Helm.
    package init?(values files: [ParsedFile], version: OpenMetadataVersion?) {
        let readable = files.filter { $0.root?.entries != nil }
        guard let first = readable.first else { return nil }
        self.init(kind: .helm, version: version, anchor: first.text.start)
        chartVersion = version
        for file in readable { take(file) }
        // Helm takes a list from the last file that has it.
        if let file = readable.last(where: { $0.root?.last("extraEnvs") != nil }) {
            let section = values
            takeEnvironment(of: file)
            // Where the section is not Microsoft's, nobody meant it to count.
            if section[.provider]?.text == "azure" { settleVotes(section) }
        }
        if let section = sections.last { anchor = section.place }
        moveAnchor()
        addStandards()
    }

    private mutating func take(_ file: ParsedFile) {
        guard let root = file.root else { return }
        for setting in Setting.judged where !setting.row.chart.isEmpty {
            guard let node = Self.node(of: setting, inChart: root) else { continue }
            let value = FoundValue(node: node, document: file.document, takesOldFlags: true)
            if let old = values[setting], old.node.items != nil {
                replaced.append((setting, old, value))
            }
            values[setting] = value
        }
        takeSections(of: root, file)
        takeHosts(of: root, file)
        // Source: openmetadata-helm-charts, `templates/service.yaml`.
        service.name =
            root["fullnameOverride"]?.text.flatMap { $0.isEmpty ? nil : $0 } ?? service.name
        service.port = root.at(["service", "port"])?.text ?? service.port
        for winner in file.overrulings { take(winner, file) }
        isHidden =
            isHidden || file.hasOtherSources
            || root.last("envFrom")?.value.items?.isEmpty == false
        if let node = root.last("replicaCount")?.value {
            replicas = FoundValue(node: node, document: file.document)
        }
        if version == nil, let node = root.at(["image", "tag"]), let tag = node.text {
            version = OpenMetadataVersion(tag: tag)
            guard root.at(["image", "repository"])?.text?.contains("openmetadata") ?? true else {
                return
            }
            foreignRelease = ForeignRelease(tag: tag).map { ($0, file.document.place(of: node)) }
        }
    }

    /// What wins over the values; of a list, or where it stands elsewhere, nobody can tell.
    private mutating func take(_ winner: Overruling, _ file: ParsedFile) {
        guard let path = winner.path, !path.isEmpty else { return }
        for setting in Setting.judged where setting.row.chart.starts(with: path) {
            if let node = winner.value, node.text != nil, setting.shape == .text {
                values[setting] = FoundValue(node: node, document: file.document)
            } else {
                setUnknown(setting)
            }
        }
    }

    /// The value, also where it stands by the server's name for it: what it says is worth a look.
    private static func node(of setting: Setting, inChart root: YAMLNode) -> YAMLNode? {
        let path = setting.row.chart
        let foreign = path.dropLast() + setting.row.server.suffix(1)
        return root.at(path) ?? root.at(Array(foreign))
    }

    private mutating func takeSections(of root: YAMLNode, _ file: ParsedFile) {
        let config = root.at(["openmetadata", "config"])
        for name in ["authorizer", "authentication"] {
            let path = ["openmetadata", "config", name]
            if let entry = config?.last(name), entry.value.entries != nil {
                add(section: path, entry, file)
            }
        }
        if let entry = config?.at(["authentication"])?.last("oidcConfiguration"),
            entry.value.entries != nil
        {
            add(
                section: ["openmetadata", "config", "authentication", "oidcConfiguration"], entry,
                file)
        }
    }

    /// `extraEnvs` win over what the chart makes of its own keys.
    private mutating func takeEnvironment(of file: ParsedFile) {
        for item in file.root?.last("extraEnvs")?.value.items ?? [] {
            guard let name = item.last("name")?.value.text else { continue }
            if let source = item.last("valueFrom") {
                let place = file.document.place(of: source.key)
                takeVariable(name, MappedText("${\(name)}", from: place))
            }
            guard let value = item.last("value")?.value, value.text != nil else { continue }
            let text = file.document.content(of: value)
            variables[name] = text
            takeVariable(name, text)
        }
    }

    private mutating func takeVariable(_ name: String, _ text: MappedText) {
        guard let setting = Setting.named(name) else { return }
        set(setting, spliced: text)
        winners[setting] = text.whole
    }

    private mutating func settleVotes(_ section: [Setting: FoundValue]) {
        outvoted = winners.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap {
            setting, place in
            guard let value = section[setting], !value.isNothing,
                values[setting]?.says(value) != true
            else { return nil }
            return Outvoted(setting: setting, value: value, place: place)
        }
    }

    private mutating func takeHosts(of root: YAMLNode, _ file: ParsedFile) {
        guard let ingress = root.last("ingress")?.value,
            ingress.last("enabled")?.value.text == "true"
        else { return }
        for host in ingress.last("hosts")?.value.items ?? [] {
            guard let node = host.last("host")?.value else { continue }
            publicHosts.append(FoundValue(node: node, document: file.document))
        }
    }

    private mutating func add(section path: [String], _ entry: YAMLNode.Entry, _ file: ParsedFile) {
        sections.append(
            SettingSection(
                path: path, node: entry.value, document: file.document,
                place: file.document.place(of: entry.key)))
    }

    private mutating func moveAnchor() {
        for setting in [Setting.provider, .authority, .clientID, .callbackURL] {
            guard let value = values[setting] else { continue }
            anchor = value.place
            return
        }
    }
}

extension MappedText {
    /// The text of a scalar, with its places kept where it is written as it means.
    package func content(of node: YAMLNode) -> MappedText {
        let range = node.start.index..<max(node.start.index, node.contentEnd.index)
        let text = Array((node.text ?? "").unicodeScalars)
        let quotes = node.style == .single || node.style == .double ? 1 : 0
        if range.count >= 2 * quotes {
            let inner = range.lowerBound + quotes..<range.upperBound - quotes
            if Array(scalars[inner]) == text { return part(inner) }
        }
        return MappedText(String(text), from: place(range))
    }
}
