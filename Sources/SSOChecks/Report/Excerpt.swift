import SSOFormats
import SSOModel
import SSOReading

/// The line that a finding is about, with its secrets masked.
package struct Excerpt: Hashable, Sendable {
    package let line: String
    /// Characters before the caret, and how many it underlines.
    package let indent: Int
    package let length: Int

    /// Longer lines are cut, so that one value does not fill a screen.
    static let width = 100

    /// No line of a real file is longer; nothing is shown of one that is.
    static let longestLine = 10_000
}

/// The lines that the findings of a report are about.
package struct Excerpts {
    private let texts: [SourceText]
    private let secrets: HiddenText
    private let foreign: ForeignLines

    package init(_ report: CheckReport) {
        texts = report.sources.map(\.text)
        secrets = report.hidden
        foreign = ForeignLines(report)
    }

    /// The line of a place; nil when there is nothing to see on it.
    package subscript(position: SourcePosition) -> Excerpt? {
        let text = texts[position.index]
        let range = text.line(position.line)
        guard !range.isEmpty, range.count <= Excerpt.longestLine else { return nil }
        let start = min(position.column - 1, range.count)
        let end = position.endLine == position.line ? position.endColumn - 1 : range.count
        let told = range.lowerBound + start..<range.lowerBound + max(start, min(end, range.count))
        let hidden = ForeignText.marked(
            secrets[position.index, range], foreign[position.index, range, but: told])
        let masked = MaskedLine(text, range, hidden)
        let first = masked.index(of: start)
        let last = max(first + 1, masked.index(of: max(start, end)))
        let skip = first > Excerpt.width - 20 ? first - 20 : 0
        let shown = masked.scalars.dropFirst(skip).prefix(Excerpt.width)
        let before = skip > 0 ? "..." : ""
        let after = masked.scalars.count > skip + Excerpt.width ? "..." : ""
        let line = before + String(shown.map { $0 == "\t" ? " " : $0 }) + after
        let indent = first - skip + before.count
        let length = min(last - first, max(1, Excerpt.width + before.count - indent))
        return Excerpt(line: line, indent: indent, length: length)
    }
}

/// A line as it is shown.
private struct MaskedLine {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Where each character of the line went.
    private var places: [Int] = []

    init(_ text: SourceText, _ line: Range<Int>, _ hidden: [(range: Range<Int>, mark: String)]) {
        var next = hidden.partitioningIndex { $0.range.upperBound > line.lowerBound }
        for index in line {
            while next < hidden.count, hidden[next].range.upperBound <= index { next += 1 }
            places.append(scalars.count)
            guard next < hidden.count, hidden[next].range.contains(index) else {
                scalars.append(text.scalars[index])
                continue
            }
            let isFirst = index == max(hidden[next].range.lowerBound, line.lowerBound)
            if isFirst { scalars += hidden[next].mark.unicodeScalars }
        }
    }

    func index(of column: Int) -> Int { column < places.count ? places[column] : scalars.count }
}
