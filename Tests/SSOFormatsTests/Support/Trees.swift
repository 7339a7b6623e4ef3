import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// The meaning of a YAML document, without places and styles.
indirect enum Tree: Hashable {
    case scalar(String, isPlain: Bool)
    case list([Tree])
    case map([[String]: Tree])
    case alias(String)

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, let style): self = .scalar(text, isPlain: style == .plain)
        case .sequence(let items): self = .list(items.map(Tree.init))
        case .alias(let name): self = .alias(name)
        case .mapping(let entries):
            self = .map(
                entries.enumerated().reduce(into: [:]) { map, entry in
                    let key = entry.element.key.text.map { [$0] } ?? ["", "\(entry.offset)"]
                    map[key, default: .list([])] = Tree(entry.element.value)
                })
        }
    }

    func removing(_ path: some Collection<String>) -> Tree {
        guard let key = path.first else { return self }
        let rest = path.dropFirst()
        if case .list(var items) = self, let index = YAMLPaths.index(of: key),
            items.indices.contains(index)
        {
            items[index] = items[index].removing(Array(rest))
            if items[index].isEmpty { items[index] = .map([:]) }
            return .list(items)
        }
        guard case .map(var map) = self, let below = map[[key]] else { return self }
        if rest.isEmpty {
            map[[key]] = nil
        } else {
            let left = below.removing(Array(rest))
            map[[key]] = left
            if left.isEmpty { map[[key]] = nil }
        }
        return .map(map)
    }

    /// True for what a section is before and after all of its settings.
    private var isEmpty: Bool {
        switch self {
        case .map(let map): map.isEmpty
        case .scalar(let text, isPlain: true): ["", "~", "null"].contains(text)
        default: false
        }
    }
}

/// Fails unless the new text has the entries, and everything else as the old text has it.
func expectIntended(
    _ old: [UInt8], _ new: [UInt8], _ kind: FileKind, _ entries: [SettingEntry],
    inDocument document: Int? = nil, location: SourceLocation = #_sourceLocation
) throws {
    if kind == .environment {
        try expectIntendedLines(old, new, entries, location)
    } else {
        try expectIntendedTrees(old, new, entries, document, location)
    }
}

private func expectIntendedTrees(
    _ old: [UInt8], _ new: [UInt8], _ entries: [SettingEntry], _ document: Int?,
    _ location: SourceLocation
) throws {
    let before = try YAMLReader.read(old, keeping: nil)
    let after = try YAMLReader.read(new, keeping: nil)
    #expect(max(1, before.count) == after.count, sourceLocation: location)
    let paths = entries.filter { $0.presence != .newFileOnly }.map(\.path)
    for (index, node) in after.enumerated() {
        let paths = document.map { $0 == index } ?? true ? paths : []
        let left = paths.reduce(Tree(node)) { $0.removing($1) }
        let was = index < before.count ? Tree(before[index]) : .map([:])
        let kept = paths.reduce(was) { $0.removing($1) }
        let isNothing = kept == .scalar("", isPlain: true) && left == .map([:])
        #expect(left == kept || isNothing, sourceLocation: location)
    }
    let tops = Set(entries.map { $0.path[0] })
    let root =
        document.map { after[$0] } ?? after.first { node in tops.contains { node[$0] != nil } }
    for entry in entries where entry.presence == .always {
        let node = root?.at(entry.path)
        #expect(node?.means(entry.value) == true, "\(entry.path)", sourceLocation: location)
    }
}

private func expectIntendedLines(
    _ old: [UInt8], _ new: [UInt8], _ entries: [SettingEntry], _ location: SourceLocation
) throws {
    let names = Set(entries.map { $0.path[0] })
    func others(_ bytes: [UInt8]) throws -> [String] {
        try DotenvFile(bytes).assignments.filter { !names.contains($0.key) }.map {
            "\($0.key)=\($0.body)"
        }
    }
    #expect(try others(old) == others(new), sourceLocation: location)
    let values = try Dictionary(DotenvFile(new).assignments.map { ($0.key, $0) }) { $1 }
    for entry in entries where entry.presence == .always {
        #expect(
            values[entry.path[0]]?.means(entry.value) == true, "\(entry.path)",
            sourceLocation: location)
    }
}
