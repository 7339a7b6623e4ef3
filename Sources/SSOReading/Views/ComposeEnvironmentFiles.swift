import SSOModel

/// The files that `env_file:` of a service hands to its container.
struct ComposeEnvironmentFiles {
    struct Entry {
        /// Seen from where the compose file's own path is seen.
        let path: String
        /// Where it is named.
        let place: Place
        /// False where compose does without it.
        let isRequired: Bool
        /// True where each value is taken to the letter.
        let isRaw: Bool
    }

    let entries: [Entry]

    init(_ layer: ComposeLayers.Layer, _ variables: Variables) {
        guard let value = layer["env_file"], !value.isReset else {
            entries = []
            return
        }
        let file = layer.file
        let nodes = (value.items ?? [value]).map { file.aliases.value($0) ?? $0 }
        let paths = variables.texts(
            of: nodes.map { file.document.content(of: $0.last("path")?.value ?? $0) })
        entries = zip(nodes, paths).map { node, path in
            Entry(
                path: file.beside(path), place: file.document.place(of: node),
                isRequired: node.last("required")?.value.text != "false",
                isRaw: node.last("format")?.value.text == "raw")
        }
    }

    /// `./a.env` is `a.env`.
    package static func plain(_ path: String) -> String {
        path.hasPrefix("./") ? plain(String(path.dropFirst(2))) : path
    }
}

extension CheckInput {
    /// Other files that the services of a compose file take a part from, besides `.env`, with what
    /// they are.
    package func parts(_ variables: Variables) -> [(path: String, kind: FileKind)] {
        guard Self.words.contains(where: { bytes.holds($0) }), mayBeCompose else { return [] }
        let file = ParsedFile(self, id: 0, variables: Variables())
        guard file.kind == .compose else { return [] }
        let names = file.services.compactMap(\.key.text)
        return ComposeInclusion.all(in: file, variables).flatMap { part in
            part.paths.map { ($0, .compose) } + part.environments.map { ($0, .environment) }
        }
            + names.prefix(100).flatMap { ComposeLayers($0, in: file).layers }.flatMap {
                $0.parts(variables)
            }
            + names.prefix(100).compactMap { name in
                let layers = ComposeLayers(name, in: file).layers.map { ($0, variables) }
                return ComposeMount.find(layers, in: [file])?.path.map { ($0, .server) }
            }
    }

    /// What some files take from others, and those in turn.
    package static func parts<Failure: Error>(
        of inputs: [CheckInput], _ read: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> [CheckInput] {
        let variables = inputs.projectVariables
        var all = inputs
        var index = 0
        while index < all.count, all.count < inputs.count + mostParts {
            for part in all[index].parts(variables)
            where !all.contains(where: { $0.isNamed(part.path) }) {
                guard let bytes = try read(part.path) else { continue }
                all.append(CheckInput(part.path, bytes, kind: part.kind, isPart: true))
            }
            index += 1
        }
        return Array(all[inputs.count...])
    }

    /// The file that compose reads beside some of its files where no other is named; nil where
    /// these are not its files.
    package static func environment(besideCompose inputs: [CheckInput]) -> String? {
        guard let path = inputs.lazy.map(\.name).first(where: { $0.contains("compose") }),
            inputs.allSatisfy(\.goesWithCompose)
        else { return nil }
        return (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + ".env"
    }

    /// False for what is plainly another file, whatever it was taken for by its name.
    var mayBeCompose: Bool {
        guard let nature else { return false }
        switch nature.kind {
        case .known, .foreign: return nature.fileKind == .compose
        case .empty, .keys, .unknown: return kind == .compose
        }
    }

    /// False for a file that has its variables from elsewhere, or is where they are from.
    private var goesWithCompose: Bool {
        let found = kind ?? nature?.fileKind
        return FileKind.docker(named: name) == .compose && found != .server && found != .helm
    }

    private var nature: FileNature? {
        SourceText(name: name, bytes: bytes).map { FileNature(of: $0) }
    }

    private func isNamed(_ path: String) -> Bool {
        ComposeEnvironmentFiles.plain(name).isIdentical(to: path)
    }

    private static let mostParts = 100

    private static let words = ["env_file", "extends", "include", ComposeMount.folder].map {
        Array($0.utf8)
    }
}

extension [UInt8] {
    /// Most files need not be parsed for it; a search of the standard library takes as long as a
    /// whole check.
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        withUnsafeBufferPointer { bytes in
            guard let first = word.first, bytes.count >= word.count else { return false }
            for index in 0...bytes.count - word.count where bytes[index] == first {
                if bytes[index...].starts(with: word) { return true }
            }
            return false
        }
    }
}

extension ComposeLayers.Layer {
    fileprivate func parts(_ variables: Variables) -> [(path: String, kind: FileKind)] {
        let base = self["extends"].flatMap { ComposeBase($0, in: file).path }
        let environments = ComposeEnvironmentFiles(self, variables).entries.map(\.path)
        return (base.map { [($0, .compose)] } ?? []) + environments.map { ($0, .environment) }
    }
}
