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

    mutating func add(section path: [String], _ entry: YAMLNode.Entry, _ file: ParsedFile) {
        sections.append(
            SettingSection(
                path: path, node: entry.value, document: file.document,
                place: file.document.place(of: entry.key)))
    }

    mutating func moveAnchor() {
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
