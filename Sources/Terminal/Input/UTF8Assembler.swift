/// One character of UTF-8 whose bytes come one by one.
struct UTF8Assembler {
    private var bytes: [UInt8]
    private let length: Int

    enum Progress {
        case more
        case done(Unicode.Scalar)
        /// The byte does not belong to this character, which then is none.
        case broken
    }

    /// Nil for a byte that begins no character.
    init?(lead: UInt8) {
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        bytes = [lead]
    }

    mutating func take(_ byte: UInt8) -> Progress {
        guard (0x80...0xBF).contains(byte) else { return .broken }
        bytes.append(byte)
        guard bytes.count == length else { return .more }
        // Overlong forms and surrogates decode to a replacement character.
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map { .done($0) }
            ?? .broken
    }
}
