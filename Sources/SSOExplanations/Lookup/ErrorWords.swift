import SSOModel

/// A word of a pasted text.
struct ErrorWord: Hashable {
    /// In lower case.
    let text: String
    let isCapitals: Bool
    /// The only character between the word before and this one; 0 where there are more or none.
    let joint: UInt8
    /// The characters around it; 0 at either end of the text.
    let before, after: UInt8
    /// The line it starts on, counted from 1.
    let line: Int

    /// True when nothing but a hyphen stands between the word before and this one.
    var isJoined: Bool { joint == UInt8(ascii: "-") }

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
    /// How many bytes stand between the last word and this one, and the last of them.
    private var gap = (count: 0, last: UInt8(0))
    private var line = 1
    private var wordLine = 1
    /// Line ends that a terminal put into the middle of a word.
    private let folds: Set<Int>

    /// - Parameters:
    ///   - text: What was pasted.
    ///   - folds: Bytes that are passed over, as if they were not there.
    /// - Returns: The words, in order.
    static func words(in text: String, without folds: Set<Int> = []) -> [ErrorWord] {
        var scanner = ErrorWordScanner(bytes: Array(text.utf8), folds)
        scanner.scan()
        return scanner.words
    }

    private init(bytes: [UInt8], _ folds: Set<Int>) { (self.bytes, self.folds) = (bytes, folds) }

    private mutating func scan() {
        while let byte = next() {
            if byte.isLetterOrDigit {
                if word.isEmpty { wordLine = line }
                word.append(byte)
            } else {
                endWord(before: byte)
                gap = (gap.count + 1, byte)
                if byte == UInt8(ascii: "\n") { line += 1 }
            }
        }
        endWord(before: 0)
    }

    private mutating func endWord(before next: UInt8) {
        guard !word.isEmpty else { return }
        let text = String(decoding: word, as: UTF8.self)
        let lower = text.lowercased()
        words.append(
            ErrorWord(
                text: lower, isCapitals: text != lower && text == text.uppercased(),
                joint: gap.count == 1 ? gap.last : 0, before: gap.last, after: next,
                line: wordLine))
        word = []
        gap = (0, 0)
    }

    /// The next byte, with escapes of addresses, JSON and HTML taken for what they stand for, and
    /// without the colours of a terminal.
    private mutating func next() -> UInt8? {
        while place < bytes.count, folds.contains(place) || skipColour() {
            if folds.contains(place) { (place, line) = (place + 1, line + 1) }
        }
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
        case UInt8(ascii: "&"):
            place = endOfReference ?? place
            return byte
        default: return byte
        }
    }

    /// Source: ECMA-48, 8.3.117, Select Graphic Rendition.
    private mutating func skipColour() -> Bool {
        guard bytes[place] == 0x1B, place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "[")
        else { return false }
        let end = bytes[(place + 2)...].prefix(32).firstIndex { (0x40...0x7E).contains($0) }
        guard let end else { return false }
        place = end + 1
        return true
    }

    /// Behind `&#39;` or `&quot;`, whose first byte is read.
    private var endOfReference: Int? {
        let name = bytes[place...].prefix(8)
        guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > place else { return nil }
        let isName = bytes[place..<end].allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }
        return isName ? end + 1 : nil
    }

    private func hexadecimal(digits: Int) -> UInt8? {
        guard place + digits <= bytes.count else { return nil }
        return UInt8(String(decoding: bytes[place..<place + digits], as: UTF8.self), radix: 16)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLetterOrDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
