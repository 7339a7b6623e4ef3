import SSOModel

/// A service of one compose file with those that it extends, weaker ones first.
///
/// Source: compose-spec, `spec.md`, extends: what another file says of the base does not reach it.
struct ComposeLayers {
    struct Layer {
        let file: ParsedFile
        let service: YAMLNode

        /// The value of a key, by whatever alias or merge key it gets there.
        subscript(key: String) -> YAMLNode? { file.aliases.value(of: key, in: service) }

        /// A text of the service, such as its image, before anything is put in.
        func text(_ key: String) -> MappedText? {
            self[key].map { file.document.content(of: $0) }
        }
    }

    private(set) var layers: [Layer] = []
    /// Parts that are not there, by what leads to them.
    private(set) var missing: [(name: String, place: Place)] = []

    /// - Parameters:
    ///   - name: The service.
    ///   - file: The compose file.
    ///   - given: Other files, for those that `extends` names.
    init(_ name: String, in file: ParsedFile, _ given: GivenFiles = GivenFiles()) {
        guard let entry = file.service(name) else { return }
        take(entry, file, given, depth: 0)
    }

    /// The layers of a service in files of which later ones are stronger.
    ///
    /// Source: compose-spec, `13-merge.md`, `!reset` and `!override`: nothing stays of what stood before.
    static func all(
        _ name: String, in files: [ParsedFile], _ given: GivenFiles
    ) -> [(file: ParsedFile, part: ComposeLayers)] {
        let isAnew = { (file: ParsedFile) in file.service(name)?.value.startsAnew ?? false }
        let files = files.lastIndex(where: isAnew).map { files[$0...] } ?? files[...]
        return files.filter { $0.service(name)?.value.isReset != true }.map {
            ($0, ComposeLayers(name, in: $0, given))
        }
    }

    private mutating func take(
        _ entry: YAMLNode.Entry, _ file: ParsedFile, _ given: GivenFiles, depth: Int
    ) {
        guard let service = file.aliases.value(entry.value) else {
            return missing.append(("services", file.document.place(of: entry.value)))
        }
        let layer = Layer(file: file, service: service)
        if let extends = layer["extends"], !extends.isNull {
            let base = ComposeBase(extends, in: file)
            let other = base.path.map { given[$0] } ?? file
            if depth < Self.deepest, let other, let entry = other.service(base.service) {
                take(entry, other, given, depth: depth + 1)
            } else {
                let key = service.last("extends")?.key
                missing.append(("extends", file.document.place(of: key ?? extends)))
            }
        }
        missing += file.aliases.lostMerges(of: service).map {
            ("<<", file.document.place(of: $0))
        }
        layers.append(layer)
    }

    private static let deepest = 10
}

/// What `extends:` of a service names.
struct ComposeBase {
    let service: String
    /// The file that it stands in, seen from where the compose file's own path is seen; nil for
    /// the same file.
    let path: String?

    init(_ node: YAMLNode, in file: ParsedFile) {
        let name = node.last("service").flatMap { file.aliases.value($0.value) } ?? node
        service = name.text ?? ""
        path = node.last("file").flatMap { file.aliases.value($0.value)?.text }.map(file.beside)
    }
}

extension YAMLNode {
    /// True for what takes the same of earlier files away.
    package var isReset: Bool { properties.contains("!reset") }

    /// True for what stands there instead of all that earlier files say.
    var startsAnew: Bool { isReset || properties.contains("!override") }
}

extension ParsedFile {
    /// A service of a compose file.
    package func service(_ name: String) -> YAMLNode.Entry? {
        services.last { $0.key.text?.isIdentical(to: name) == true }
    }

    /// The services of a compose file; no real one has as many as are looked at.
    mutating func readServices() {
        aliases = YAMLAliases(root)
        let node = root?.last("services").flatMap { aliases.value($0.value) }
        services = Array((node?.entries ?? []).filter { $0.key.text != "<<" }.prefix(500))
    }

    /// A path that the file names, seen from where its own is seen.
    func beside(_ path: String) -> String {
        let folder = folder ?? text.name.folderOfPath
        let plain = ComposeEnvironmentFiles.plain(path)
        return ComposeEnvironmentFiles.plain(path.hasPrefix("/") ? path : folder + plain)
    }
}
