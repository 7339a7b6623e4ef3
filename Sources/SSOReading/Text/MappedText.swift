/// A text that was put together from others, and where each of its characters comes from.
///
/// What the server reads is not what stands in the files: variables and defaults are put in first.
/// A finding has to point at the file all the same.
package struct MappedText: Sendable {
    private enum Origin {
        /// The characters of the file themselves, from this index on.
        case verbatim(file: Int, at: Int)
        /// Made from all of this.
        case whole(Place)
    }

    package private(set) var scalars: [Unicode.Scalar] = []
    private var pieces: [(start: Int, origin: Origin)] = []
    /// True for what stands for a value that nobody can tell.
    package private(set) var isUnknown = false

    package init() {}

    package init(_ source: SourceText, _ range: Range<Int>? = nil) {
        scalars = range.map { Array(source.scalars[$0]) } ?? source.scalars
        pieces = [(0, .verbatim(file: source.id, at: range?.lowerBound ?? 0))]
    }

    package init(_ text: String, from place: Place) { append(text.unicodeScalars, from: place) }

    /// In place of the value of a variable; every reader takes it for one that is not given.
    package static func unknown(_ name: String, at place: Place) -> MappedText {
        var text = MappedText("${\(name)}", from: place)
        text.isUnknown = true
        return text
    }

    package var string: String { String(scalars) }
    package var count: Int { scalars.count }

    /// Makes room for so many characters at once, where a growing text would take twice its memory.
    package mutating func reserve(_ count: Int) { scalars.reserveCapacity(count) }

    package mutating func append(_ text: some Sequence<Unicode.Scalar>, from place: Place) {
        pieces.append((scalars.count, .whole(place)))
        scalars += text
    }

    package mutating func append(_ other: MappedText) { append(other, 0..<other.count) }

    package mutating func append(_ other: MappedText, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var index = other.pieceIndex(at: range.lowerBound)
        while index < other.pieces.count, other.pieces[index].start < range.upperBound {
            let piece = other.pieces[index]
            let skipped = max(0, range.lowerBound - piece.start)
            let start = scalars.count + piece.start + skipped - range.lowerBound
            switch piece.origin {
            case .verbatim(let file, let at):
                pieces.append((start, .verbatim(file: file, at: at + skipped)))
            case .whole: pieces.append((start, piece.origin))
            }
            index += 1
        }
        scalars += other.scalars[range]
    }

    /// Takes away what was put behind so many characters.
    package mutating func cut(to count: Int) {
        scalars.removeSubrange(count...)
        while let last = pieces.last, last.start >= count { pieces.removeLast() }
    }

    package func part(_ range: Range<Int>) -> MappedText {
        var result = MappedText()
        result.append(self, range)
        return result
    }

    /// Where a stretch of this text stands in the files.
    package func place(_ range: Range<Int>) -> Place {
        let first = place(at: range.lowerBound)
        guard !range.isEmpty else {
            return Place(file: first.file, range: first.range.lowerBound..<first.range.lowerBound)
        }
        let last = place(at: range.upperBound - 1)
        guard first.file == last.file, first.range.lowerBound <= last.range.upperBound else {
            return first
        }
        return Place(
            file: first.file, range: first.range.lowerBound..<last.range.upperBound)
    }

    package var whole: Place { place(0..<count) }

    /// The stretches of a part that were put together, each with where it stands in the files.
    func pieces(in range: Range<Int>) -> [(text: String, place: Place)] {
        let ends = pieces.map(\.start).dropFirst() + [count]
        return zip(pieces, ends).compactMap { piece, end in
            let part = (piece.start..<max(piece.start, end)).clamped(to: range)
            return part.isEmpty ? nil : (String(scalars[part]), place(at: part.lowerBound))
        }
    }

    private func place(at index: Int) -> Place {
        guard !pieces.isEmpty else { return Place(file: 0, range: 0..<0) }
        let piece = pieces[pieceIndex(at: index)]
        switch piece.origin {
        case .verbatim(let file, let at):
            let start = at + index - piece.start
            return Place(file: file, range: start..<start + 1)
        case .whole(let place): return place
        }
    }

    private func pieceIndex(at index: Int) -> Int {
        max(0, pieces.partitioningIndex { $0.start > index } - 1)
    }
}
