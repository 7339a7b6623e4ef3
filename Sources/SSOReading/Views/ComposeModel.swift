import SSOModel

/// Compose files with those that they include, weaker ones first.
///
/// Source: compose-spec, `14-include.md`; compose-go, `loader/include.go`.
struct ComposeModel {
    private(set) var files: [ParsedFile] = []
    /// Parts that are not there, by what leads to them.
    private(set) var missing: [(name: String, place: Place)] = []
    /// The variables that are put into each file.
    private var variables: [Int: Variables] = [:]
    /// What was put into values on the way.
    private(set) var expansion: Expansion
    private let given: GivenFiles

    /// - Parameters:
    ///   - files: Those that compose is given, later ones stronger.
    ///   - variables: What it puts into them.
    ///   - given: Other files, for those that are included.
    init(_ files: [ParsedFile], _ variables: Variables, _ given: GivenFiles) {
        self.given = given
        expansion = variables.expansion
        for file in files { take(file, variables, depth: 0) }
    }

    /// What is put into one of the files.
    func variables(of file: ParsedFile) -> Variables { variables[file.text.id] ?? Variables() }

    private mutating func take(_ file: ParsedFile, _ outer: Variables, depth: Int) {
        for part in ComposeInclusion.all(in: file, outer) { take(part, outer, depth: depth) }
        variables[file.text.id] = outer
        files.append(file)
    }

    private mutating func take(_ part: ComposeInclusion, _ outer: Variables, depth: Int) {
        var inner = outer
        inner.expansion = expansion
        for path in part.environments {
            if let file = given[path] {
                inner.read(file)
            } else if part.namesEnvironments {
                missing.append((path, part.place))
            }
        }
        expansion = inner.expansion
        for name in outer.names { inner[name] = outer[name] }
        for path in part.paths {
            guard depth < Self.deepest, let file = given[path], file.kind == .compose,
                !files.contains(where: { $0.text.id == file.text.id })
            else {
                missing.append((path, part.place))
                continue
            }
            take(file, inner, depth: depth + 1)
        }
    }

    private static let deepest = 10
}

/// One entry of `include:`.
struct ComposeInclusion {
    /// The files, seen from where the compose file's own path is seen; later ones are stronger.
    let paths: [String]
    /// Where their variables come from; those of the project win.
    let environments: [String]
    let namesEnvironments: Bool
    let place: Place

    static func all(in file: ParsedFile, _ variables: Variables) -> [ComposeInclusion] {
        let list = file.root?.last("include").flatMap { file.aliases.value($0.value) }
        return (list?.items ?? []).prefix(100).compactMap { item in
            file.aliases.value(item).flatMap { ComposeInclusion($0, in: file, variables) }
        }
    }

    private init?(_ node: YAMLNode, in file: ParsedFile, _ variables: Variables) {
        func texts(_ node: YAMLNode?) -> [String] {
            let parts = (node.map { $0.items ?? [$0] } ?? []).compactMap { file.aliases.value($0) }
            return variables.texts(
                of: parts.filter { $0.text != nil }.map { file.document.content(of: $0) })
        }
        paths = texts(node.text == nil ? node.last("path")?.value : node).map(file.beside)
        guard let first = paths.first else { return nil }
        let folder =
            texts(node.last("project_directory")?.value).first.map { file.beside($0) + "/" }
            ?? first.lastIndex(of: "/").map { String(first[...$0]) } ?? ""
        let named = texts(node.last("env_file")?.value).map(file.beside)
        namesEnvironments = !named.isEmpty
        environments = named.isEmpty ? [folder + ".env"] : named
        place = file.document.place(of: node)
    }
}
