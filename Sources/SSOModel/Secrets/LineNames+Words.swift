/// What looks like a name, and what hides that it is one.
extension LineNames {
    /// So that a line full of quotes takes no longer than its length.
    private static let longestName = 256

    /// `"pass\x77ord"` up to its closing quote, where one of its letters is written as a number.
    func escapedName(at quote: Int) -> (range: Range<Int>, text: [UInt8])? {
        guard bytes[quote] == UInt8(ascii: "\"") else { return nil }
        var text: [UInt8] = []
        var index = quote + 1
        var isEscaped = false
        let limit = min(end, quote + Self.longestName)
        while index < limit, bytes[index] != UInt8(ascii: "\"") {
            if let (byte, length) = escape(at: index) {
                text.append(byte)
                index += length
                isEscaped = true
            } else {
                text.append(bytes[index])
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        return isEscaped && index < limit ? (quote + 1..<index, text) : nil
    }

    /// `\x77`, `\u0077` and `\U00000077` (YAML 1.2, section 5.7).
    private func escape(at index: Int) -> (byte: UInt8, length: Int)? {
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < end else { return nil }
        let count: Int
        switch bytes[index + 1] {
        case UInt8(ascii: "x"): count = 2
        case UInt8(ascii: "u"): count = 4
        case UInt8(ascii: "U"): count = 8
        default: return nil
        }
        guard index + 2 + count <= end else { return nil }
        let number = String(decoding: bytes[index + 2..<index + 2 + count], as: UTF8.self)
        return UInt8(number, radix: 16).map { ($0, 2 + count) }
    }

    /// True for the host of an address, whose port is no value.
    func isHost(_ word: Range<Int>) -> Bool {
        let rest = bytes[word.upperBound..<end]
        let before = bytes[max(0, word.lowerBound - 6)..<word.lowerBound]
        if ["://", ":\\/\\/"].contains(where: { before.ends(with: $0) }) {
            return rest.first.map { "/?#\"'`,]})\\".has($0) } ?? true || isPort(rest)
        }
        // Without a scheme, a part of the name has to say that it is one.
        let last = bytes[word].split { ".-".has($0) }.last ?? []
        return last.count < word.count && !bytes[word].contains(UInt8(ascii: "_"))
            && !["key", "keys"].contains { last.elementsEqual($0.utf8) }
            && SecretName(last) == nil && isPort(rest)
    }

    /// True for `:8585` before the path of an address, or its end.
    private func isPort(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: ":") else { return false }
        let digits = rest.dropFirst().prefix { (48...57).contains($0) }
        let next = rest[digits.endIndex...].first
        return (2...5).contains(digits.count)
            && next.map { $0.isBlank || "/?#\"'`,]})\\".has($0) } ?? true
    }

    /// True for a folder of a path, as in `secrets/om.env`.
    func isFolder(_ word: Range<Int>) -> Bool {
        word.upperBound < end && bytes[word.upperBound] == UInt8(ascii: "/")
            && !bytes[word].contains { (65...90).contains($0) || $0 == UInt8(ascii: "_") }
    }
}
