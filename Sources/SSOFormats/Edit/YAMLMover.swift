import SSOModel
import SSOReading

/// Works out what takes a key of a YAML text away, and what puts it elsewhere.
struct YAMLMover {
    let text: EditableText
    let move: KeyMove
    let document: Int
    let root: YAMLNode
    /// The topmost keys that go, with all below them.
    var gone: Set<[String]> = []
    /// The topmost keys that come; nil where the new place says all of it already.
    var added: [String]?
    /// Where nothing stood that keys come below.
    var filled: [String]?
    /// These keys stay, whatever is left below them.
    let top: [String]

    init(
        _ bytes: [UInt8], _ move: KeyMove, document: Int, top: [String]
    ) throws(EditProblem) {
        let roots: [YAMLNode]
        do throws(YAMLError) {
            roots = try YAMLReader.read(bytes, keeping: nil)
        } catch {
            throw EditProblem(error)
        }
        guard roots.indices.contains(document) else {
            throw .inline(path: move.from.dotted, line: 1)
        }
        text = EditableText(bytes)
        (self.move, self.document, self.top) = (move, document, top)
        root = roots[document]
    }

    mutating func cuts() throws(EditProblem) -> [Cut] {
        let way = try way(along: move.from)
        guard way.count == move.from.count, let source = way.last else {
            throw .inline(path: move.from.dotted, line: root.start.line)
        }
        try checkMovable(source.value)
        let lines = try lines(of: source)
        gone = [move.from]
        let insertion = try insertion(of: lines, from: way)
        let emptied = try emptied(way.dropLast())
        // Keys above that go with it, each on the line before.
        let start = emptied.reduce(lines.range.lowerBound) { start, cut in
            cut.range.upperBound == start
                && text.lineStart(cut.range.lowerBound) == cut.range.lowerBound
                ? cut.range.lowerBound : start
        }
        let gap = text.withGap(behind: start..<lines.range.upperBound)
        let isNear = insertion.contains {
            lines.range.lowerBound <= $0.range.lowerBound && $0.range.lowerBound < gap.upperBound
        }
        let range = isNear ? lines.range : lines.range.lowerBound..<gap.upperBound
        let cuts = [Cut(range: range)] + insertion + emptied
        return cuts.joined
    }

    // MARK: The way to a key

    /// A key with its value; an item of a list has none.
    struct Step {
        let key: YAMLNode?
        let value: YAMLNode
        let path: [String]

        var line: Int { (key ?? value).start.line }
    }

    /// The keys along a path, as far as they are there.
    func way(along path: [String]) throws(EditProblem) -> [Step] {
        var (node, way) = (root, [Step]())
        for (depth, key) in path.enumerated() {
            let above = Array(path[..<depth])
            if case .alias = node.content {
                throw .alias(path: above.dotted, line: node.start.line)
            }
            if node.hasProperties { throw .anchor(path: above.dotted, line: node.start.line) }
            if node.items != nil, let item = node.at([key]) {
                way.append(Step(key: nil, value: item, path: above + [key]))
                node = item
                continue
            }
            guard let entries = node.entries else {
                if node.isNull { return way }
                throw .notKeys(path: above.dotted, line: node.start.line)
            }
            if let merge = entries.first(where: { $0.key.text == "<<" }) {
                throw .mergeKey(path: Array(path[...depth]).dotted, line: merge.key.start.line)
            }
            let found = entries.filter { $0.key.text?.isIdentical(to: key) == true }
            guard found.count < 2 else {
                throw .twice(path: (above + [key]).dotted, lines: found.map(\.key.start.line))
            }
            guard let entry = found.first else { return way }
            way.append(Step(key: entry.key, value: entry.value, path: above + [key]))
            node = entry.value
        }
        return way
    }

    /// What others refer to, or what refers to others, cannot stand before or behind them.
    private func checkMovable(_ node: YAMLNode) throws(EditProblem) {
        let path = move.from.dotted
        if let line = node.lineOfProperties { throw .anchor(path: path, line: line) }
        if node.refersElsewhere { throw .alias(path: path, line: node.start.line) }
    }
}

extension YAMLNode {
    /// True for an alias or a merge key, and for what holds one.
    fileprivate var refersElsewhere: Bool {
        if case .alias = content { return true }
        if let items { return items.contains(where: \.refersElsewhere) }
        return entries?.contains {
            $0.key.text == "<<" || $0.key.refersElsewhere || $0.value.refersElsewhere
        } == true
    }
}
