import SSOModel

/// Where the characters of a text start in its bytes.
package struct ByteOffsets: Sendable {
    private let bytes: [UInt8]
    private let start: Int
    /// Where every so many characters start; empty where each is one byte.
    private let checkpoints: [Int]
    private static let step = 64

    /// Characters are counted from behind a byte order mark.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        start = bytes.afterByteOrderMark
        guard !bytes[start...].allSatisfy({ $0 < 0x80 }) else {
            checkpoints = []
            return
        }
        var checkpoints: [Int] = []
        var count = 0
        for offset in start..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
            if count % Self.step == 0 { checkpoints.append(offset) }
            count += 1
        }
        self.checkpoints = checkpoints
    }

    /// The byte that a character starts at; the end of the text for one behind it.
    package subscript(index: Int) -> Int {
        guard !checkpoints.isEmpty else { return min(start + index, bytes.count) }
        guard index / Self.step < checkpoints.count else { return bytes.count }
        var offset = checkpoints[index / Self.step]
        var left = index % Self.step
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

    package subscript(range: Range<Int>) -> Range<Int> {
        self[range.lowerBound]..<self[range.upperBound]
    }
}
