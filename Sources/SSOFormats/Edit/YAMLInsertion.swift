import SSOModel
import SSOReading

extension YAMLEditor {
    mutating func insert(_ addition: Addition) throws(EditProblem) {
        let parent = addition.parent
        let depth = parent.path.count
        let relative = addition.entries.map { entry in
            SettingEntry(Array(entry.path.dropFirst(depth)), entry.value, entry.presence)
        }
        if parent.node.items != nil {
            let spelling = parent.spelling(of: kind)
            let texts = relative.map { spelling.item($0.path[0], $0.value, like: nil) }
            return addItems(texts, to: parent, after: parent.node.items?.last)
        }
        if parent.path.isEmpty, parent.isHollow { return fill(parent.node, relative) }
        if parent.node.isFlow, !parent.isHollow { return insertInFlow(relative, parent) }
        guard !parent.isInFlow else {
            throw .flowGap(path: parent.path.dotted, line: parent.node.start.line)
        }
        let margin: Int
        if parent.node.lastValueEnd != nil {
            margin = parent.node.start.column - 1
        } else {
            margin = parent.key.map { $0.start.column - 1 + step } ?? 0
            clear(parent.node)
        }
        let blank = String(repeating: " ", count: margin)
        edits.append(
            text.insertion(after: lineOffset(of: parent.node), depth: depth) { masks in
                YAMLPrinter(kind: kind, masksSecrets: masks, isCompact: true, step: step)
                    .lines(of: relative).map { blank + $0 }
            })
    }

    /// Puts lines in the place of a document that says nothing, such as `{}`.
    private mutating func fill(_ node: YAMLNode, _ entries: [SettingEntry]) {
        let range = text.offset(node.start)..<text.offset(node.end)
        let start = text.lineStart(range.lowerBound)
        let before = text.bytes[start..<range.lowerBound]
        let isIndent = before.allSatisfy { [9, 32].contains($0) }
        // Nothing but the mark of a byte order (BOM) stands before a line as if it were not there.
        let opens = isIndent || Array(before) == [0xEF, 0xBB, 0xBF] ? "" : text.lineEnd
        edits.append(
            TextEdit((isIndent ? start : range.lowerBound)..<range.upperBound) { masks in
                opens
                    + YAMLPrinter(kind: kind, masksSecrets: masks, isCompact: true, step: step)
                    .lines(of: entries).joined(separator: text.lineEnd)
            })
    }

    private mutating func clear(_ node: YAMLNode) {
        let range = text.offset(node.start)..<text.offset(node.end)
        guard !range.isEmpty else { return }
        let start = text.bytes[..<range.lowerBound].lastIndex { $0 != UInt8(ascii: " ") } ?? -1
        edits.append(TextEdit(start + 1..<range.upperBound) { _ in "" })
    }

    private mutating func insertInFlow(_ entries: [SettingEntry], _ parent: Place) {
        let isEmpty = parent.node.lastValueEnd == nil
        let position =
            parent.node.lastValueEnd.map(text.offset) ?? text.offset(parent.node.start) + 1
        let spelling = parent.spelling(of: kind)
        edits.append(
            TextEdit(position..<position, depth: parent.path.count) { masks in
                (isEmpty ? "" : ", ") + flowText(entries, spelling.masking(masks))
            })
    }

    private func flowText(_ entries: [SettingEntry], _ spelling: YAMLSpelling) -> String {
        var groups: [(key: String, entries: [SettingEntry])] = []
        for entry in entries {
            if groups.last?.key != entry.path[0] { groups.append((entry.path[0], [])) }
            groups[groups.count - 1].entries.append(entry)
        }
        return groups.map { group in
            let key = spelling.isJSON ? "\"\(group.key)\"" : group.key
            if group.entries[0].path.count == 1 {
                return "\(key): \(spelling.text(group.entries[0].value))"
            }
            let inner = group.entries.map {
                SettingEntry(Array($0.path.dropFirst()), $0.value, $0.presence)
            }
            return "\(key): {\(flowText(inner, spelling))}"
        }.joined(separator: ", ")
    }
}

extension YAMLNode {
    /// How many blanks a block mapping below this one is indented by; nil where there is none.
    var indentation: Int? {
        for entry in entries ?? [] where entry.value.entries != nil && !entry.value.isFlow {
            let step = entry.value.start.column - entry.key.start.column
            if step > 0 { return step }
        }
        return nil
    }
}
