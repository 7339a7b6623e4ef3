import SSOModel
import SSOReading

/// The values of a file's single sign-on settings, as the server would understand them.
struct ExistingValues {
    private let nodes: [Setting: YAMLNode]
    /// Those that stand in the file, but as a reference that only its reader can follow.
    private var references: Set<Setting> = []
    private let kind: FileKind

    /// Nil when the file cannot be read.
    init?(_ bytes: [UInt8], _ kind: FileKind) {
        let values = kind == .environment ? Self.dotenv(bytes) : Self.yaml(bytes, kind)
        guard let values else { return nil }
        self.kind = kind
        nodes = values.compactMapValues(\.self)
        references = Set(values.filter { $0.value == nil }.keys)
    }

    private static func dotenv(_ bytes: [UInt8]) -> [Setting: YAMLNode?]? {
        let names = Setting.allCases.compactMap { $0.path(in: .environment)?.joined() }
        guard let last = (try? DotenvFile(bytes))?.last(of: Set(names)) else { return nil }
        return Setting.allCases.reduce(into: [:]) { nodes, name in
            guard let key = name.path(in: .environment)?.joined(), let found = last[key]
            else { return }
            nodes[name] = .some(found.understood ?? found.placeholderDefault)
        }
    }

    private static func yaml(_ bytes: [UInt8], _ kind: FileKind) -> [Setting: YAMLNode?]? {
        let paths = Setting.allCases.compactMap { $0.path(in: kind) }
        guard let roots = try? YAMLReader.read(bytes, keeping: YAMLPaths(paths)) else { return nil }
        return Setting.allCases.reduce(into: [:]) { nodes, name in
            guard let path = name.path(in: kind) else { return }
            guard let found = roots.lazy.compactMap({ $0.at(path) }).first else { return }
            nodes[name] = kind == .server ? found.placeholderDefault ?? found : found
        }
    }

    func text(_ name: Setting) -> String? {
        guard let node = nodes[name], !node.isLeftover else { return nil }
        return node.text
    }

    func list(_ name: Setting) -> [String]? {
        guard let items = nodes[name]?.items else { return nil }
        let texts = items.compactMap(\.text)
        return texts.isEmpty || texts.count < items.count ? nil : texts
    }

    func flag(_ name: Setting) -> Bool? {
        nodes[name]?.flag(takesOldWords: kind == .helm)
    }

    /// True when there is a value that is no leftover of a documentation page.
    func holds(_ name: Setting) -> Bool {
        references.contains(name) || nodes[name].map { !$0.isLeftover } ?? false
    }
}
