import SSOReading

/// A text with what an editor must know about it.
struct EditableText {
    let bytes: [UInt8]
    /// How its lines end: as the first one does.
    let lineEnd: String
    private let checkpoints: [Int]
    private static let step = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let newline = bytes.firstIndex(of: 10)
        lineEnd = newline.map { $0 > 0 && bytes[$0 - 1] == 13 } == true ? "\r\n" : "\n"
        var checkpoints: [Int] = []
        var count = 0
        for offset in bytes.afterByteOrderMark..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
            if count % Self.step == 0 { checkpoints.append(offset) }
            count += 1
        }
        self.checkpoints = checkpoints
    }

    /// The byte that a place of the YAML reader, which counts characters, stands for.
    func offset(_ mark: YAMLMark) -> Int {
        guard mark.index / Self.step < checkpoints.count else { return bytes.count }
        var offset = checkpoints[mark.index / Self.step]
        var left = mark.index % Self.step
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

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
