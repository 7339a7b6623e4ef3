import SSOModel

/// The text of one file, by characters, with its lines.
package struct SourceText: Sendable {
    /// Its place in the list of files.
    package let id: Int
    package let name: String
    package let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    package init(id: Int, name: String, _ scalars: [Unicode.Scalar]) {
        self.id = id
        self.name = name
        self.scalars = scalars
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" {
            starts.append(index + 1)
        }
        lineStarts = starts
    }

    /// The text of a file without its byte order mark; nil for what is no text of UTF-8.
    package init?(id: Int = 0, name: String, bytes: [UInt8]) {
        guard !bytes.contains(0), let scalars = bytes[bytes.afterByteOrderMark...].decoded else {
            return nil
        }
        self.init(id: id, name: name, scalars)
    }

    /// The last part of its name, in small letters.
    var lastName: String { name.split(separator: "/").last.map { $0.lowercased() } ?? "" }

    /// Line and column of a character, both counted from 1.
    package func position(of index: Int) -> (line: Int, column: Int) {
        let line = lineStarts.partitioningIndex { $0 > index }
        return (line, index - lineStarts[line - 1] + 1)
    }

    /// The characters of a line, counted from 1, without its end.
    package func line(_ number: Int) -> Range<Int> {
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : scalars.count
        if end > start, scalars[end - 1] == "\r" { end -= 1 }
        return start..<end
    }

    /// A stretch without the blanks and line ends at its end.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, scalars[end - 1].isSpaceOrTab || scalars[end - 1] == "\r" {
            end -= 1
        }
        return range.lowerBound..<end
    }

    package func string(_ range: Range<Int>) -> String { String(scalars[range]) }

    package var whole: Place { Place(file: id, range: 0..<scalars.count) }

    package var start: Place { Place(file: id, range: 0..<0) }
}

/// A stretch of a file, in characters.
package struct Place: Hashable, Sendable {
    package let file: Int
    package let range: Range<Int>

    package init(file: Int, range: Range<Int>) {
        self.file = file
        self.range = range
    }
}

extension Array {
    /// The first index whose element fulfils a condition that no element before it fulfils.
    package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension SourceText {
    /// Ranges of its bytes, which are in order, in characters.
    package func characters(of ranges: [Range<Int>]) -> [Range<Int>] {
        var (offset, index) = (0, 0)
        func character(at place: Int) -> Int {
            while offset < place, index < scalars.count {
                offset += scalars[index].utf8.count
                index += 1
            }
            return index
        }
        return ranges.map { range in
            let start = character(at: range.lowerBound)
            return start..<character(at: range.upperBound)
        }
    }
}
