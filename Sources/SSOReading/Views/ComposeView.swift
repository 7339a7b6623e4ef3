import SSOModel

/// The server's container as compose files describe it.
package struct ComposeView: Sendable {
    /// The environment of the container.
    package private(set) var environment = Variables()
    /// The variables that the files hand on, with or without another name.
    package private(set) var passed: Set<String> = []
    package private(set) var version: OpenMetadataVersion?
    package private(set) var anchor: Place?
    /// What hides a part of the environment, and where it stands.
    package private(set) var hidden: [(name: String, place: Place)] = []
    /// The release of the image where omsso does not know it.
    package private(set) var foreignRelease: (release: ForeignRelease, place: Place)?
    /// Values that become broken on other builds of compose.
    package private(set) var braces: [Place] = []
    let variables: Variables
    /// Environment files that were given, for `env_file:`.
    private let given: [ParsedFile]

    package init(_ files: [ParsedFile], _ variables: Variables, given: [ParsedFile] = []) {
        self.variables = variables
        self.given = given
        for file in files { takeEnvironmentFiles(file) }
        for file in files { take(file) }
    }

    /// True when everything the container gets from its files is known.
    package var isComplete: Bool { anchor != nil && hidden.isEmpty }

    private mutating func take(_ file: ParsedFile) {
        guard let entry = Self.server(in: file) else { return }
        if let image = entry.value.last("image")?.value {
            take(image: file.document.content(of: image))
        }
        anchor = anchor ?? file.document.place(of: entry.key)
        for key in ["<<", "extends"] {
            guard let found = entry.value.last(key) else { continue }
            hidden.append((key, file.document.place(of: found.key)))
        }
        guard let environment = entry.value.last("environment")?.value else { return }
        takeEnvironment(environment, file)
    }

    /// What `environment:` says wins, in whichever file it stands.
    private mutating func takeEnvironmentFiles(_ file: ParsedFile) {
        guard let entry = Self.server(in: file) else { return }
        for (path, place) in ComposeEnvironmentFiles(entry.value, in: file).entries {
            let found = given.first { ComposeEnvironmentFiles.plain($0.text.name) == path }
            guard let found, let lines = found.lines else {
                hidden.append((path, place))
                continue
            }
            var own = variables
            own.read(found)
            for line in lines.lines where line.separator != nil {
                passed.insert(line.key)
                environment[line.key] = own[line.key]
            }
        }
    }

    private mutating func takeEnvironment(_ node: YAMLNode, _ file: ParsedFile) {
        if case .alias = node.content {
            hidden.append(("environment", file.document.place(of: node)))
        }
        for entry in node.entries ?? [] {
            guard let name = entry.key.text else { continue }
            if name == "<<" {
                hidden.append(("environment", file.document.place(of: entry.key)))
            } else {
                add(name, entry.value.isNull ? nil : file.document.content(of: entry.value))
            }
        }
        for item in node.items ?? [] {
            let text = file.document.content(of: item)
            let name = String(text.scalars.prefix { $0 != "=" })
            let start = name.unicodeScalars.count + 1
            add(name, start <= text.count ? text.part(start..<text.count) : nil)
        }
    }

    /// Without a value the variable comes from the shell that runs compose, or from its files.
    private mutating func add(_ name: String, _ value: MappedText?) {
        guard let value else {
            passed.insert(name)
            environment[name] = variables[name]
            return
        }
        passed.formUnion(ComposeReferences(value.scalars).names)
        if value.string.contains(":-{}}") { braces.append(value.whole) }
        let isKnown = !variables.isEmpty || !value.string.contains("${") || hasDefault(value)
        let expanded = isKnown ? ComposeInterpolation.expand(value) { variables[$0] } : value
        environment[name] = expanded.count > 0 ? expanded : MappedText("", from: value.whole)
    }

    /// Without any environment file, what a bare `${NAME}` stands for is not known.
    private func hasDefault(_ value: MappedText) -> Bool {
        let text = value.string
        return text.contains("-")
    }

    package static func server(in file: ParsedFile) -> YAMLNode.Entry? {
        let entries = file.root?.last("services")?.value.entries ?? []
        if let named = entries.first(where: { $0.key.text == "openmetadata-server" }) {
            return named
        }
        return entries.first { entry in
            let image = entry.value.last("image")?.value.text ?? ""
            let command = entry.value.last("command")?.value.text ?? ""
            return image.contains("openmetadata/server") && !command.contains("migrate")
        }
    }

    /// The tag behind the last colon of `docker.getcollate.io/openmetadata/server:1.7.0`.
    private mutating func take(image: MappedText) {
        let whole = ComposeInterpolation.expand(image) { variables[$0] }.string
        let name = whole.prefix { $0 != "@" }
        guard let colon = name.lastIndex(of: ":") else { return }
        let tag = String(name[name.index(after: colon)...])
        version = OpenMetadataVersion(tag: tag) ?? version
        guard name.contains("openmetadata"), let release = ForeignRelease(tag: tag) else { return }
        foreignRelease = (release, image.whole)
    }
}
