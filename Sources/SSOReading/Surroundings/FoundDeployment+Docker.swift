import SSOModel

extension FoundDeployment {
    /// docker compose; nil where no file of it is here, or none has the server.
    static func docker(in folder: ReadFolder) -> FoundDeployment? {
        let compose = ComposeFiles(folder)
        guard !compose.files.isEmpty else { return nil }
        let project = ComposeProject(folder)
        let inputs = project?.inputs ?? []
        let installation = Installation(inputs, CheckOptions())
        let services = installation.compose?.services.names ?? []
        let isRead = compose.files.allSatisfy { folder.bytes($0) != nil }
        guard !services.isEmpty || !isRead else { return nil }
        var found = FoundDeployment(
            .docker, "Docker Compose", files: compose.files + compose.environments)
        found.propose(.targetPath, compose.target, from: "this folder")
        if !compose.rivals.isEmpty {
            let names = (compose.files + compose.rivals).sorted().joined(separator: ", ")
            found.remark =
                "\(names) each have the server; \(compose.files[0]) was looked at, COMPOSE_FILE "
                + "in .env names another."
        }
        found.handles = compose.handles
        found.handles.parts = project?.partNames ?? []
        if let server = services.first {
            found.handles.service = server
            found.handles.migrations = Array(services.dropFirst())
        }
        if let project, let view = installation.compose, view.anchor != nil {
            found.takeCompose(installation, view, inputs)
            found.chooseTarget(compose, project, installation)
        }
        return found
    }

    private mutating func takeCompose(
        _ installation: Installation, _ compose: ComposeView, _ inputs: [CheckInput]
    ) {
        guard let view = installation.servers.first else { return }
        take(view, inputs)
        let image = ComposeImage(installation, compose)
        propose(
            .openMetadataVersion, compose.version.map { .text($0.rawValue) },
            from: image?.source ?? files[0])
        if answers[.serverURL] == nil, let port = image?.port, port != 8585 {
            propose(.serverURL, .text("http://localhost:\(port)"), from: image?.source ?? files[0])
        }
        let said = FoundAnswers.independent(FoundAnswers(in: installation).answers)
        for (id, answer) in said where answers[id] == nil {
            // What a file only falls back to is nobody's answer.
            guard let setting = id.settings.first, let variable = setting.row.variable,
                compose.variables[variable] != nil || !compose.passed.contains(variable)
            else { continue }
            answers[id] = SourcedAnswer(answer, from: source(view[setting]?.place, inputs))
        }
    }

    /// A compose file where an environment file would not reach the server.
    private mutating func chooseTarget(
        _ compose: ComposeFiles, _ project: ComposeProject, _ installation: Installation
    ) {
        guard let view = installation.compose, view.isComplete else { return }
        let lost = project.lostSettings(from: answers[.targetPath]?.answer.text)
        guard !lost.isEmpty, let strongest = compose.strongest else { return }
        let existing = GivenFiles(installation.files)[strongest]
        let isOwn = view.services.names.allSatisfy { existing?.hasOwnEnvironment($0) ?? true }
        // Compose looks for no override of an override; why that one may not be changed is said.
        let isLast = strongest.contains(".override.")
        let file = isOwn || isLast ? strongest : ComposeFiles.override(of: strongest)
        let names = lost.compactMap(\.row.variable)
        let others = names.count > 1 ? " and \(names.count - 1) more" : ""
        let reason = "does not take \(names[0])\(others) from an environment file"
        propose(.targetPath, .text(file), from: "\(compose.files[0]), which \(reason)")
        let before = remark.map { $0 + " " } ?? ""
        remark = before + "\(compose.files[0]) \(reason), so that \(file) is proposed."
    }
}

extension ParsedFile {
    /// True where the variables of a service can be changed for it alone.
    fileprivate func hasOwnEnvironment(_ name: String) -> Bool {
        // Up to 2.40 compose refuses a service that a file which is included has as well.
        guard let service = service(name)?.value else { return root?.last("include") == nil }
        guard let entries = service.entries, !service.hasProperties else { return service.isNull }
        guard let environment = service.last("environment")?.value else {
            return !entries.contains { $0.key.text == "<<" }
        }
        if case .alias = environment.content { return false }
        return !environment.hasProperties
    }
}

extension ComposeFiles {
    /// What is read of an earlier run is none of what was there before.
    fileprivate var handles: FoundDeployment.Handles {
        var handles = FoundDeployment.Handles()
        handles.composeFiles = isFoundByCompose ? [] : files
        handles.readFiles = isFoundByCompose ? files : []
        if isFoundByCompose { handles.override = strongest }
        handles.environments = environments.filter { $0 != Self.ours }
        return handles
    }

    /// The environment file to write: that of an earlier run, else what compose reads already.
    fileprivate var target: Answer? {
        [Self.ours, ".env"].first(where: environments.contains).map(Answer.text)
            ?? environments.first.map(Answer.text)
    }
}

/// The image of the server, and the port that it is published at.
private struct ComposeImage {
    /// Where its release is from.
    let source: String
    let port: Int?

    init?(_ installation: Installation, _ compose: ComposeView) {
        guard let server = compose.services.server else { return nil }
        let variables = compose.variables
        let files = installation.files.filter { $0.isChecked && $0.kind == .compose }
        let given = GivenFiles(installation.files)
        let model = ComposeModel(files, variables, given)
        let layers = ComposeLayers.all(server, in: model.files, given).flatMap(\.part.layers)
        guard let layer = layers.last(where: { $0["image"] != nil }),
            let image = layer["image"]?.text
        else { return nil }
        let names = ComposeReferences(Array(image.unicodeScalars)).names
        let set = names.compactMap { variables[$0] }.first
        let place = set?.whole.file
        if let place, installation.files.indices.contains(place) {
            source = installation.files[place].text.name
        } else {
            source = layer.file.text.name + (names.isEmpty ? "" : ", where it is only a default")
        }
        port =
            layers.lazy.flatMap { layer in
                (layer["ports"]?.items ?? []).map {
                    Self.port($0, layer.file.document, variables)
                }
            }.compactMap(\.self).first
    }

    /// The port of the host behind which 8585 of the container stands.
    ///
    /// Source: compose-spec, `spec.md`, ports: `[HOST:]CONTAINER[/PROTOCOL]`, or keys.
    private static func port(
        _ node: YAMLNode, _ document: MappedText, _ variables: Variables
    ) -> Int? {
        func text(_ node: YAMLNode?) -> String? {
            node.map { variables.text(of: document.content(of: $0)) }
        }
        if node.entries != nil {
            guard text(node["target"]) == "8585" else { return nil }
            return text(node["published"]).flatMap { Int($0) }
        }
        let parts = (text(node) ?? "").prefix { $0 != "/" }.split(separator: ":")
        guard parts.count > 1, parts.last == "8585" else { return nil }
        return Int(parts[parts.count - 2])
    }
}
