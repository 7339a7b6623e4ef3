import SSOModel

/// The server's container as compose files describe it.
package struct ComposeView: Sendable {
    /// The environment of the container.
    package private(set) var environment = Variables()
    /// The variables that the files hand on, with or without another name.
    package var passed: Set<String> { Set(handedOn.values.flatMap(\.self)) }
    package private(set) var version: OpenMetadataVersion?
    package private(set) var anchor: Place?
    /// What hides a part of the environment, and where it stands.
    package private(set) var hidden: [(name: String, place: Place)] = []
    /// True where nothing is hidden but files that `env_file:` names, and that are not there.
    package private(set) var lacksOnlyFiles = true
    /// The release of the image where omsso does not know it.
    package private(set) var foreignRelease: (release: ForeignRelease, place: Place)?
    /// Values that become broken on other builds of compose.
    package private(set) var braces: [Place] = []
    /// What stands in the place of the server's own configuration file.
    package private(set) var mount: ComposeMount?
    package let services: ComposeServices
    let variables: Variables
    /// Of the container's variables those that their values refer to.
    private var handedOn: [ExactText: [String]] = [:]
    /// Those that an environment file of the service names.
    private var fromEnvironmentFiles: Set<ExactText> = []
    /// What is put into the file that is looked at.
    private var put = Variables()
    /// What was put into values.
    private(set) var expansion: Expansion
    /// Other files that were given, for `include:`, `env_file:` and `extends:`.
    private let given: GivenFiles

    /// - Parameters:
    ///   - files: The compose files, later ones stronger.
    ///   - variables: What compose puts into them.
    ///   - given: Files that these name.
    ///   - service: One of their services; nil for the server.
    package init(
        _ files: [ParsedFile], _ variables: Variables, given: [ParsedFile] = [],
        of service: String? = nil
    ) {
        self.variables = variables
        let given = GivenFiles(given)
        self.given = given
        let model = ComposeModel(files, variables, given)
        expansion = model.expansion
        services = ComposeServices(model.files, variables, given: given)
        guard let server = service ?? services.server else { return }
        anchor =
            model.files.lazy.compactMap { file in
                file.service(server).map { file.document.place(of: $0.key) }
            }.first
        let parts = ComposeLayers.all(server, in: model.files, given)
        hidden = model.missing + parts.flatMap(\.1.missing)
        lacksOnlyFiles = hidden.isEmpty
        let layers = parts.flatMap { file, part in
            part.layers.map { ($0, model.variables(of: file)) }
        }
        mount = ComposeMount.find(layers, in: model.files)
        // What `environment:` says wins, in whichever file it stands.
        let first = layers.lastIndex { $0.0["env_file"]?.startsAnew ?? false } ?? 0
        for (layer, variables) in layers.dropFirst(first) {
            takeEnvironmentFiles(layer, variables)
        }
        let fromFiles = (environment, handedOn)
        fromEnvironmentFiles = Set(handedOn.keys)
        for (layer, variables) in layers {
            put = variables
            if let image = layer.text("image") { take(image: image) }
            guard let node = layer["environment"] else { continue }
            if node.startsAnew { (environment, handedOn) = fromFiles }
            if node.isReset { continue }
            for name in node.resetVariables {
                environment[name] = fromFiles.0[name]
                handedOn[ExactText(name)] = fromFiles.1[ExactText(name)]
            }
            takeEnvironment(node, layer.file)
        }
    }

    /// True when everything the container gets from its files is known.
    package var isComplete: Bool { anchor != nil && hidden.isEmpty }

    /// False for a variable whose value is only what the compose file falls back to.
    package func isSet(_ name: String) -> Bool {
        guard environment[name] != nil, let names = handedOn[ExactText(name)] else { return false }
        return names.isEmpty || names.contains { variables[$0] != nil }
            || fromEnvironmentFiles.contains(ExactText(name))
    }

    private mutating func takeEnvironmentFiles(
        _ layer: ComposeLayers.Layer, _ variables: Variables
    ) {
        let entries = ComposeEnvironmentFiles(layer, variables).entries
        for entry in entries {
            guard let found = given[entry.path],
                let lines = found.lines
            else {
                if entry.isRequired { hidden.append((entry.path, entry.place)) }
                continue
            }
            if entry.isRaw {
                takeRaw(found)
                continue
            }
            var own = Variables(over: variables)
            own.expansion = expansion
            own.read(found)
            expansion = own.expansion
            for line in lines.lines where line.separator != nil {
                handedOn[ExactText(line.key)] = [line.key]
                environment[line.key] = own[line.key]
            }
        }
    }

    /// Each value to the letter, with its quotes.
    ///
    /// Source: docker/cli, `pkg/kvfile`, by which compose-go reads `format: raw`.
    private mutating func takeRaw(_ file: ParsedFile) {
        var start = 0
        while start < file.text.scalars.count {
            let line = file.text.line(file.text.position(of: start).line)
            let content = line.drop { file.text.scalars[$0].isSpaceOrTab }
            start = line.upperBound
            while start < file.text.scalars.count, file.text.scalars[start] != "\n" { start += 1 }
            start += 1
            guard let first = content.first, file.text.scalars[first] != "#",
                let sign = content.first(where: { file.text.scalars[$0] == "=" })
            else { continue }
            let name = file.text.string(first..<sign)
            handedOn[ExactText(name)] = [name]
            environment[name] = MappedText(file.text, sign + 1..<line.upperBound)
        }
    }

    private mutating func takeEnvironment(_ node: YAMLNode, _ file: ParsedFile) {
        guard case .alias = node.content else {
            let lost = file.aliases.lostMerges(of: node)
            hidden += lost.map { ("<<", file.document.place(of: $0)) }
            lacksOnlyFiles = lacksOnlyFiles && lost.isEmpty
            for mapping in file.aliases.mappings(of: node).reversed() { take(mapping, file) }
            return takeItems(node, file)
        }
        hidden.append(("environment", file.document.place(of: node)))
        lacksOnlyFiles = false
    }

    private mutating func take(_ mapping: YAMLNode, _ file: ParsedFile) {
        for entry in mapping.entries ?? [] {
            // Source: compose-go, `loader.go`: extensions are no variables.
            guard let name = entry.key.text, name != "<<", !name.hasPrefix("x-") else { continue }
            let value = file.aliases.value(entry.value) ?? entry.value
            if value.isReset { continue }
            add(name, value.isNull ? nil : file.document.content(of: value))
        }
    }

    private mutating func takeItems(_ list: YAMLNode, _ file: ParsedFile) {
        for item in list.items ?? [] {
            let text = file.document.content(of: file.aliases.value(item) ?? item)
            let name = String(text.scalars.prefix { $0 != "=" })
            let start = name.unicodeScalars.count + 1
            add(name, start <= text.count ? text.part(start..<text.count) : nil)
        }
    }

    /// Without a value the variable comes from the shell that runs compose, or from its files.
    private mutating func add(_ name: String, _ value: MappedText?) {
        guard let value else {
            handedOn[ExactText(name)] = [name]
            environment[name] = put[name]
            return
        }
        handedOn[ExactText(name)] = ComposeReferences(value.scalars).names
        if value.string.contains(":-{}}") { braces.append(value.whole) }
        let isKnown = !put.isEmpty || !value.string.contains("${") || hasDefault(value)
        let expanded = isKnown ? expansion.expand(value, of: name, in: put) : value
        environment[name] = expanded.count > 0 ? expanded : MappedText("", from: value.whole)
    }

    /// Without any environment file, what a bare `${NAME}` stands for is not known.
    private func hasDefault(_ value: MappedText) -> Bool {
        let text = value.string
        return text.contains("-")
    }

    /// The tag behind the last colon of `docker.getcollate.io/openmetadata/server:1.7.0`.
    private mutating func take(image: MappedText) {
        let whole = put.text(of: image)
        let name = whole.prefix { $0 != "@" }
        guard let colon = name.lastIndex(of: ":") else { return }
        let tag = String(name[name.index(after: colon)...])
        version = OpenMetadataVersion(tag: tag) ?? version
        guard name.contains("openmetadata"), let release = ForeignRelease(tag: tag) else { return }
        foreignRelease = (release, image.whole)
    }
}

extension YAMLNode {
    /// The variables that it takes away.
    fileprivate var resetVariables: [String] {
        (entries ?? []).filter(\.value.isReset).compactMap(\.key.text)
    }
}
