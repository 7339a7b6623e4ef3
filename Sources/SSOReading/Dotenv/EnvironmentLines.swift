/// One `KEY=value` of an environment file, with everything that readers disagree about.
package struct EnvironmentLine: Sendable {
    package let key: String
    package let keyRange: Range<Int>
    package let hasExport: Bool
    /// Where the `=` or `:` stands; nil for a lone `KEY`.
    package let separator: Int?
    package let isColon: Bool
    /// The value as it is written, with its quotes, without blanks and comment around it.
    package var value: Range<Int>
    /// What stands between the quotes, or the bare text.
    package var body: Range<Int>
    /// `'` or `"`; nil for bare text.
    package var quote: Unicode.Scalar?
    /// The comment behind the value that docker compose drops.
    package var comment: Range<Int>?
    /// A `#` in the value that looks like the start of a comment.
    package var keptComment: Range<Int>?
}

/// What cannot be read in an environment file, with the stretch it stands on.
package struct EnvironmentFault: Sendable {
    package enum Kind { case slashes, noSeparator, key, noEnd, behindQuote }
    package let kind: Kind
    package let range: Range<Int>
}

/// Reads an environment file as docker compose 2 does, and goes on behind what it cannot read.
///
/// Source: compose-go, `dotenv/parser.go`.
package struct EnvironmentLines: Sendable {
    package private(set) var lines: [EnvironmentLine] = []
    package private(set) var faults: [EnvironmentFault] = []
    private let text: SourceText
    private var index = 0

    package init(_ text: SourceText) {
        self.text = text
        while index < scalars.count { readLine() }
    }

    private var scalars: [Unicode.Scalar] { text.scalars }

    private mutating func readLine() {
        let end = lineEnd(from: index)
        let start = skipBlanks(index, end)
        index = end + 1
        guard start < end, scalars[start] != "#", scalars[start] != "\r" else { return }
        let content = text.trimmed(start..<end)
        if scalars[content].starts(with: "//".unicodeScalars) {
            return faults.append(.init(kind: .slashes, range: content))
        }
        var keyStart = start
        let hasExport = scalars[content].starts(with: "export ".unicodeScalars)
        if hasExport { keyStart = skipBlanks(start + 7, end) }
        let separator = (keyStart..<end).first { scalars[$0] == "=" || scalars[$0] == ":" }
        let keyRange = text.trimmed(keyStart..<(separator ?? end))
        guard !keyRange.isEmpty, keyRange.allSatisfy({ Self.isKey(scalars[$0]) }) else {
            let kind = separator == nil ? EnvironmentFault.Kind.noSeparator : .key
            return faults.append(.init(kind: kind, range: kind == .key ? keyRange : content))
        }
        readValue(key: keyRange, hasExport: hasExport, separator: separator, end)
    }

    private mutating func readValue(
        key: Range<Int>, hasExport: Bool, separator: Int?, _ end: Int
    ) {
        let start = separator.map { skipBlanks($0 + 1, end) } ?? key.upperBound
        var line = EnvironmentLine(
            key: String(scalars[key]), keyRange: key, hasExport: hasExport, separator: separator,
            isColon: separator.map { scalars[$0] == ":" } ?? false, value: start..<start,
            body: start..<start, quote: nil)
        if separator == nil {
            lines.append(line)
        } else if start < end, scalars[start] == "'" || scalars[start] == "\"" {
            readQuoted(&line)
        } else {
            line.value = bareValue(start..<end)
            line.body = line.value
            let rest = text.trimmed(line.value.upperBound..<end)
            let comment = skipBlanks(rest.lowerBound, rest.upperBound)..<rest.upperBound
            if !comment.isEmpty { line.comment = comment }
            line.keptComment = keptComment(in: line.value)
            lines.append(line)
        }
    }

    private mutating func readQuoted(_ line: inout EnvironmentLine) {
        let start = line.value.lowerBound
        guard let close = closing(scalars[start], after: start) else {
            return faults.append(.init(kind: .noEnd, range: start..<start + 1))
        }
        let end = lineEnd(from: close)
        index = end + 1
        line.quote = scalars[start]
        line.value = start..<close + 1
        line.body = start + 1..<close
        let rest = text.trimmed(close + 1..<end)
        let behind = skipBlanks(rest.lowerBound, rest.upperBound)..<rest.upperBound
        if !behind.isEmpty, scalars[behind.lowerBound] == "#" { line.comment = behind }
        if !behind.isEmpty, line.comment == nil {
            let first = behind.lowerBound..<behind.lowerBound + 1
            faults.append(.init(kind: .behindQuote, range: first))
        }
        lines.append(line)
    }

    private func closing(_ quote: Unicode.Scalar, after start: Int) -> Int? {
        var index = start + 1
        while index < scalars.count {
            if scalars[index] == quote { return index }
            index += scalars[index] == "\\" ? 2 : 1
        }
        return nil
    }

    /// Only a blank starts a comment; behind a tab `#` is part of the value.
    private func bareValue(_ range: Range<Int>) -> Range<Int> {
        let comment = range.first {
            scalars[$0] == "#" && $0 > range.lowerBound && scalars[$0 - 1] == " "
        }
        return text.trimmed(range.lowerBound..<(comment ?? range.upperBound))
    }

    private func keptComment(in value: Range<Int>) -> Range<Int>? {
        let mark = value.first { index in
            scalars[index] == "#" && (index == value.lowerBound || scalars[index - 1] == "\t")
        }
        return mark.map { $0..<value.upperBound }
    }

    private func lineEnd(from start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end] != "\n" { end += 1 }
        return end
    }

    private func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, scalars[index].isSpaceOrTab { index += 1 }
        return index
    }

    private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWord || "-.[]".unicodeScalars.contains(scalar)
            || !scalar.isASCII && scalar.properties.isAlphabetic
    }
}
