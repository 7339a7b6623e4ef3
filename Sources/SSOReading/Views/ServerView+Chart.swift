import SSOModel

extension ServerView {
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
            if setting == .provider, let old = values[setting] {
                let isLost = laterProvider != nil || old.losesAzure(to: value)
                laterProvider = isLost && value.text != "azure" ? value : nil
            }
            values[setting] = value
        }
        if let astray = file.astray { strays.insert(astray.place(in: file.text)) }
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
                let value = FoundValue(node: node, document: file.document)
                if setting == .provider, let old = values[setting], old.losesAzure(to: value) {
                    outvoted.append(Outvoted(setting: setting, value: old, place: value.place))
                }
                values[setting] = value
            } else {
                setUnknown(setting)
            }
        }
    }

    /// The value, also where it stands by the server's name for it: what it says is worth a look.
    private static func node(of setting: Setting, inChart root: YAMLNode) -> YAMLNode? {
        let path = setting.row.chart
        guard !setting.row.server.isEmpty else { return root.at(path) }
        let foreign = path.dropLast() + setting.row.server.suffix(1)
        return root.at(path) ?? root.at(Array(foreign))
    }

    private mutating func takeSections(of root: YAMLNode, _ file: ParsedFile) {
        let config = root.at(["openmetadata", "config"])
        takeConfig(of: root, file)
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

    /// Keys that stand where nothing reads them are told of as such.
    private mutating func takeConfig(of root: YAMLNode, _ file: ParsedFile) {
        guard file.astray == nil, let entry = root["openmetadata"]?.last("config"),
            entry.value.entries != nil
        else { return }
        configs.append(
            SettingSection(
                path: ["openmetadata", "config"], node: entry.value, document: file.document,
                place: file.document.place(of: entry.key)))
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
}

extension FoundValue {
    /// True where this was to switch on sign-in with Microsoft, and another provider wins.
    fileprivate func losesAzure(to other: FoundValue) -> Bool {
        text == "azure" && other.text.map { $0 != "azure" } ?? false
    }
}
