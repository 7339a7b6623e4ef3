import SSOModel
import SSOReading

/// A list within brackets, over one line or several.
extension YAMLEditor {
    /// The comment on the rest of its line, with the blanks before it; nil where more items follow.
    func comment(behind item: YAMLNode) -> Range<Int>? {
        let end = text.offset(item.end)
        let start = text.behindComma(end, onLine: true)
        let rest = text.bytes[start...].prefix { ![10, 13].contains($0) }
        let isComment = rest.first { $0 != 9 && $0 != 32 } == UInt8(ascii: "#")
        return isComment ? rest.indices : nil
    }

    /// Adds what is new before and behind items that have comments and all stay.
    ///
    /// - Returns: False where any goes, or moves.
    mutating func addAround(_ items: [YAMLNode], of place: Place, _ texts: [String]) -> Bool {
        guard items.count <= Self.mostAligned, texts.count <= Self.mostAligned else { return false }
        let forms = items.map(\.text).rightForms(in: texts).compactMap(\.self)
        guard items.contains(where: { comment(behind: $0) != nil }), forms.count == items.count,
            let start = texts.firstIndex(of: forms[0]),
            texts[start...].prefix(forms.count).elementsEqual(forms)
        else { return false }
        let spelling = place.spelling(of: kind)
        func spelled(_ part: ArraySlice<String>, like item: YAMLNode) -> [String] {
            part.map { spelling.text(.string($0), like: item.style) }
        }
        let first = text.offset(items[0].start)
        let line = text.bytes[text.lineStart(first)..<first]
        let gap =
            line.allSatisfy { $0 == 32 }
            ? text.lineEnd + String(decoding: line, as: UTF8.self) : " "
        let before = spelled(texts[..<start], like: items[0]).map { "\($0),\(gap)" }
        if !before.isEmpty { edits.append(TextEdit(first..<first) { _ in before.joined() }) }
        for (item, form) in zip(items, forms) { putRight(item, as: form, spelling) }
        let behind = texts[(start + forms.count)...]
        if !behind.isEmpty, let last = items.last {
            addToFlow(spelled(behind, like: last), after: last)
        }
        return true
    }

    /// On a line of their own where a comment stands behind the last.
    mutating func addToFlow(_ extra: [String], after last: YAMLNode) {
        let end = text.offset(last.end)
        guard let comment = comment(behind: last) else {
            edits.append(TextEdit(end..<end) { _ in extra.map { ", " + $0 }.joined() })
            return
        }
        if comment.lowerBound == end { edits.append(TextEdit(end..<end) { _ in "," }) }
        let margin = text.lineEnd + String(repeating: " ", count: last.start.column - 1)
        edits.append(
            TextEdit(comment.upperBound..<comment.upperBound) { _ in
                margin + extra.joined(separator: ", ")
            })
    }

    /// The comments on their lines go as well; that of the one before them stays.
    mutating func removeFromFlow(_ items: [YAMLNode], from first: Int, last: YAMLNode) {
        let kept = first == 0 ? nil : items[first - 1]
        let comment = kept.flatMap(comment(behind:))
        let start = comment?.upperBound ?? text.offset(kept?.end ?? items[0].start)
        let end = text.offset(last.end)
        let takesComma = kept == nil || comment != nil
        let stop =
            self.comment(behind: last)?.upperBound ?? (takesComma ? text.behindComma(end) : end)
        edits.append(TextEdit(start..<stop) { _ in "" })
    }
}

extension EditableText {
    /// Past the comma that follows, or here where none does.
    fileprivate func behindComma(_ end: Int, onLine: Bool = false) -> Int {
        let blanks: Set<UInt8> = onLine ? [9, 32] : [9, 10, 13, 32]
        let next = bytes[end...].firstIndex { !blanks.contains($0) }
        return next.flatMap { bytes[$0] == UInt8(ascii: ",") ? $0 + 1 : nil } ?? end
    }
}
