import SSOModel
import SSOReading

/// Works out what takes a key of a YAML text away, and what puts it elsewhere.
struct YAMLMover {
    let text: EditableText
    let move: KeyMove
    let document: Int
    let root: YAMLNode
    /// The topmost keys that go, with all below them.
    private(set) var gone: Set<[String]> = []
    /// The topmost keys that come; nil where the new place says all of it already.
    private(set) var added: [String]?
    /// Where nothing stood that keys come below.
    private(set) var filled: [String]?
    /// These keys stay, whatever is left below them.
    private let top: [String]

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
        if node.holdsProperties { throw .anchor(path: path, line: node.start.line) }
        if node.refersElsewhere { throw .alias(path: path, line: node.start.line) }
    }

    // MARK: What goes

    /// The lines of a key and its value, with the comments that are theirs.
    func lines(of step: Step) throws(EditProblem) -> KeyLines {
        guard let key = step.key, let lines = KeyLines(key, step.value, in: text) else {
            throw .inline(path: step.path.dotted, line: step.line)
        }
        return lines
    }

    /// Takes away the lines of keys above that hold nothing any more.
    private mutating func emptied(_ way: ArraySlice<Step>) throws(EditProblem) -> [Cut] {
        var cuts: [Cut] = []
        for step in way.reversed() {
            let entries = step.value.entries ?? []
            let stays = entries.contains { !gone.contains(step.path + [$0.key.text ?? ""]) }
            guard !stays, !move.to.starts(with: step.path), !top.starts(with: step.path) else {
                break
            }
            cuts.append(try keyLine(of: step))
            gone = [step.path]
        }
        return cuts
    }

    /// The comment behind a key that goes stays, on a line of its own.
    private func keyLine(of step: Step) throws(EditProblem) -> Cut {
        let lines = try lines(of: step)
        let end = text.nextLine(lines.key)
        let colon = text.offset((step.key ?? step.value).end)
        let rest = text.bytes[colon..<end]
        guard let mark = rest.firstIndex(of: UInt8(ascii: "#")) else {
            return Cut(range: lines.key..<end)
        }
        return Cut(range: lines.key + lines.column..<mark)
    }

    // MARK: What comes

    /// Nothing where the new place says all of it already.
    private mutating func insertion(
        of lines: KeyLines, from way: [Step]
    ) throws(EditProblem) -> [Cut] {
        let steps = try self.way(along: move.to)
        let parent = steps.last
        if steps.count == move.to.count, let parent, let source = way.last {
            guard parent.value.says(allOf: source.value, but: move.without) else {
                throw .taken(
                    path: move.to.dotted, by: move.from.dotted,
                    line: source.line)
            }
            return []
        }
        let path = parent?.path ?? []
        let node = parent?.value ?? root
        let isHollow = node.isNull || node.isEmptyMapping
        guard isHollow || !node.isFlow else {
            throw .inline(path: path.dotted, line: node.start.line)
        }
        added = Array(move.to[...path.count])
        let step = lines.step ?? node.indentation ?? root.indentation ?? 2
        let margin =
            isHollow
            ? parent?.key.map { $0.start.column - 1 + step } ?? 0 : node.start.column - 1
        let new = try shifted(lines, margin: margin, step: step, below: path.count)
        if isHollow { return try fill(node, below: parent, with: new, of: lines) }
        let isInPlace = path == move.from.dropLast()
        var position = isInPlace ? lines.range.lowerBound : end(of: node, without: way.last)
        // Empty lines behind a text block may be its own.
        if lines.endsInBlock, !isInPlace {
            position = text.withGap(behind: position..<position).upperBound
        }
        return [Cut(range: position..<position, bytes: ended(new, at: position, lines))]
    }

    /// The lines at their new place, behind those of the keys that have to come first.
    private func shifted(
        _ lines: KeyLines, margin: Int, step: Int, below depth: Int
    ) throws(EditProblem) -> [UInt8] {
        let keys = move.to[depth...].dropLast()
        let heads = keys.enumerated().map { index, key in
            String(repeating: " ", count: margin + index * step) + key + ":" + text.lineEnd
        }
        let column = margin + keys.count * step
        return Array(heads.joined().utf8)
            + (try lines.kept(without: move.without, in: text, path: move.from))
            .shifted(by: column - lines.column)
    }

    /// Keys below a key that has nothing, or empty braces.
    private mutating func fill(
        _ node: YAMLNode, below parent: Step?, with new: [UInt8], of source: KeyLines
    ) throws(EditProblem) -> [Cut] {
        guard let parent else { throw .inline(path: move.to.dotted, line: node.start.line) }
        filled = parent.path
        let lines = try lines(of: parent)
        let value = text.offset(node.start)..<text.offset(node.end)
        let position = text.nextLine(value.lowerBound)
        let start = text.bytes[..<value.lowerBound].lastIndex { $0 != 32 } ?? lines.key
        let clear = value.isEmpty ? [] : [Cut(range: start + 1..<value.upperBound)]
        return clear + [Cut(range: position..<position, bytes: ended(new, at: position, source))]
    }

    /// Where the last of the keys that stay ends.
    private func end(of node: YAMLNode, without source: Step?) -> Int {
        let staying = (node.entries ?? []).filter { entry in
            entry.key.start.index != source?.key?.start.index
        }
        return staying.compactMap { KeyLines($0.key, $0.value, in: text)?.range.upperBound }.max()
            ?? text.nextLine(text.offset(node.contentEnd))
    }

    /// The last line of the file keeps its missing end.
    private func ended(_ new: [UInt8], at position: Int, _ lines: KeyLines) -> [UInt8] {
        let end = Array(text.lineEnd.utf8)
        let whole = new.last == 10 ? new : new + end
        let isOpen = text.bytes.last != 10
        let last = position == text.bytes.count ? lines.range.lowerBound : position
        let isBehind = lines.range.upperBound == text.bytes.count && last == lines.range.lowerBound
        guard isOpen, position == text.bytes.count || isBehind else { return whole }
        // The end of a text block is a part of it.
        let kept = lines.endsInBlock ? whole : Array(whole.dropLast(end.count))
        return (isBehind ? [] : end) + kept
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

    /// True when it has every key of another value, each with the same text.
    func says(allOf other: YAMLNode, but left: Set<String> = []) -> Bool {
        if let entries = other.entries {
            return self.entries != nil
                && entries.allSatisfy { entry in
                    guard let key = entry.key.text else { return false }
                    return left.contains(key)
                        || last(key).map { $0.value.says(allOf: entry.value) } == true
                }
        }
        if let items = other.items {
            return items.count == self.items?.count
                && zip(self.items ?? [], items).allSatisfy { $0.says(allOf: $1) }
        }
        guard let text, let others = other.text else { return false }
        return text.isIdentical(to: others) && mayBeOtherType == other.mayBeOtherType
            && properties == other.properties
    }
}
