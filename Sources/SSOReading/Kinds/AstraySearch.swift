import SSOModel

/// Looks for keys of ours that nothing reads where they stand.
struct AstraySearch {
    typealias Found = (section: [String], keys: [YAMLOutline.Key])

    let keys: [YAMLOutline.Key]
    private let kind: FileKind
    /// The keys that lead to the top of what the kind tells of.
    let top: [String]
    private let isPart: Bool

    init(_ document: YAMLOutline.Document, _ kind: FileKind, _ place: ValuesPlace?) {
        keys = document.allKeys
        self.kind = kind
        isPart = place?.wrapper == .parentChart
        top = (place?.path ?? []).map { $0.hasPrefix("[") ? YAMLPaths.everyItem : $0 }
    }

    /// The first of them, with all that belong to the same section.
    var found: Found? {
        switch kind {
        case .compose: inCompose
        case .server, .helm, .workflow: besideSection ?? elsewhere
        case .environment: nil
        }
    }

    func keys(beside section: [String], where isPart: (String) -> Bool) -> [YAMLOutline.Key] {
        keys.filter { key in
            key.path.count == section.count && key.path.dropLast() == section.dropLast()
                && key.path.last.map(isPart) == true
        }
    }
}

// Beside the section that they belong below.
extension AstraySearch {
    private struct Section {
        let path: [String]
        /// True for those that are sections themselves.
        let parts: [String: Bool]
    }

    private var besideSection: Found? {
        (Self.known[kind] ?? []).lazy.map { section in
            let path = top + section.path
            let beside = keys(beside: path) { section.parts[$0] != nil }
            let own = beside.filter {
                section.parts[$0.path.last ?? ""] == ($0.value == .mapping)
            }
            return (path, own)
        }.first { !$0.1.isEmpty }
    }

    /// The sections whose keys belong nowhere else, by how many keys lead to them.
    private static let known: [FileKind: [Section]] = [
        .server: sections(of: .server, depths: [1]), .helm: sections(of: .helm, depths: [3]),
        .workflow: sections(of: .workflow, depths: [1, 2]),
    ]

    private static func sections(of kind: FileKind, depths: Set<Int>) -> [Section] {
        let settings = Setting.allCases.compactMap { $0.path(in: kind) }
        let paths = Set(
            settings.flatMap { path in
                depths.filter { $0 < path.count }.map { Array(path.prefix($0)) }
            })
        let mappings = Set(
            Setting.allCases.filter { $0.shape == .keys }.compactMap { $0.path(in: kind) })
        return paths.sorted { $0.joined(separator: ".") < $1.joined(separator: ".") }.map { path in
            let below = settings.filter { $0.count > path.count && $0.starts(with: path) }
            let own = below.filter { setting in
                !settings.contains { $0.starts(with: path.dropLast() + [setting[path.count]]) }
            }
            return Section(
                path: path,
                parts: Dictionary(
                    own.map {
                        ($0[path.count], $0.count > path.count + 1 || mappings.contains($0))
                    }
                ) { $1 })
        }
    }
}

// Anywhere else.
extension AstraySearch {
    private var elsewhere: Found? {
        switch kind {
        case .server:
            section(["authenticationConfiguration"]) ?? section(["authorizerConfiguration"])
        case .workflow:
            section(["workflowConfig"]) ?? section(["workflowConfig", "openMetadataServerConfig"])
        case .helm: top.isEmpty ? partOfConfig : values ?? partOfConfig
        case .compose, .environment: nil
        }
    }

    /// A section whose name nothing else has.
    private func section(_ path: [String]) -> Found? {
        let found = keys.first {
            $0.path.last == path.last && $0.path != path && $0.value == .mapping
        }
        return found.map { (path.dropLast(), [$0]) }
    }

    /// Values of the chart that stand in their wrapper where it does not look, near to the way to
    /// where it does; farther off they may be those of a target or an environment.
    private var values: Found? {
        keys.lazy.filter { key in
            key.path.suffix(2) == ["openmetadata", "config"]
                && !key.path.starts(with: top + ["openmetadata"])
        }.compactMap { slipped(Array($0.path.dropLast(2))) }.first
    }

    private func slipped(_ path: [String]) -> Found? {
        let name = path.last == YAMLPaths.everyItem ? nil : path.last
        if name == top.last, leadsUp(path.dropLast()),
            let key = keys.first(where: { $0.path == path })
        {
            return (top.dropLast(), [key])
        }
        guard leadsUp(path) else { return nil }
        return keys.first { $0.path == path + ["openmetadata"] }.map { (top, [$0]) }
    }

    /// True for keys on the way to the values, with at most one more; among the parts of a chart,
    /// any of which may be another's, for none more.
    private func leadsUp(_ path: some Collection<String>) -> Bool {
        let common = zip(path, top).prefix { $0 == $1 }.count
        return common < top.count && path.count - common <= (isPart ? 0 : 1)
    }

    /// A section of the chart's configuration that slipped into another.
    private var partOfConfig: Found? {
        let config = top + ["openmetadata", "config"]
        let parts = keys.filter { key in
            key.path.count > config.count + 2 && key.path.starts(with: config)
                && Self.names.contains(key.path[key.path.count - 2])
        }
        // One pass for all: a file may have as many sections as keys.
        let ours = Set(
            Dictionary(grouping: parts) { $0.path.dropLast() }.filter { isOurs($1) }.keys)
        return keys.first { ours.contains($0.path[...]) }.map { (config, [$0]) }
    }

    private static let names = ["authentication", "authorizer"]

    /// One word of our own, or two of our settings: the sign-in of a search engine has neither.
    private func isOurs(_ parts: [YAMLOutline.Key]) -> Bool {
        guard let section = parts.first?.path.dropLast().last else { return false }
        let settings = Setting.keys(below: ["openmetadata", "config", section], in: .helm)
        let words = Set(parts.compactMap(\.path.last))
        return !words.isDisjoint(with: FileNature.ownWords)
            || words.count { $0 != "enabled" && settings[$0] != nil } > 1
    }
}
