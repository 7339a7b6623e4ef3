import SSOFormats

/// The text of one file, by characters, with its lines.
package struct SourceText: Sendable {
    /// Its place in the list of files.
    let id: Int
    package let name: String
    let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(id: Int, name: String, _ scalars: [Unicode.Scalar]) {
        self.id = id
        self.name = name
        self.scalars = scalars
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" {
            starts.append(index + 1)
        }
        lineStarts = starts
    }

    /// Line and column of a character, both counted from 1.
    func position(of index: Int) -> (line: Int, column: Int) {
        let line = lineStarts.partitioningIndex { $0 > index }
        return (line, index - lineStarts[line - 1] + 1)
    }

    /// The characters of a line, counted from 1, without its end.
    func line(_ number: Int) -> Range<Int> {
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : scalars.count
        if end > start, scalars[end - 1] == "\r" { end -= 1 }
        return start..<end
    }

    func string(_ range: Range<Int>) -> String { String(scalars[range]) }

    var whole: Place { Place(file: id, range: 0..<scalars.count) }

    var start: Place { Place(file: id, range: 0..<0) }
}

/// A stretch of a file, in characters.
package struct Place: Hashable, Sendable {
    let file: Int
    let range: Range<Int>
}

extension Array {
    /// The first index whose element fulfils a condition that no element before it fulfils.
    func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
