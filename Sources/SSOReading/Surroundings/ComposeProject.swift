import SSOModel

/// What docker compose reads in a folder.
package struct ComposeProject: Sendable {
    /// Compose files, in the order that they count.
    package let files: [CheckInput]
    /// Where its variables come from, in that order.
    package let environments: [CheckInput]
    /// The compose file that counts most, there or not.
    package let strongest: String?
    /// What the compose files take from elsewhere.
    private let parts: [CheckInput]

    /// Nil where there is none that can be read.
    package init?(
        reading names: FolderNames, _ contents: [String: [UInt8]], shell: [String: String],
        units: [ServiceUnit] = []
    ) {
        self.init(ReadFolder(names, contents, shell: shell, units: units))
    }

    init?(_ folder: ReadFolder) {
        let compose = ComposeFiles(folder)
        files = folder.inputs(compose.files, as: .compose)
        environments = folder.inputs(compose.environments, as: .environment, isContext: true)
        strongest = compose.strongest
        guard !files.isEmpty else { return nil }
        parts = files.flatMap(\.parts).flatMap { part in
            folder.inputs([part.path], as: part.kind).map {
                CheckInput($0.name, $0.bytes, kind: $0.kind, isPart: true)
            }
        }
    }

    /// All of it.
    package var inputs: [CheckInput] { files + environments + parts }

    /// All of it, with a file as it will be: in its place, or as the one that counts most.
    package func inputs(with file: CheckInput) -> [CheckInput] {
        let isCompose = file.kind == .compose
        let list = isCompose ? files : environments.filter { $0.name != file.name }
        let index = list.firstIndex { $0.name == file.name }
        var new = list
        var file = file
        file.isContext = !isCompose
        if let index { new[index] = file } else { new.append(file) }
        let parts = parts.map { part in
            var part = part
            if part.name == file.name {
                part = CheckInput(part.name, file.bytes, kind: part.kind, isPart: true)
            }
            return part
        }
        return (isCompose ? new + environments : files + new) + parts
    }

    /// The server and its migration; none where no file has the server.
    package var services: [String] {
        Installation(inputs, CheckOptions()).compose?.services.names ?? []
    }
}
