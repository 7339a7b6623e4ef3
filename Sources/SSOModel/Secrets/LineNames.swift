/// A name with a value behind it, in a line of unknown form.
struct NamedPlace {
    let name: Range<Int>
    /// As a reader of YAML takes it.
    let text: ArraySlice<UInt8>
    /// What stands before the value: `:`, `=`, `&` for an anchor, a blank where there is none.
    let separator: UInt8
    let valueStart: Int
    let isInFlow: Bool
    let isInComment: Bool
    /// True for `-name`, as on a command line.
    let isOption: Bool
    /// True in a line without a key of its own.
    let isFree: Bool
    /// True for a parameter of an address.
    let isInQuery: Bool
}

/// The names in a line, one after the other.
struct LineNames {
    let bytes: [UInt8]
    let end: Int
    private var index: Int
    private var depth = 0
    private var isInComment: Bool
    /// True without a key of its own: any sign may stand between a name and its value.
    private var isFree: Bool

    init(_ bytes: [UInt8], _ line: TextLine) {
        self.bytes = bytes
        index = line.content.lowerBound
        end = line.content.upperBound
        isInComment = line.isComment
        isFree = line.isComment || !line.startsWithKey(in: bytes, behind: "{[")
    }

    /// Goes on behind a value.
    mutating func skip(to place: Int) { index = max(index, place) }

    mutating func next() -> NamedPlace? {
        while index < end {
            if let name = escapedName(at: index) {
                index = name.range.upperBound
                if let place = place(of: name.range, text: name.text[...]) { return place }
                continue
            }
            guard bytes[index].isWordPart else {
                takeMark()
                index += 1
                continue
            }
            if isEscape(index) {
                index = min(index + 5, end)
                continue
            }
            let word = word(at: index)
            index = word.upperBound
            if isHost(word) { continue }
            if let place = place(of: word, text: bytes[word]) { return place }
        }
        return nil
    }

    /// True for the `u003f` of `\u003f`.
    private func isEscape(_ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "u") && index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
            && index + 5 <= end && bytes[index + 1..<index + 5].allSatisfy(\.isHexadecimal)
    }

    private func word(at start: Int) -> Range<Int> {
        let word = bytes[start..<end].prefix(while: \.isNamePart)
        let isReference = start > 1 && bytes[start - 2..<start].elementsEqual("${".utf8)
        let isCut: (UInt8) -> Bool = { byte in
            isReference ? byte == UInt8(ascii: "-") : isFree && byte >= 0x80
        }
        let part = word.prefix { !isCut($0) }
        return start..<(part.isEmpty ? word.endIndex : part.endIndex)
    }

    private mutating func takeMark() {
        let byte = bytes[index]
        if "[{".has(byte), opensFlow { depth += 1 }
        if "]}".has(byte), depth > 0 { depth -= 1 }
        if byte == UInt8(ascii: "#"), index > 0, bytes[index - 1].isBlank {
            (isInComment, isFree) = (true, true)
        }
    }

    /// False for `${`, and for brackets within a word.
    private var opensFlow: Bool {
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return before == 10 || before.isBlank || before.isQuote || ":=,[{(\\".has(before)
    }

    private func place(of word: Range<Int>, text: ArraySlice<UInt8>) -> NamedPlace? {
        let before = word.lowerBound > 0 ? bytes[word.lowerBound - 1] : 10
        func place(_ separator: UInt8, _ start: Int, name: Range<Int>? = nil) -> NamedPlace {
            NamedPlace(
                name: name ?? word, text: name.map { bytes[$0] } ?? text, separator: separator,
                valueStart: start, isInFlow: depth > 0,
                isInComment: isInComment, isOption: before == UInt8(ascii: "-"), isFree: isFree,
                isInQuery: isInQuery(word.lowerBound))
        }
        if isAnchor(word.lowerBound) { return place(UInt8(ascii: "&"), word.upperBound) }
        if let name = gluedOption(word) { return place(32, name.upperBound, name: name) }
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
        if bytes[mark..<end].starts(with: "%3D".utf8) { return place(UInt8(ascii: "="), mark + 3) }
        if bytes[mark] == UInt8(ascii: "-"), bytes[word.upperBound] == UInt8(ascii: "-") {
            return place(UInt8(ascii: "="), mark + 1)
        }
        // `[--password, x]`, as commands stand in YAML and JSON.
        if before == UInt8(ascii: "-"), bytes[mark] == UInt8(ascii: ",") {
            return place(32, mark + 1)
        }
        let isParted =
            isFree && !isFolder(word) && bytes[mark..<end].contains(where: \.isWordPart)
        return bytes[word.upperBound].isBlank || isParted ? place(32, word.upperBound) : nil
    }

    private func isInQuery(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let escaped = bytes[max(0, start - 6)..<start]
        return "?&;".has(bytes[start - 1])
            || ["\\u003f", "\\u0026"].contains { escaped.elementsEqual($0.utf8) }
    }

    /// `-pPASSWORD` and `-uUSER:PASSWORD`.
    private func gluedOption(_ word: Range<Int>) -> Range<Int>? {
        let start = word.lowerBound
        guard word.count > 1, start > 0, bytes[start - 1] == UInt8(ascii: "-"),
            start == 1 || bytes[start - 2].isBlank || bytes[start - 2] == 10
        else { return nil }
        let tells = bytes[start..<end].first { !SecretShapes.isSmall($0) }.map { !$0.isBlank }
        return bytes[start] == UInt8(ascii: "u")
            || bytes[start] == UInt8(ascii: "p") && tells == true
            ? start..<start + 1 : nil
    }

    private func isAnchor(_ start: Int) -> Bool {
        guard start > 0, bytes[start - 1] == UInt8(ascii: "&") else { return false }
        return start == 1 || bytes[start - 2] == 10 || bytes[start - 2].isBlank
            || "[{,".has(bytes[start - 2])
    }
}
