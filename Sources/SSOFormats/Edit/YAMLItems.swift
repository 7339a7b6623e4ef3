import SSOModel
import SSOReading

extension YAMLEditor {
    mutating func replaceItems(
        of place: Place, _ items: [YAMLNode], with texts: [String]
    ) throws(EditProblem) {
        let name = place.path.dotted
        let node = place.node
        for item in items where item.style == nil && !item.isFlow {
            throw .shape(path: name, line: item.start.line)
        }
        if texts.isEmpty { return removeAll(items, of: place) }
        if !node.isFlow, items.count <= Self.mostAligned {
            return align(items, of: place, with: texts)
        }
        if addAround(items, of: place, texts) { return }
        let spelling = place.spelling(of: kind)
        for (item, wanted) in zip(items, texts) where !item.means(.string(wanted)) {
            replaceScalar(item) { _ in spelling.text(.string(wanted), like: item.style) }
            if let comment = comment(behind: item) { edits.append(TextEdit(comment) { _ in "" }) }
        }
        let extra = texts.dropFirst(items.count).map {
            spelling.text(.string($0), like: items.last?.style)
        }
        if !extra.isEmpty { addItems(extra, to: place, after: items.last) }
        if texts.count < items.count { removeItems(items, from: texts.count, of: node) }
    }

    /// Brackets are left: a key with nothing behind it holds no list.
    private mutating func removeAll(_ items: [YAMLNode], of place: Place) {
        removeItems(items, from: 0, of: place.node)
        guard !place.node.isFlow, let key = place.key,
            let colon = text.colon(behind: text.offset(key.end))
        else { return }
        edits.append(TextEdit(colon + 1..<colon + 1) { _ in " []" })
    }

    mutating func addItems(_ extra: [String], to place: Place, after last: YAMLNode?) {
        let node = place.node
        guard let last else {
            let position = text.offset(node.start) + 1
            edits.append(TextEdit(position..<position) { _ in extra.joined(separator: ", ") })
            return
        }
        if node.isFlow { return addToFlow(extra, after: last) }
        let margin = String(repeating: " ", count: node.start.column - 1)
        edits.append(
            text.insertion(after: lineOffset(of: last), depth: place.path.count + 1) { _ in
                extra.map { "\(margin)- \($0)" }
            })
    }

    mutating func removeItems(_ items: [YAMLNode], from first: Int, of list: YAMLNode) {
        guard let last = items.last else { return }
        if list.isFlow { return removeFromFlow(items, from: first, last: last) }
        for item in items[first...] {
            let start = text.lineOfDash(before: text.offset(item.start), of: list)
            edits.append(TextEdit(start..<text.nextLine(lineOffset(of: item))) { _ in "" })
        }
    }

    /// A byte on the last line of a value.
    func lineOffset(of node: YAMLNode) -> Int {
        let range = text.trimmed(text.offset(node.start)..<text.offset(node.contentEnd))
        return max(range.lowerBound, range.upperBound - (range.isEmpty ? 0 : 1))
    }
}

extension EditableText {
    /// The start of the line with the dash of an item, which may begin on a later line itself.
    func lineOfDash(before item: Int, of list: YAMLNode) -> Int {
        let margin = list.start.column - 1
        var start = lineStart(item)
        while start > 0, !hasDash(behind: margin, from: start) { start = lineStart(start - 1) }
        return start
    }

    /// The colon of a key, which ends here, on the same line.
    fileprivate func colon(behind end: Int) -> Int? {
        let next = bytes[end...].firstIndex { $0 != 9 && $0 != 32 }
        return next.flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
    }

    private func hasDash(behind margin: Int, from start: Int) -> Bool {
        let dash = start + margin
        return dash < bytes.count && bytes[dash] == UInt8(ascii: "-")
            && bytes[start..<dash].allSatisfy { $0 == UInt8(ascii: " ") }
    }
}
