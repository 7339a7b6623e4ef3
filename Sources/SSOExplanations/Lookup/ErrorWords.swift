import SSOModel

/// A word of a pasted text.
struct ErrorWord: Hashable {
    /// In lower case.
    let text: String
    let isCapitals: Bool
    /// True when nothing but a hyphen stands between the word before and this one.
    let isJoined: Bool

    /// The number, when the word has the form of one that Microsoft gives to errors.
    var errorNumber: Int? {
        (4...8).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
    }
}

/// Cuts a pasted text into words of ASCII letters and digits.
///
/// Everything else is a gap: punctuation, line breaks of a terminal, the `+` and `%20` of an
/// address, the `\n` and `\u0027` of JSON. So a phrase is found however it was copied.
struct ErrorWordScanner {
    private let bytes: [UInt8]
    private var place = 0
    private var words: [ErrorWord] = []
    private var word: [UInt8] = []
    /// The bytes between the last word and this one, up to two of them.
    private var gap: [UInt8] = []

    static func words(in text: String) -> [ErrorWord] {
        var scanner = ErrorWordScanner(bytes: Array(text.utf8))
        scanner.scan()
        return scanner.words
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func scan() {
        while let byte = next() {
            if byte.isLetterOrDigit {
                word.append(byte)
            } else {
                endWord()
                if gap.count < 2 { gap.append(byte) }
            }
        }
        endWord()
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        let text = String(decoding: word, as: UTF8.self)
        let lower = text.lowercased()
        words.append(
            ErrorWord(
                text: lower, isCapitals: text != lower && text == text.uppercased(),
                isJoined: gap == [UInt8(ascii: "-")]))
        word = []
        gap = []
    }

    /// The next byte, with escapes of addresses and JSON taken for what they stand for.
    private mutating func next() -> UInt8? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "%"):
            guard let value = hexadecimal(digits: 2) else { return byte }
            place += 2
            return value
        case UInt8(ascii: "\\") where place < bytes.count:
            let escape = bytes[place]
            if escape == UInt8(ascii: "u"), place + 4 < bytes.count { place += 4 }
            if escape.isLetterOrDigit { place += 1 }
            return byte
        default: return byte
        }
    }

    private func hexadecimal(digits: Int) -> UInt8? {
        guard place + digits <= bytes.count else { return nil }
        return UInt8(String(decoding: bytes[place..<place + digits], as: UTF8.self), radix: 16)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var isLetterOrDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
