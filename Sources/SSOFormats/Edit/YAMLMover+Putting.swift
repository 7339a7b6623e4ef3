import SSOModel
import SSOReading

/// What comes.
extension YAMLMover {
    /// Nothing where the new place says all of it already.
    mutating func insertion(
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
