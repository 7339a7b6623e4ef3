import SSOModel
import SSOReading

/// Changes values at some paths of a YAML text, and nothing else of it.
struct YAMLEditor {
    let text: EditableText
    let kind: FileKind
    private let place: ValuesPlace?
    let keepsPlaceholders: Bool
    /// False where quotes that are a part of a variable's value are to go.
    let keepsQuotes: Bool
    private let isJSON: Bool
    var edits: [TextEdit] = []
    /// Paths whose value was replaced, or whose container was filled.
    var changed: Set<[String]> = []
    /// Which document of the file is changed.
    private(set) var document = 0
    /// Variables whose placeholder stays, so that they still win where they are set.
    var keptVariables: [String] = []
    /// The topmost paths that are new.
    var added: Set<[String]> = []
    private var additions: [Addition] = []
    private var root: YAMLNode?
    /// How many blanks the file indents by, as far as its settings show.
    private(set) var step = 2

    /// Entries that one mapping lacks.
    struct Addition {
        let parent: Place
        var entries: [SettingEntry]
    }

    init(
        _ bytes: [UInt8], kind: FileKind, at place: ValuesPlace? = nil, keepsPlaceholders: Bool,
        keepsQuotes: Bool = true, isJSON: Bool = false
    ) {
        text = EditableText(bytes)
        self.kind = kind
        self.place = place
        self.keepsPlaceholders = keepsPlaceholders
        self.keepsQuotes = keepsQuotes
        self.isJSON = isJSON
    }

    /// Works out the edits; none are needed where the values are there already.
    mutating func set(_ entries: [SettingEntry]) throws(EditProblem) {
        guard let root = try root(for: entries) else { return appendAll(entries) }
        self.root = root
        let path = place?.path ?? []
        let above = path.indices.reversed().map { Array(path[...$0]) } + [[]]
        self.step = above.lazy.compactMap { root.at($0)?.indentation }.first ?? step
        for entry in entries where entry.presence != .newFileOnly { try set(entry, in: root) }
        for addition in additions { try insert(addition) }
    }

    /// The document that holds the settings, or the first; nil for a file without any content.
    private mutating func root(for entries: [SettingEntry]) throws(EditProblem) -> YAMLNode? {
        let roots: [YAMLNode]
        do throws(YAMLError) {
            let paths = entries.map(\.path) + (kind == .helm ? [Self.parentChart] : [])
            // Anchors of a compose file stand anywhere.
            let kept = kind == .compose ? nil : YAMLPaths(paths)
            roots = try YAMLReader.read(text.bytes, keeping: kept)
        } catch {
            throw EditProblem(error)
        }
        if let place {
            document = place.document
        } else {
            document = try documentHolding(entries, roots)
        }
        guard roots.indices.contains(document) else { return nil }
        let root = roots[document]
        if kind == .helm, place == nil, root.at(Self.parentChart) != nil {
            let inner = root[Self.parentChart[0]]?.entries?.first {
                $0.key.text == Self.parentChart[1]
            }
            throw .parentChart(line: inner?.key.start.line ?? root.start.line)
        }
        guard root.isNull, root.start == root.end else { return root }
        guard roots.count == 1 else {
            throw .unreadable(
                "a document without keys is there, beside others", line: root.start.line)
        }
        return nil
    }

    private func documentHolding(
        _ entries: [SettingEntry], _ roots: [YAMLNode]
    ) throws(EditProblem) -> Int {
        let tops = Set(entries.compactMap(\.path.first))
        let holding = roots.indices.filter { index in tops.contains { roots[index][$0] != nil } }
        guard holding.count < 2 else {
            throw .severalDocuments(lines: holding.map { roots[$0].start.line })
        }
        return holding.first ?? 0
    }

    /// Where a chart that has OpenMetadata's for a part keeps the settings (helm, "Subcharts and
    /// Global Values").
    private static let parentChart = ["openmetadata", "openmetadata", "config"]

    private mutating func appendAll(_ entries: [SettingEntry]) {
        let wanted = entries.filter { $0.presence == .always || $0.presence == .ifMissing }
        edits.append(
            text.insertion(after: max(0, text.bytes.count - 1), depth: 0) { masks in
                YAMLPrinter(kind: kind, masksSecrets: masks, isCompact: true).lines(of: wanted)
            })
        changed.insert([])
        added.insert([])
    }

    /// True when the value at this path is one that the edits wrote.
    func sets(_ path: [String]) -> Bool {
        changed.contains(path) || added.contains { path.starts(with: $0) }
    }

    private mutating func set(_ entry: SettingEntry, in root: YAMLNode) throws(EditProblem) {
        var place = Place(root: root, isJSON: isJSON)
        for key in entry.path {
            guard let next = try step(from: place, to: key) else { return note(entry, at: place) }
            place = next
        }
        guard entry.presence != .ifMissing || place.node.isLeftover else { return }
        try replace(place, with: entry.value)
    }

    private mutating func note(_ entry: SettingEntry, at parent: Place) {
        guard entry.presence != .ifPresent || isMerged(entry, into: parent) else { return }
        if let index = additions.firstIndex(where: { $0.parent.path == parent.path }) {
            additions[index].entries.append(entry)
        } else {
            additions.append(Addition(parent: parent, entries: [entry]))
        }
        added.insert(Array(entry.path[...parent.path.count]))
        if parent.isHollow { changed.insert(parent.path) }
    }

    /// The value of a key; nil when the mapping lacks it.
    private func step(from place: Place, to key: String) throws(EditProblem) -> Place? {
        let path = place.path + [key]
        let name = path.dotted
        let line = place.node.start.line
        let parent = place.path.dotted
        if case .alias = place.node.content { throw .alias(path: parent, line: line) }
        if place.node.hasProperties { throw .anchor(path: parent, line: line) }
        let isEnvironment = kind == .compose && place.path.count == ComposeText.depth
        if isEnvironment, let items = place.node.items {
            return try item(key, of: items, in: place)
        }
        if let items = place.node.items, let index = YAMLPaths.index(of: key) {
            return items.indices.contains(index) ? Place(items[index], at: path, in: place) : nil
        }
        guard let entries = place.node.entries else {
            if place.node.isNull { return nil }
            throw .notKeys(path: parent, line: line)
        }
        let found = entries.filter { $0.key.text?.isIdentical(to: key) == true }
        guard found.count < 2 else {
            throw .twice(path: name, lines: found.map(\.key.start.line))
        }
        guard let entry = found.first else {
            // Variables of the service's own win over those that are merged into it.
            if let merge = entries.first(where: { $0.key.text == "<<" }), !isEnvironment {
                throw .mergeKey(path: name, line: merge.key.start.line)
            }
            return nil
        }
        return Place(entry, at: path, in: place)
    }

    /// The item of a variable; nil where the list lacks it.
    private func item(
        _ name: String, of items: [YAMLNode], in place: Place
    ) throws(EditProblem) -> Place? {
        let found = items.filter { $0.isVariable(name) }
        guard found.count < 2 else {
            let path = (place.path + [name]).joined(separator: ".")
            throw .twice(path: path, lines: found.map(\.start.line))
        }
        return found.first.map { Place($0, named: name, in: place) }
    }

    /// True for a variable of a compose file that a merge key brings in.
    private func isMerged(_ entry: SettingEntry, into parent: Place) -> Bool {
        guard kind == .compose, parent.path.count == ComposeText.depth, let root,
            let name = entry.path.last
        else { return false }
        return YAMLAliases(root).value(of: name, in: parent.node) != nil
    }
}
