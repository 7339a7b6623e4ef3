import SSOModel

extension FoundDeployment {
    /// docker compose; nil where no file of it is here, or none has the server.
    static func docker(in folder: ReadFolder) -> FoundDeployment? {
        let compose = ComposeFiles(folder)
        guard !compose.files.isEmpty else { return nil }
        let inputs =
            folder.inputs(compose.files, as: .compose)
            + folder.inputs(compose.environments, as: .environment, isContext: true)
        let hasServer = inputs.contains { ComposeView.service(in: $0) != nil }
        let isRead = compose.files.allSatisfy { folder.bytes($0) != nil }
        guard hasServer || !isRead else { return nil }
        var found = FoundDeployment(
            .docker, "Docker Compose", files: compose.files + compose.environments)
        found.propose(.targetPath, compose.target, from: "this folder")
        found.handles = compose.handles
        let servers = inputs.compactMap { ComposeView.service(in: $0) }
        if let service = servers.first { found.handles.service = service }
        if hasServer { found.takeCompose(inputs) }
        return found
    }

    private mutating func takeCompose(_ inputs: [CheckInput]) {
        let installation = Installation(inputs, CheckOptions())
        guard let compose = installation.compose, let view = installation.servers.first else {
            return
        }
        take(view, inputs)
        let image = ComposeImage(installation, compose.variables)
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
}

extension ComposeFiles {
    /// What is read of an earlier run is none of what was there before.
    fileprivate var handles: FoundDeployment.Handles {
        var handles = FoundDeployment.Handles()
        handles.composeFiles = isFoundByCompose ? [] : files
        handles.environments = environments.filter { $0 != Self.ours }
        return handles
    }

    /// The environment file to write: that of an earlier run, else what compose reads already.
    fileprivate var target: Answer? {
        (environments.contains(Self.ours) ? Self.ours : environments.first).map(Answer.text)
    }
}

/// The image of the server, and the port that it is published at.
private struct ComposeImage {
    /// Where its release is from.
    let source: String
    let port: Int?

    init?(_ installation: Installation, _ variables: Variables) {
        let files = installation.files.filter { $0.kind == .compose }
        let services = files.compactMap { file in
            ComposeView.server(in: file).map { (file, $0.value) }
        }
        guard let (file, service) = services.last(where: { $0.1.last("image") != nil }),
            let image = service.last("image")?.value.text
        else { return nil }
        let names = ComposeReferences(Array(image.unicodeScalars)).names
        let set = names.compactMap { variables[$0] }.first
        let place = set?.whole.file
        if let place, installation.files.indices.contains(place) {
            source = installation.files[place].text.name
        } else {
            source = file.text.name + (names.isEmpty ? "" : ", where it is only a default")
        }
        port =
            services.lazy.flatMap { file, service in
                (service.last("ports")?.value.items ?? []).map {
                    Self.port($0, file.document, variables)
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
            node.map { ComposeInterpolation.expand(document.content(of: $0)) { variables[$0] } }?
                .string
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
