import SSOModel
import SSOReading

/// What stands in a file beside sign-in: values that are nobody's business here, and comments.
package enum ForeignText {
    /// What is shown in its place.
    package static let mark = "..."

    /// The bytes of it, in order; all of a file that cannot be read.
    static func ranges(
        in bytes: [UInt8], as kind: FileKind, at place: ValuesPlace? = nil
    ) -> [Range<Int>] {
        told(in: bytes, as: kind, at: place) ?? [0..<bytes.count]
    }

    /// The bytes of it, in order; nil for a file that cannot be read.
    package static func told(
        in bytes: [UInt8], as kind: FileKind, at place: ValuesPlace?
    ) -> [Range<Int>]? {
        guard kind != .environment else { return environment(bytes) }
        var scalars = ForeignYAML(bytes, kind, place)
        do throws(YAMLError) {
            try scalars.read()
        } catch {
            return nil
        }
        let known = Secrets.merged(scalars.hidden + scalars.shown)
        return Secrets.merged(scalars.hidden + comments(in: bytes, between: known))
    }

    /// What stands behind the keys that are not of sign-in, line by line, where a file cannot be read:
    /// an odd password may be why.
    package static func values(in bytes: [UInt8], as kind: FileKind) -> [Range<Int>] {
        let ours = Set(Setting.allCases.flatMap { $0.path(in: kind) ?? [] })
        var isOurs = false
        var start = bytes.afterByteOrderMark
        var hidden: [Range<Int>] = []
        while start < bytes.count {
            let end = bytes.lineEnd(of: start)
            let line = bytes[start..<end].drop { [9, 32, UInt8(ascii: "-")].contains($0) }
            let key = line.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
            if key.endIndex < end {
                let letters = key.filter { !"\"' ".utf8.contains($0) }
                let name = String(decoding: letters, as: UTF8.self)
                isOurs = ours.contains(name) || SignInVariables.concernSignIn(name)
            }
            if !isOurs {
                let value = key.endIndex < end ? key.endIndex + 1 : line.startIndex
                hidden += contents(of: value..<end, bytes)
            }
            start = end + 1
        }
        return hidden
    }

    /// All that is not shown, in order, without overlaps, with what is shown in its place.
    ///
    /// The ranges may come in any order, and overlap.
    package static func marked(
        _ secrets: [Range<Int>], _ foreign: [Range<Int>]
    ) -> [(range: Range<Int>, mark: String)] {
        var rest = Secrets.merged(secrets)[...]
        return Secrets.merged(secrets + foreign).map { range in
            rest = rest.drop { $0.upperBound <= range.lowerBound }
            let isSecret = rest.first?.overlaps(range) == true
            return (range, isSecret ? Secret.mask : mark)
        }
    }

    /// Only the names of other variables are shown.
    private static func environment(_ bytes: [UInt8]) -> [Range<Int>]? {
        let start = bytes.afterByteOrderMark
        guard let text = SourceText(name: "", bytes: bytes) else { return nil }
        let offsets = ByteOffsets(bytes)
        let read = EnvironmentLines(text)
        let shown = read.lines.compactMap { line -> Range<Int>? in
            let key = offsets[line.keyRange]
            let isOurs = SignInVariables.concernSignIn(line.key)
            if !isOurs, !isName(of: line) { return nil }
            let end =
                isOurs ? offsets[line.value.upperBound] : line.separator.map { offsets[$0] + 1 }
            let first = line.hasExport ? bytes.lineStart(of: key.lowerBound) : key.lowerBound
            return max(
                start, first)..<(isOurs ? bytes.lineEnd(of: end ?? 0) : end ?? key.upperBound)
        }
        // The name before a quote without an end, which leaves nothing to be read behind it.
        let open = read.faults.filter { $0.kind == .noEnd }.map { fault in
            let quote = offsets[fault.range.lowerBound]
            return max(start, bytes.lineStart(of: quote))..<quote
        }
        return gaps(from: start, to: bytes.count, between: Secrets.merged(shown + open)).flatMap {
            contents(of: $0, bytes)
        }
    }

    /// False for a line that may be a part of another value, of base64 perhaps.
    private static func isName(of line: EnvironmentLine) -> Bool {
        line.separator != nil && !line.value.isEmpty
            || line.key.utf8.allSatisfy { !(97...122).contains($0) }
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

extension [UInt8] {
    func lineStart(of place: Int) -> Int {
        self[..<place].lastIndex(of: 10).map { $0 + 1 } ?? afterByteOrderMark
    }

    func lineEnd(of place: Int) -> Int { self[place...].firstIndex(of: 10) ?? count }
}
