import SSOReading

/// A text with what an editor must know about it.
struct EditableText {
    let bytes: [UInt8]
    /// How its lines end: as the first one does.
    let lineEnd: String
    private let offsets: ByteOffsets

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let newline = bytes.firstIndex(of: 10)
        lineEnd = newline.map { $0 > 0 && bytes[$0 - 1] == 13 } == true ? "\r\n" : "\n"
        offsets = ByteOffsets(bytes)
    }

    /// The byte that a place of the YAML reader, which counts characters, stands for.
    func offset(_ mark: YAMLMark) -> Int { offsets[mark.index] }

    /// The start of the line that holds this byte.
    func lineStart(_ offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: 10).map { $0 + 1 } ?? 0
    }

    /// The start of the line after the one that holds this byte.
    func nextLine(_ offset: Int) -> Int {
        bytes[offset...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    }

    /// The range without blanks and line ends at its end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, [9, 10, 13, 32].contains(bytes[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// The range and the blanks behind it on the same line.
    func withBlanksBehind(_ range: Range<Int>) -> Range<Int> {
        let blanks = bytes[range.upperBound...].prefix { $0 == 9 || $0 == 32 }
        return range.lowerBound..<blanks.endIndex
    }

    /// The comment behind the mark of a text block (`| # note`), with the blanks before it.
    func headerComment(at mark: Int) -> String {
        let header = bytes[mark...].prefix { $0 != 10 && $0 != 13 }
        let rest = header.drop { $0 != 9 && $0 != 32 }
        return rest.contains(UInt8(ascii: "#")) ? String(decoding: rest, as: UTF8.self) : ""
    }

    /// Adds whole lines after the line of this byte; the last line keeps its missing end.
    func insertion(
        after offset: Int, depth: Int, _ lines: (_ masksSecrets: Bool) -> [String]
    ) -> TextEdit {
        let position = nextLine(offset)
        let isOpen = position == bytes.count && position > 0 && bytes[position - 1] != 10
        return TextEdit(position..<position, depth: depth) { masks in
            let text = lines(masks).joined(separator: lineEnd)
            return isOpen ? lineEnd + text : text + lineEnd
        }
    }
}
