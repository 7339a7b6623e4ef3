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

    /// By the names that compose looks for beside a file, and what these name.
    package init?<Failure: Error>(
        beside file: String, _ read: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let usual =
            FolderNames.compose + FolderNames.composeOverrides + [".env", ComposeFiles.ours]
        let own = String(file.dropFirst(folder.count))
        var contents: [String: [UInt8]] = [:]
        for name in usual + FolderNames.documentedEnvironments + [own] {
            contents[name] = try read(folder + name)
        }
        let files = contents.filter { FileKind.docker(named: $0.key) == .compose }.map {
            CheckInput($0.key, $0.value, kind: .compose)
        }
        for part in try CheckInput.parts(
            of: files, { path throws(Failure) in try read(folder + path) })
        {
            contents[part.name] = part.bytes
        }
        let entry = FolderNames.Entry(owner: .root, isWritable: true)
        let names = FolderNames(folder, itself: entry, files: contents.mapValues { _ in entry })
        self.init(ReadFolder(names, contents, shell: [:]))
    }

    init?(_ folder: ReadFolder) {
        let compose = ComposeFiles(folder)
        files = folder.inputs(compose.files, as: .compose)
        environments = folder.inputs(compose.environments, as: .environment, isContext: true)
        strongest = compose.strongest
        guard !files.isEmpty else { return nil }
        parts = CheckInput.parts(of: files, folder.bytes)
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
