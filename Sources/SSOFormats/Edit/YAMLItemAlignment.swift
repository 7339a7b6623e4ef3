import SSOModel
import SSOReading

/// A list with an item on each line.
extension YAMLEditor {
    /// No list of a real file is longer.
    static let mostAligned = 1_000

    /// What stays or moves keeps its line and the comment on it; the comment on one that goes, goes as
    /// well.
    mutating func align(_ items: [YAMLNode], of place: Place, with texts: [String]) {
        let old = items.map { item in
            item.text.flatMap { item.means(.string($0)) ? $0 : nil }
        }
        let forms = old.rightForms(in: texts)
        let difference = texts.map(Optional.some).difference(from: forms).inferringMoves()
        let gone = Set(
            difference.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } }
        )
        let new = difference.insertions.reduce(into: [Int: String?]()) { new, change in
            guard case .insert(let offset, _, let from) = change else { return }
            new[offset] = .some(
                from.flatMap { old[$0] == forms[$0] ? line(of: items[$0], in: place.node) : nil })
        }
        let spelling = place.spelling(of: kind)
        let spelled = { (index: Int, like: YAMLNode) in
            let line = like.style == .block ? nil : new[index] ?? nil
            return line ?? spelling.text(.string(texts[index]), like: like.style)
        }
        var (index, wanted) = (0, 0)
        while index < items.count || wanted < texts.count {
            switch (gone.contains(index), new[wanted] != nil) {
            case (true, true):
                exchange(items[index], for: spelled(wanted, items[index]))
                (index, wanted) = (index + 1, wanted + 1)
            case (true, false):
                removeItems([items[index]], from: 0, of: place.node)
                index += 1
            case (false, true):
                let end = texts[wanted...].indices.first { new[$0] == nil } ?? texts.count
                let lines = (wanted..<end).map { spelled($0, items[max(0, index - 1)]) }
                insert(lines, behind: index, of: items, in: place)
                wanted = end
            case (false, false):
                putRight(items[index], as: texts[wanted], spelling)
                (index, wanted) = (index + 1, wanted + 1)
            }
        }
    }

    /// An item that stays, in the form that is wanted, with the comment on it.
    mutating func putRight(_ item: YAMLNode, as text: String, _ spelling: YAMLSpelling) {
        if item.means(.string(text)) { return }
        replaceScalar(item) { _ in spelling.text(.string(text), like: item.style) }
    }

    /// What stands behind the dash of an item, with its comment; nil where it takes more lines.
    private func line(of item: YAMLNode, in list: YAMLNode) -> String? {
        let start = text.offset(item.start)
        guard item.style != .block, lineOffset(of: item) < text.nextLine(start),
            text.lineOfDash(before: start, of: list) == text.lineStart(start)
        else { return nil }
        return String(
            decoding: text.bytes[text.trimmed(start..<text.nextLine(start))], as: UTF8.self)
    }

    private mutating func exchange(_ item: YAMLNode, for spelled: String) {
        replaceScalar(item) { _ in spelled }
        guard item.style != .block else { return }
        let end = text.trimmed(text.offset(item.start)..<text.offset(item.end)).upperBound
        let comment = text.comment(behind: end)
        if !comment.isEmpty { edits.append(TextEdit(comment) { _ in "" }) }
    }

    /// Before what stands at an index, and the comments above it.
    private mutating func insert(
        _ new: [String], behind index: Int, of items: [YAMLNode], in place: Place
    ) {
        guard index == 0 else { return addItems(new, to: place, after: items[index - 1]) }
        let margin = String(repeating: " ", count: place.node.start.column - 1)
        let dash = text.lineOfDash(before: text.offset(items[0].start), of: place.node)
        let start = text.startOfComments(above: dash)
        let lineEnd = text.lineEnd
        edits.append(
            TextEdit(start..<start) { _ in new.map { "\(margin)- \($0)\(lineEnd)" }.joined() })
    }
}

extension EditableText {
    /// The lines right above that hold nothing but a comment.
    fileprivate func startOfComments(above line: Int) -> Int {
        var start = line
        while start > 0 {
            let before = lineStart(start - 1)
            guard
                bytes[before..<start].first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "#")
            else { break }
            start = before
        }
        return start
    }

    /// A comment on the rest of a line, with the blanks before it.
    fileprivate func comment(behind end: Int) -> Range<Int> {
        let rest = bytes[end...].prefix { ![10, 13].contains($0) }
        return rest.contains(UInt8(ascii: "#")) ? rest.indices : end..<end
    }
}
