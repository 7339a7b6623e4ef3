import SSOModel

/// What docker compose reads in a folder.
package struct ComposeProject: Sendable {
    /// Compose files, in the order that they count.
    package private(set) var files: [CheckInput]
    /// Where its variables come from, in that order.
    package let environments: [CheckInput]
    /// The compose file that counts most, there or not.
    package private(set) var strongest: String?
    /// Those of the files that could not be read, where `COMPOSE_FILE` names them.
    package private(set) var unread: [String] = []
    /// What the compose files take from elsewhere.
    private var parts: [CheckInput]
    /// Files that units of systemd read as well, which put nothing in.
    private var unitFiles: Set<String> = []

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
        for name in Self.named(in: contents[".env"]) where contents[name] == nil {
            contents[name] = try read(name.hasPrefix("/") ? name : folder + name)
        }
        for part in try CheckInput.parts(
            of: Self.inputs(of: contents), { path throws(Failure) in try read(folder + path) })
        {
            contents[part.name] = part.bytes
        }
        let entry = FolderNames.Entry(owner: .root, isWritable: true)
        let names = FolderNames(folder, itself: entry, files: contents.mapValues { _ in entry })
        self.init(ReadFolder(names, contents, shell: [:]))
    }

    init?(_ folder: ReadFolder) {
        let compose = ComposeFiles(folder)
        files = folder.inputs(compose.files, as: .compose).inOneProject
        unitFiles = folder.unitFiles
        environments = folder.inputs(compose.environments, as: .environment, isContext: true)
        strongest = compose.strongest
        if compose.areNamed { unread = compose.files.filter { folder.bytes($0) == nil } }
        guard !(files.isEmpty && unread.isEmpty) else { return nil }
        parts = CheckInput.parts(of: files + environments, folder.bytes)
    }

    /// A compose file by itself.
    private init(_ file: CheckInput, environments: [CheckInput] = [], parts: [CheckInput] = []) {
        files = [file]
        strongest = file.name
        (self.environments, self.parts) = (environments, parts)
    }

    /// The files that `COMPOSE_FILE` names, and what compose reads beside them.
    package static func named(
        in environment: [UInt8]?, shell: [String: String] = [:]
    ) -> [String] {
        let files = ComposeFiles.named(in: environment, shell) ?? []
        return files + (ComposeFiles.home(of: files).map { [$0 + ".env"] } ?? [])
    }

    /// Compose files of a folder, and what compose puts into them.
    package static func inputs(
        of contents: [String: [UInt8]], shell: [String: String] = [:]
    ) -> [CheckInput] {
        let named = Self.named(in: contents[".env"], shell: shell)
        let files = contents.filter { FileKind.docker(named: $0.key) == .compose }
            .sorted { $0.key < $1.key }.map { name, bytes in
                var file = CheckInput(name, bytes, kind: .compose)
                if named.contains(name) { file.folder = named[0].folderOfPath }
                return file
            }
        let home = named.filter { $0.hasSuffix(".env") }
        let environments = (home + [".env", ComposeFiles.ours]).compactMap { name in
            contents[name].map { CheckInput(name, $0, kind: .environment, isContext: true) }
        }
        return files + environments
    }

    /// What compose reads with a file that is written: the file alone where it has a server of its
    /// own, which is not that of the others.
    package func writing(_ file: CheckInput) -> ComposeProject {
        guard file.kind == .compose, !holds(file.name) else { return self }
        let parsed = ParsedFile(file, id: 0, variables: Variables())
        guard !services.contains(where: { parsed.service($0) != nil }) else { return self }
        let alone = ComposeProject(file, environments: environments, parts: parts)
        return alone.services.isEmpty || !services.isEmpty && !alone.isCertain ? self : alone
    }

    /// Nil for a file that has no server.
    package static func alone(_ file: CheckInput) -> ComposeProject? {
        let project = ComposeProject(file)
        return file.kind == .compose && !project.services.isEmpty ? project : nil
    }

    /// What the files name themselves.
    var partNames: [String] { parts.map(\.name) }

    /// True for a file that is read, if only as a part of others.
    package func holds(_ name: String) -> Bool {
        inputs.contains { $0.name == name } || unread.contains(name)
    }

    /// True for a file that others take parts from, and that is read for nothing else.
    package func isOnlyPart(_ name: String) -> Bool {
        parts.contains { $0.name == name } && !(files + environments).contains { $0.name == name }
    }

    /// True for an environment file that compose reads for its variables, and nothing else reads.
    package func expands(_ name: String) -> Bool {
        let variables = inputs.projectVariables
        let named = inputs.flatMap { $0.parts(variables) }.map(\.path)
        return environments.contains { $0.name == name } && !named.contains(name)
            && !unitFiles.contains(name)
    }

    private var isCertain: Bool {
        Installation(inputs, CheckOptions()).compose?.services.isCertain ?? false
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
        file.folder = files.first.flatMap { $0.folder ?? $0.name.folderOfPath }
        if let index {
            new[index] = file
        } else if !isOnlyPart(file.name) {
            new.append(file)
        }
        let parts = parts.map { part in
            var part = part
            if part.name == file.name {
                part = CheckInput(part.name, file.bytes, kind: part.kind, isPart: true)
            }
            return part
        }
        return (isCompose ? new + environments : files + new) + parts
    }

    /// The variables of an environment file that compose knows how to keep from the server.
    package func unpassed(_ file: CheckInput) -> Set<String> {
        let parsed = ParsedFile(file, id: 0, variables: Variables())
        let compose = Installation(inputs(with: file), CheckOptions()).compose
        guard let lines = parsed.lines, let compose, compose.isComplete else { return [] }
        return Set(lines.lines.map(\.key)).subtracting(compose.passed)
    }

    /// The services to write to a file; none where it has no place for them, as where others only
    /// take parts from it.
    package func services(for name: String, _ file: CheckInput?) -> [String] {
        guard isOnlyPart(name), let file, file.kind == .compose else { return services }
        let parsed = ParsedFile(file, id: 0, variables: Variables())
        return services.filter { parsed.service($0) != nil }
    }

    /// The server and its migration; none where no file has the server.
    package var services: [String] {
        Installation(inputs, CheckOptions()).compose?.services.names ?? []
    }
}
