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
