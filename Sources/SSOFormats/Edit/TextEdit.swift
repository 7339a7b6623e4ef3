import SSOModel
import SSOReading

/// One change of a text: these bytes give way to those.
package struct TextEdit: Hashable, Sendable {
    package let range: Range<Int>
    package let replacement: [UInt8]
    /// What is shown of the replacement, with as many lines.
    package let masked: [UInt8]
    /// Where several insertions meet, those of the deeper value come first.
    let depth: Int

    /// - Parameters:
    ///   - range: The bytes of the old text.
    ///   - depth: How deep the value lies that it belongs to.
    ///   - text: The replacement; masked when its argument is true.
    package init(
        _ range: Range<Int>, depth: Int = 0, _ text: (_ masksSecrets: Bool) -> String
    ) {
        self.range = range
        self.depth = depth
        replacement = Array(text(false).utf8)
        masked = Array(text(true).utf8)
    }
}

extension TextEdit {
    /// The same edit, of which less is shown.
    private init(_ edit: TextEdit, masked: [UInt8]) {
        (range, depth, replacement) = (edit.range, edit.depth, edit.replacement)
        self.masked = masked
    }

    fileprivate func hiding(_ secrets: [Range<Int>], in shown: [UInt8], at start: Int) -> TextEdit {
        TextEdit(self, masked: shown.masked(start..<start + masked.count, secrets))
    }
}

extension [TextEdit] {
    /// The same edits, in order, without what they take over of some secrets of the old text and what
    /// is one where it will stand, too.
    func masked(in bytes: [UInt8], hiding old: [Range<Int>]) -> [TextEdit] {
        guard !old.isEmpty else { return self }
        let shown = map { Cut(range: $0.range, bytes: $0.masked) }.applied(to: bytes)
        var shift = 0
        let places = map { edit in
            let start = edit.range.lowerBound + shift
            shift += edit.masked.count - edit.range.count
            return start..<start + edit.masked.count
        }
        let new = Secrets.ranges(in: shown).flatMap { secret in
            places.meeting(secret).map(secret.clamped)
        }
        let taken = new.taken(from: old.map { bytes[$0] }, in: shown)
        return zip(self, places).map { $0.hiding(taken, in: shown, at: $1.lowerBound) }
    }

    package var inOrder: [TextEdit] {
        sorted {
            ($0.range.lowerBound, $0.range.upperBound, -$0.depth)
                < ($1.range.lowerBound, $1.range.upperBound, -$1.depth)
        }
    }

    /// The text after all changes, which must be in order.
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
        var position = 0
        for edit in self {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}

extension [Range<Int>] {
    /// Those places of a text that share a few bytes with one of the others.
    fileprivate func taken(from others: [ArraySlice<UInt8>], in text: [UInt8]) -> [Range<Int>] {
        let wanted = Set(flatMap { text[$0].parts })
        let seen = Set(others.lazy.flatMap(\.parts).filter(wanted.contains))
        return filter { text[$0].parts.contains(where: seen.contains) }
    }
}

extension ArraySlice<UInt8> {
    /// Each six bytes that follow one another, or all where there are fewer.
    fileprivate var parts: [UInt64] {
        var part: UInt64 = 0
        let parts = map { byte in
            part = (part << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
            return part
        }
        return Array(count > 6 ? parts.dropFirst(5) : parts.suffix(1))
    }
}
