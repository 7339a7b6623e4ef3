/// A name with a value behind it, in a line of unknown form.
struct NamedPlace {
    let name: Range<Int>
    /// What stands before the value: `:`, `=`, `&` for an anchor, a blank where there is none.
    let separator: UInt8
    let valueStart: Int
    let isInFlow: Bool
    let isInComment: Bool
    /// True for `-name`, as on a command line.
    let isOption: Bool
}

/// The names in a line, one after the other.
struct LineNames {
    private let bytes: [UInt8]
    private let end: Int
    private var index: Int
    private var depth = 0
    private var isInComment: Bool

    init(_ bytes: [UInt8], _ line: TextLine) {
        self.bytes = bytes
        index = line.content.lowerBound
        end = line.content.upperBound
        isInComment = line.isComment
    }

    /// Goes on behind a value.
    mutating func skip(to place: Int) { index = max(index, place) }

    mutating func next() -> NamedPlace? {
        while index < end {
            guard bytes[index].isWordPart else {
                takeMark()
                index += 1
                continue
            }
            let word = index..<bytes[index..<end].prefix(while: \.isNamePart).endIndex
            index = word.upperBound
            if let place = place(of: word) { return place }
        }
        return nil
    }

    private mutating func takeMark() {
        let byte = bytes[index]
        if "[{".has(byte), opensFlow { depth += 1 }
        if "]}".has(byte), depth > 0 { depth -= 1 }
        if byte == UInt8(ascii: "#"), index > 0, bytes[index - 1].isBlank { isInComment = true }
    }

    /// False for `${`, and for brackets within a word.
    private var opensFlow: Bool {
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return before == 10 || before.isBlank || before.isQuote || ":=,[{(\\".has(before)
    }

    private func place(of word: Range<Int>) -> NamedPlace? {
        let before = word.lowerBound > 0 ? bytes[word.lowerBound - 1] : 10
        func place(_ separator: UInt8, _ start: Int) -> NamedPlace {
            NamedPlace(
                name: word, separator: separator, valueStart: start, isInFlow: depth > 0,
                isInComment: isInComment, isOption: before == UInt8(ascii: "-"))
        }
        if isAnchor(word.lowerBound) { return place(UInt8(ascii: "&"), word.upperBound) }
        var mark = word.upperBound
        while mark < end, bytes[mark].isBlank || bytes[mark].isQuote || "\\+?".has(bytes[mark]) {
            mark += 1
        }
        guard mark < end else { return nil }
        if ":=".has(bytes[mark]) {
            var start = mark + 1
            while start < end, ":=>".has(bytes[start]) { start += 1 }
            return place(bytes[mark], start)
        }
        // `[--password, x]`, as commands stand in YAML and JSON.
        if before == UInt8(ascii: "-"), bytes[mark] == UInt8(ascii: ",") {
            return place(32, mark + 1)
        }
        return bytes[word.upperBound].isBlank ? place(32, word.upperBound) : nil
    }

    private func isAnchor(_ start: Int) -> Bool {
        guard start > 0, bytes[start - 1] == UInt8(ascii: "&") else { return false }
        return start == 1 || bytes[start - 2] == 10 || bytes[start - 2].isBlank
            || "[{,".has(bytes[start - 2])
    }
}
