extension [UInt8] {
    /// Where the text starts behind a byte order mark, if there is one.
    package var afterByteOrderMark: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// Where the first byte stands that is not part of UTF-8; nil when there is none.
    package var firstInvalidUTF8: Int? {
        var offset = 0
        while offset < count {
            guard let length = scalarLength(at: offset) else { return offset }
            offset += length
        }
        return nil
    }

    /// The bytes of the scalar that starts here; nil when they are none (RFC 3629, section 4).
    private func scalarLength(at offset: Int) -> Int? {
        let first = self[offset]
        if first < 0x80 { return 1 }
        func tail(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            offset + distance < count && range.contains(self[offset + distance])
        }
        switch first {
        case 0xC2...0xDF: return tail(1) ? 2 : nil
        case 0xE0: return tail(1, 0xA0...0xBF) && tail(2) ? 3 : nil
        case 0xED: return tail(1, 0x80...0x9F) && tail(2) ? 3 : nil
        case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : nil
        case 0xF0: return tail(1, 0x90...0xBF) && tail(2) && tail(3) ? 4 : nil
        case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : nil
        case 0xF4: return tail(1, 0x80...0x8F) && tail(2) && tail(3) ? 4 : nil
        default: return nil
        }
    }
}
