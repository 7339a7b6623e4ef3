/// How far the value of a name goes.
struct SecretValue {
    enum Rest {
        case nothing
        /// One text, on deeper lines.
        case text
        /// Keys or items with values of their own, on deeper lines.
        case keys
    }

    /// All of it, and, where nothing else can follow on its line, the comment behind it.
    private(set) var range: Range<Int>
    /// What looks like `&anchor` or `!tag` before it, and may be a part of a secret.
    private var properties: Range<Int>
    private(set) var rest = Rest.nothing
    private let bytes: [UInt8]
    private let isInFlow: Bool
    /// A bracket whose partner is farther away counts as one without, so that time stays linear.
    private static let longestList = 16_384

    /// - Parameters:
    ///   - start: Where it starts, or a blank before it.
    ///   - line: The line that it starts on.
    ///   - isInFlow: True within brackets, where other values may follow on the line.
    ///   - isInLine: True for what ends with its line; what looks like a quote may be an apostrophe.
    ///   - bytes: The whole text.
    init(
        from start: Int, _ line: TextLine, isInFlow: Bool, isInLine: Bool = false, _ bytes: [UInt8]
    ) {
        self.bytes = bytes
        self.isInFlow = isInFlow
        let lineEnd = line.content.upperBound
        let isYAML = start > 0 && bytes[start - 1] != UInt8(ascii: "=")
        var first = bytes[start..<max(start, lineEnd)].prefix(while: \.isBlank).endIndex
        let properties = first
        while isYAML, first < lineEnd, "&!".has(bytes[first]) {
            first =
                bytes[first..<lineEnd].prefix { !$0.isBlank && !(isInFlow && ",]}".has($0)) }
                .endIndex
            first = bytes[first..<lineEnd].prefix(while: \.isBlank).endIndex
        }
        self.properties = properties..<first
        range = first..<max(first, lineEnd)
        guard first < lineEnd, bytes[first] != UInt8(ascii: "#") || !bytes[first - 1].isBlank else {
            rest = .keys
            return
        }
        rest = .text
        if isInLine {
            rest = .nothing
        } else if let end = closing(first) {
            stop(at: isInFlow ? flowEnd(behind: end, lineEnd) : end, lineEnd)
        } else if isInFlow {
            stop(at: plainEnd(from: first), lineEnd)
        }
    }

    /// A quote or a bracket within brackets ends a value only where another one, or none, follows.
    private func flowEnd(behind end: Int, _ lineEnd: Int) -> Int {
        guard end < lineEnd else { return end }
        let next = bytes[end..<lineEnd].first { !$0.isBlank } ?? 10
        return ",]}\"'\\:".has(next) || next == 10 ? end : plainEnd(from: end)
    }

    /// The rest of the line belongs to the value, unless another one can follow on it.
    private mutating func stop(at end: Int, _ lineEnd: Int) {
        // Known for the line that it starts on, which may be long and full of values.
        var line = end <= lineEnd ? lineEnd : bytes[end...].prefix { $0 != 10 }.endIndex
        while line > end, bytes[line - 1].isBlank { line -= 1 }
        let isEscaped = bytes[range.lowerBound] == UInt8(ascii: "\\")
        range = range.lowerBound..<(isInFlow || isEscaped ? end : line)
        if range.upperBound < line { rest = .nothing }
    }

    /// Where the quote or the bracket that the value starts with ends; a quote without an end goes on
    /// to that of the text.
    private func closing(_ first: Int) -> Int? {
        let escapes = bytes[first...].prefix { $0 == UInt8(ascii: "\\") }.count
        let mark = first + escapes
        guard mark < bytes.count else { return nil }
        if bytes[mark].isQuote { return quoteEnd(mark, escapes, bytes.count) ?? bytes.count }
        return "[{".has(bytes[mark]) && escapes == 0 ? bracketEnd(mark) : nil
    }

