import SSOModel

extension YAMLEditor {
    mutating func insert(_ addition: Addition) throws(EditProblem) {
        let parent = addition.parent
        let depth = parent.path.count
        let relative = addition.entries.map { entry in
            SettingEntry(Array(entry.path.dropFirst(depth)), entry.value, entry.presence)
        }
        if parent.node.isFlow { return insertInFlow(relative, parent) }
        guard !parent.isInFlow else {
            throw .flowGap(path: parent.path.joined(separator: "."), line: parent.node.start.line)
        }
        let margin: Int
        if let first = parent.node.firstKey {
            margin = first.column - 1
        } else {
            margin = (parent.key.map { $0.start.column - 1 } ?? -2) + 2
            clearNull(parent.node)
        }
        let blank = String(repeating: " ", count: margin)
        let lines = YAMLPrinter(kind: kind, isCompact: true).lines(of: relative).map { blank + $0 }
        edits.append(
            text.insertion(ofLines: lines, after: lineOffset(of: parent.node), depth: depth))
    }

    private mutating func clearNull(_ node: YAMLNode) {
        let range = text.offset(node.start)..<text.offset(node.end)
        if !range.isEmpty { edits.append(TextEdit(range, "")) }
    }

    private mutating func insertInFlow(_ entries: [SettingEntry], _ parent: Place) {
        let body = flowText(entries)
        let isEmpty = parent.node.firstKey == nil
        let close = text.offset(parent.node.end) - 1
        let position =
            isEmpty
            ? text.offset(parent.node.start) + 1
            : text.trimmed(text.offset(parent.node.start)..<close).upperBound
        edits.append(
            TextEdit(position..<position, (isEmpty ? "" : ", ") + body, depth: parent.path.count))
    }

    private func flowText(_ entries: [SettingEntry]) -> String {
        var groups: [(key: String, entries: [SettingEntry])] = []
        for entry in entries {
            if groups.last?.key != entry.path[0] { groups.append((entry.path[0], [])) }
            groups[groups.count - 1].entries.append(entry)
        }
        let spelling = YAMLSpelling(kind: kind, isFlow: true)
        return groups.map { group in
            if group.entries[0].path.count == 1 {
                return "\(group.key): \(spelling.text(group.entries[0].value))"
            }
            let inner = group.entries.map {
                SettingEntry(Array($0.path.dropFirst()), $0.value, $0.presence)
            }
            return "\(group.key): {\(flowText(inner))}"
        }.joined(separator: ", ")
    }
}
