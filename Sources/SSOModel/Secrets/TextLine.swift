/// One line of a text of unknown kind, without its indentation and the marks before its content.
struct TextLine {
    let start: Int
    /// The content, without the marks of lists (`- `) and comments before it and blanks around it.
    let content: Range<Int>
    let isItem: Bool
    let isComment: Bool
    /// True for a key that stands on a line of its own (`? key`), with its value behind `: `.
    let isKey: Bool
    /// Where the next line starts.
    let next: Int

    var column: Int { content.lowerBound - start }

    init(at start: Int, of bytes: [UInt8]) {
        var end = start
        while end < bytes.count, bytes[end] != 10 { end += 1 }
        next = end < bytes.count ? end + 1 : end
        // The mark takes no column.
        let start = start == 0 ? bytes.afterByteOrderMark : start
        var first = start
        var (isItem, isComment, isKey) = (false, false, false)
        while first < end {
            let isLast = first + 1 == end
            if bytes[first].isBlank {
                first += 1
            } else if bytes[first] == UInt8(ascii: "#") {
                (isComment, first) = (true, first + 1)
            } else if bytes[first...].starts(with: "//".utf8) {
                (isComment, first) = (true, first + 2)
            } else if bytes[first] == UInt8(ascii: "-"), isLast || bytes[first + 1].isBlank {
                (isItem, first) = (true, first + 1)
            } else if "?:".has(bytes[first]), !isLast, bytes[first + 1].isBlank {
                (isKey, first) = (bytes[first] == UInt8(ascii: "?"), first + 1)
            } else {
                break
            }
        }
        while end > first, bytes[end - 1].isBlank { end -= 1 }
        self.start = start
        self.isItem = isItem
        self.isComment = isComment
        self.isKey = isKey
        content = first..<end
    }

    /// True where a key of its own stands first, as in `key: value` and `KEY=value`, behind what may
    /// open a mapping or a list.
    func startsWithKey(in bytes: [UInt8], behind brackets: String = "") -> Bool {
        let word = bytes[content].drop { $0.isBlank || brackets.has($0) }
            .prefix { $0.isNamePart || $0.isQuote || $0.isBlank }
        guard !word.isEmpty, word.endIndex < content.upperBound else { return false }
        let behind = word.endIndex + 1
        let isLast = behind == content.upperBound
        switch bytes[word.endIndex] {
        case UInt8(ascii: ":"):
            return isLast || bytes[behind].isBlank || bytes[behind].isQuote
                || "[{".has(bytes[behind])
        case UInt8(ascii: "="):
            // At its end, only a variable in capitals is sure to be no base64.
            return isLast
                ? !word.contains { (97...122).contains($0) } : bytes[behind] != UInt8(ascii: "=")
        default: return false
        }
    }

    /// True for a key of YAML that is whole, with a value or without one.
    func startsWithYAMLKey(in bytes: [UInt8]) -> Bool {
        let word = bytes[content].prefix { $0.isNamePart || $0.isQuote || $0.isBlank }
        return startsWithKey(in: bytes) && bytes[word.endIndex] == UInt8(ascii: ":")
            && word.count(where: \.isQuote) % 2 == 0
    }

    /// True for what only ends a list or a mapping.
    func isPunctuation(in bytes: [UInt8]) -> Bool {
        bytes[content].allSatisfy { "[]{}(),;\"'".has($0) }
    }
}

extension [UInt8] {
    /// Where the text starts behind a byte order mark, if there is one.
    package var afterByteOrderMark: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension UInt8 {
    /// CR, too, which stands only at the end of a line.
    var isBlank: Bool { self == 32 || self == 9 || self == 13 }
    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

    var isHexadecimal: Bool {
        (48...57).contains(self) || (97...102).contains(self | 0x20)
    }

    var isWordPart: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    var isNamePart: Bool { isWordPart || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }
}

extension String {
    func has(_ byte: UInt8) -> Bool { utf8.contains(byte) }
}