    private func quoteEnd(_ mark: Int, _ escapes: Int, _ limit: Int) -> Int? {
        var index = mark + 1
        var backslashes = 0
        while index < limit {
            if bytes[index] == bytes[mark] {
                if escapes == 0 ? backslashes % 2 == 0 : backslashes == escapes {
                    let isDoubled = index + 1 < bytes.count && bytes[index + 1] == bytes[mark]
                    if escapes > 0 || !isDoubled { return index + 1 }
                    index += 1
                }
            }
            backslashes = bytes[index] == UInt8(ascii: "\\") ? backslashes + 1 : 0
            index += 1
        }
        return nil
    }

    private func bracketEnd(_ mark: Int) -> Int? {
        let limit = min(bytes.count, mark + Self.longestList)
        var depth = 0
        var index = mark
        while index < limit {
            let byte = bytes[index]
            if byte.isQuote, let end = quoteEnd(index, 0, limit) {
                index = end
                continue
            }
            if "[{".has(byte) { depth += 1 }
            if "]}".has(byte) { depth -= 1 }
            index += 1
            if depth == 0 { return index }
        }
        return nil
    }

    /// Where a text without quotes ends within brackets.
    private func plainEnd(from start: Int) -> Int {
        var index = start
        var isClosed = true
        while index < range.upperBound {
            if isClosed, bytes[index...].starts(with: "${".utf8) {
                if let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "}")) {
                    index = end + 1
                    continue
                }
                isClosed = false
            }
            if ends(at: index) { return index }
            index += 1
        }
        return range.upperBound
    }

    /// True for a comma or a bracket that ends a value, and is no part of a password.
    private func ends(at index: Int) -> Bool {
        let byte = bytes[index]
        guard ",]}".has(byte) else { return false }
        guard index + 1 < range.upperBound else { return true }
        guard ", ]}\"'\t".has(bytes[index + 1]) else { return false }
        let rest = bytes[(index + 1)..<range.upperBound].drop(while: \.isBlank)
        guard let next = rest.first else { return true }
        if byte != UInt8(ascii: ",") { return ",]}\"'#".has(next) }
        // Another entry has a name, or brackets or quotes of its own.
        let other = rest.prefix { !",]}".has($0) }
        return "]}[{\"'".has(next) || other.contains { ":=".has($0) }
    }

    // MARK: What it says

    /// True for what shows nothing: no value, a switch, or a reference.
    var isHarmless: Bool {
        var text = bytes[range.lowerBound..<comment]
        if text.last == UInt8(ascii: ",") { text = text.dropLast() }
        if let mark = text.first, mark.isQuote, text.count > 1, text.last == mark {
            text = text.dropFirst().dropLast()
        }
        let isTyped = bytes[properties].starts(with: "!!".utf8) || properties.isEmpty
        return isTyped && SecretShapes.isReference(text)
            || isTyped
                && ["", "~", "null", "true", "false"].contains { text.elementsEqual($0.utf8) }
    }

    /// Where a comment on the same line starts, or the value ends.
    var comment: Int {
        let mark = range.first { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1].isBlank }
        var end = mark ?? range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
        return end
    }

    /// What of it is hidden.
    var hidden: Range<Int> {
        isHarmless ? comment..<range.upperBound : properties.lowerBound..<range.upperBound
    }

    /// The names behind `$`, `${` and `*`.
    var references: [SecretReference] {
        range.filter { "$*".has(bytes[$0]) }.compactMap { index in
            let isAnchor = bytes[index] == UInt8(ascii: "*")
            let brace = index + 1 < range.upperBound && bytes[index + 1] == UInt8(ascii: "{")
            let rest = bytes[(index + (brace && !isAnchor ? 2 : 1))..<range.upperBound]
            let word = rest.prefix { isAnchor ? $0.isNamePart : $0.isWordPart }
            return word.isEmpty ? nil : SecretReference(name: word, isAnchor: isAnchor)
        }
    }
}
