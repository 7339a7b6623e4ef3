import SSOModel
import SSOReading

/// What stands in a file beside sign-in: values that are nobody's business here, and comments.
enum ForeignText {
    /// What is shown in its place.
    static let mark = "..."

    /// The bytes of it, in order; all of a file that cannot be read.
    static func ranges(in bytes: [UInt8], as kind: FileKind) -> [Range<Int>] {
        guard kind != .environment else { return environment(bytes) }
        guard let roots = try? YAMLReader.read(bytes, keeping: nil) else {
            return [0..<bytes.count]
        }
        var tree = ForeignYAML(bytes, kind)
        for root in roots { tree.visit(root, at: []) }
        let known = Secrets.merged(tree.hidden + tree.shown)
        return Secrets.merged(tree.hidden + comments(in: bytes, between: known))
    }

    /// Only the names of other variables are shown.
    private static func environment(_ bytes: [UInt8]) -> [Range<Int>] {
        let start = bytes.afterByteOrderMark
        guard let scalars = bytes[start...].decoded else { return [0..<bytes.count] }
        let offsets = ByteOffsets(bytes)
        let lines = EnvironmentLines(SourceText(id: 0, name: "", scalars)).lines
        let shown = lines.map { line in
            let key = offsets[line.keyRange]
            let isOurs = SignInVariables.concernSignIn(line.key)
            let end =
                isOurs ? offsets[line.value.upperBound] : line.separator.map { offsets[$0] + 1 }
            let first = line.hasExport ? bytes.lineStart(of: key.lowerBound) : key.lowerBound
            return max(
                start, first)..<(isOurs ? bytes.lineEnd(of: end ?? 0) : end ?? key.upperBound)
        }
        return gaps(from: start, to: bytes.count, between: shown).flatMap {
            contents(of: $0, bytes)
        }
    }

    /// The text of comments, which can be nowhere but between values and keys.
    private static func comments(
        in bytes: [UInt8], between known: [Range<Int>]
    ) -> [Range<Int>] {
        gaps(from: bytes.afterByteOrderMark, to: bytes.count, between: known).flatMap { gap in
            var comments: [Range<Int>] = []
            var index = gap.lowerBound
            while let mark = bytes[index..<gap.upperBound].firstIndex(of: UInt8(ascii: "#")) {
                index = min(bytes.lineEnd(of: mark), gap.upperBound)
                comments += contents(of: mark..<index, bytes)
            }
            return comments
        }
    }

    private static func gaps(
        from start: Int, to end: Int, between ranges: [Range<Int>]
    ) -> [Range<Int>] {
        var place = start
        var gaps: [Range<Int>] = []
        for range in ranges where range.upperBound > place {
            if range.lowerBound > place { gaps.append(place..<range.lowerBound) }
            place = range.upperBound
        }
        return place < end ? gaps + [place..<end] : gaps
    }

    /// What is written on each line, behind the sign of a comment.
    private static func contents(of range: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        bytes[range].split(separator: 10).compactMap { line in
            let text = line.drop { [9, 32, UInt8(ascii: "#")].contains($0) }
            let end = text.lastIndex { ![9, 13, 32].contains($0) }
            return end.map { text.startIndex..<$0 + 1 }
        }
    }
}

/// The scalars of a YAML file outside of the sections that sign-in has there.
private struct ForeignYAML {
    private let bytes: [UInt8]
    private let offsets: ByteOffsets
    private let sections: Set<[String]>
    private(set) var hidden: [Range<Int>] = []
    /// Keys, and sections.
    private(set) var shown: [Range<Int>] = []

    init(_ bytes: [UInt8], _ kind: FileKind) {
        self.bytes = bytes
        offsets = ByteOffsets(bytes)
        let settings: [Setting] = [.className, .provider, .hostPort]
        sections = Set(settings.compactMap { $0.path(in: kind)?.dropLast() }.map(Array.init))
    }

    /// The keys that lead to the node are nil within a list.
    mutating func visit(_ node: YAMLNode, at path: [String]?) {
        switch node.content {
        case .scalar: hidden.append(range(of: node))
        case .sequence(let items): for item in items { visit(item, at: nil) }
        case .mapping(let entries): for entry in entries { visit(entry, at: path) }
        case .alias: break
        }
    }

    private mutating func visit(_ entry: YAMLNode.Entry, at path: [String]?) {
        guard let name = entry.key.text else {
            visit(entry.key, at: nil)
            return visit(entry.value, at: nil)
        }
        let inner = path.map { $0 + [name] }
        let key = range(of: entry.key)
        guard let inner, sections.contains(inner) else {
            shown.append(key)
            return visit(entry.value, at: inner)
        }
        let end = max(key.upperBound, range(of: entry.value).upperBound)
        let isBlock = !entry.value.isFlow && bytes[end - 1] != 10
        shown.append(key.lowerBound..<(isBlock ? bytes.lineEnd(of: end) : end))
    }

    private func range(of node: YAMLNode) -> Range<Int> {
        offsets[node.start.index..<max(node.start.index, node.contentEnd.index)]
    }
}

extension [UInt8] {
    fileprivate func lineStart(of place: Int) -> Int {
        self[..<place].lastIndex(of: 10).map { $0 + 1 } ?? afterByteOrderMark
    }

    fileprivate func lineEnd(of place: Int) -> Int { self[place...].firstIndex(of: 10) ?? count }
}
