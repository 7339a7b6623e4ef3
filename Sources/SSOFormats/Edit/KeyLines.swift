import SSOModel
import SSOReading

/// The lines of one key of a YAML text, with its value and the comments that are theirs.
struct KeyLines {
    let range: Range<Int>
    /// Where the line of the key starts.
    let key: Int
    /// How many blanks stand before the key.
    let column: Int
    /// How many blanks the keys within are indented by; nil where there are none.
    let step: Int?
    private let value: YAMLNode
    var endsInBlock: Bool { value.endsInBlock }

    /// Nil for a key that shares its line with another, or that stands in braces.
    init?(_ key: YAMLNode, _ value: YAMLNode, in text: EditableText) {
        let start = text.offset(key.start)
        self.key = max(text.lineStart(start), text.bytes.afterByteOrderMark)
        column = key.start.column - 1
        guard self.key + column == start, text.bytes[self.key..<start].allSatisfy({ $0 == 32 }),
            !key.hasProperties, key.text != nil
        else { return nil }
        self.value = value
        step = value.entries.flatMap { entries in
            entries.isEmpty || value.isFlow
                ? nil : value.start.column - key.start.column
        }
        let bytes = text.offset(value.start)..<text.offset(value.contentEnd)
        let last = text.trimmed(bytes)
        var end = text.nextLine(max(start, last.isEmpty ? last.lowerBound : last.upperBound - 1))
        // Empty lines behind a text block may be its own.
        if value.endsInBlock { end = max(end, text.lineStart(bytes.upperBound)) }
        range =
            text.comments(
                above: self.key, at: column)..<text.comments(below: end, deeperThan: column)
    }

    /// The lines without those of some keys of the value.
    func kept(
        without names: Set<String>, in text: EditableText, path: [String]
    ) throws(EditProblem) -> [UInt8] {
        let left = (value.entries ?? []).filter { names.contains($0.key.text ?? "") }
        var (kept, position) = ([UInt8](), range.lowerBound)
        for entry in left {
            guard let lines = KeyLines(entry.key, entry.value, in: text), lines.key > key else {
                throw .inline(path: path.dotted, line: entry.key.start.line)
            }
            let start = max(position, lines.range.lowerBound)
            kept += text.bytes[position..<start]
            position = max(position, lines.range.upperBound)
        }
        return kept + text.bytes[position..<max(position, range.upperBound)]
    }
}

extension EditableText {
    /// Some lines with the empty ones behind them, where another stands before them, or no line does.
    func withGap(behind lines: Range<Int>) -> Range<Int> {
        let above = lineStart(max(0, lines.lowerBound - 1))..<lines.lowerBound
        guard lines.isEmpty || isBlank(above) else { return lines }
        var end = lines.upperBound
        while end < bytes.count, isBlank(end..<nextLine(end)) { end = nextLine(end) }
        return lines.lowerBound..<end
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { [9, 10, 13, 32].contains($0) }
    }

    /// Where the comments start that stand right above a line, as far to the right; those that the
    /// file begins with are about all of it.
    fileprivate func comments(above line: Int, at column: Int) -> Int {
        let top = bytes.afterByteOrderMark
        var start = line
        while start > top {
            let above = max(lineStart(start - 1), top)
            guard isComment(above..<start, at: column...column) else { return start }
            if above == top { return line }
            start = above
        }
        return start
    }

    /// Where the comments end that stand below a line and further to the right than a key.
    fileprivate func comments(below line: Int, deeperThan column: Int) -> Int {
        var (end, next) = (line, line)
        while next < bytes.count {
            let below = nextLine(next)
            if isComment(next..<below, at: column + 1...Int.max) {
                end = below
            } else if !isBlank(next..<below) {
                return end
            }
            next = below
        }
        return end
    }

    private func isComment(_ line: Range<Int>, at columns: ClosedRange<Int>) -> Bool {
        let blanks = bytes[line].prefix { $0 == 32 }.count
        return blanks < line.count && columns.contains(blanks)
            && bytes[line.lowerBound + blanks] == UInt8(ascii: "#")
    }
}

extension YAMLNode {
    fileprivate var endsInBlock: Bool {
        if let entries { return entries.last?.value.endsInBlock == true }
        return items.map { $0.last?.endsInBlock == true } ?? (style == .block)
    }
}

extension [UInt8] {
    /// Each line further to the right, or to the left as far as there are blanks.
    func shifted(by columns: Int) -> [UInt8] {
        var (result, start) = ([UInt8](), 0)
        while start < count {
            let end = self[start...].firstIndex(of: 10).map { $0 + 1 } ?? count
            let line = self[start..<end]
            let blanks = line.prefix { $0 == 32 }.count
            if columns < 0 {
                result += line.dropFirst(Swift.min(blanks, -columns))
            } else {
                let isEmpty = line.allSatisfy { $0 == 10 || $0 == 13 }
                result += [UInt8](repeating: 32, count: isEmpty ? 0 : columns) + line
            }
            start = end
        }
        return result
    }
}
