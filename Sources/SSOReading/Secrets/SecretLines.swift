import SSOModel

/// Goes through the lines of a text and hides what stands behind the names of secrets.
struct SecretLines {
    private let bytes: [UInt8]
    private let references: SecretReferences
    private(set) var ranges: [Range<Int>] = []
    /// What hidden values refer to.
    private(set) var found: SecretReferences = []
    /// The names of secrets and of lists of administrators whose values go on below.
    private var open: [Open] = []
    /// True behind a line that ends in a secret, which may go on without a name of its own.
    private var isBehindSecret = false
    private var pair = Pair()

    private struct Open {
        let column: Int
        let name: SecretName
        /// True for one text; otherwise keys with values of their own may follow.
        let isText: Bool
    }

    /// `name: DB_PASSWORD` and `value: x` beside it, in any order, as Kubernetes writes variables.
    private struct Pair {
        var column = 0
        var isSecret = false
        var value: Range<Int>?
    }

    init(_ bytes: [UInt8], _ references: SecretReferences) {
        self.bytes = bytes
        self.references = references
    }

    mutating func readAll() {
        var start = 0
        while start < bytes.count { start = read(TextLine(at: start, of: bytes)) }
    }

    /// - Returns: Where the next line starts.
    private mutating func read(_ line: TextLine) -> Int {
        guard !line.content.isEmpty else { return line.next }
        while let last = open.last, line.column <= last.column { open.removeLast() }
        if line.isItem || line.column < pair.column { pair = Pair(column: line.column) }
        let isNamed = line.startsWithKey(in: bytes)
        if let last = open.last, last.name == .secret, last.isText || !isNamed {
            return hide(line)
        }
        if isBehindSecret, !isNamed, !line.isComment || isOneWord(line.content),
            !line.isPunctuation(in: bytes)
        {
            return hide(line)
        }
        if isBehindSecret,
            bytes[..<line.start].last(where: { !$0.isBlank && $0 != 10 })
                == UInt8(ascii: "\\")
        {
            return hide(line)
        }
        isBehindSecret = false
        return readNames(line)
    }

    private func isOneWord(_ range: Range<Int>) -> Bool { !bytes[range].contains(where: \.isBlank) }

    private mutating func hide(_ line: TextLine) -> Int {
        ranges.append(line.content)
        isBehindSecret = true
        return line.next
    }

    private mutating func readNames(_ line: TextLine) -> Int {
        var names = LineNames(bytes, line)
        if open.last?.name == .administrators || line.isItem {
            hidePasswords(in: line.content, isSure: open.last?.name == .administrators)
        }
        while let place = names.next() {
            guard let name = name(of: place, line) else { continue }
            let value = value(of: place, line)
            if name == .secret {
                let isProse = place.separator == 32 && place.isInComment && !place.isOption
                ranges.append(isProse ? odd(value.range) : value.hidden)
                found.formUnion(value.references)
            } else {
                hidePasswords(in: value.range, isSure: true)
            }
            // The comment behind a list has names of its own.
            let isList =
                name == .administrators && value.range.upperBound == line.content.upperBound
            names.skip(to: isList ? value.comment : value.range.upperBound)
            guard value.range.upperBound >= line.content.upperBound else { continue }
            let goesOn = !value.isHarmless || value.rest == .keys
            isBehindSecret = name == .secret && goesOn
            if value.rest != .nothing, goesOn {
                open.append(Open(column: line.column, name: name, isText: value.rest == .text))
            }
            if isList { continue }
            let end = value.range.upperBound
            return end < bytes.count && bytes[end] == 10 ? end + 1 : end
        }
        return line.next
    }

    // MARK: Names

    /// What a place tells of; nil where the value can be shown.
    private mutating func name(of place: NamedPlace, _ line: TextLine) -> SecretName? {
        let word = bytes[place.name]
        if references.contains(word), place.separator != 32 { return .secret }
        switch place.separator {
        case UInt8(ascii: "&"): return nil
        case 32: return unseparated(place, word)
        default: break
        }
        let own = SecretName(word)
        if ["name", "key"].contains(where: { word.elementsEqual($0.utf8) }) {
            takeName(place, line)
        } else if word.elementsEqual("value".utf8) {
            if pair.isSecret { return .secret }
            pair.value = value(of: place, line).range
        } else if word.elementsEqual("code".utf8), place.name.lowerBound > 0,
            "?&".has(bytes[place.name.lowerBound - 1])
        {
            return .secret
        }
        return own ?? (open.last?.name == .secret ? .secret : nil)
    }

    /// `DB_PASSWORD x`, `--password x`, `-u name:password`, and words of a comment.
    private func unseparated(_ place: NamedPlace, _ word: ArraySlice<UInt8>) -> SecretName? {
        if place.isOption, ["u", "user"].contains(where: { word.elementsEqual($0.utf8) }) {
            return .administrators
        }
        guard SecretName(word) == .secret else { return nil }
        let isVariable =
            word.contains(UInt8(ascii: "_")) && !word.contains { (97...122).contains($0) }
        return place.isOption || place.isInComment || isVariable ? .secret : nil
    }

    private func value(of place: NamedPlace, _ line: TextLine) -> SecretValue {
        SecretValue(from: place.valueStart, line, isInFlow: place.isInFlow, bytes)
    }

    /// Longer than any name, so that a line full of them takes no longer than its length.
    private static let longestName = 256

    private mutating func takeName(_ place: NamedPlace, _ line: TextLine) {
        let name = value(of: place, line).range
        pair.isSecret = SecretName(bytes[name].prefix(Self.longestName)) == .secret
        if pair.isSecret, let value = pair.value { ranges.append(value) }
    }

    // MARK: Values

    /// The first word of a comment that is no word of a sentence, and all behind it.
    private func odd(_ range: Range<Int>) -> Range<Int> {
        let words = bytes[range].split(whereSeparator: \.isBlank)
        let first =
            words.count == 1
            ? words.first
            : words.first { word in
                let tells = word.dropFirst().contains { !(97...122).contains($0) }
                return word.count >= 8 && tells && !word.elementsEqual("OpenMetadata".utf8)
                    && SecretName(word) == nil
            }
        return first.map { $0.startIndex..<range.upperBound } ?? range.upperBound..<range.upperBound
    }

    /// Hides what stands behind a colon; where the list may be one of other things, not all of it.
    private mutating func hidePasswords(in range: Range<Int>, isSure: Bool) {
        for line in bytes[range].split(separator: 10) {
            if isSure {
                let start = passwordStart(in: line)
                ranges.append(start..<line.endIndex)
            } else {
                ranges += line.split { $0.isBlank || $0.isQuote || ",[]".has($0) }.compactMap(
                    password)
            }
        }
    }

    private func passwordStart(in line: ArraySlice<UInt8>) -> Int {
        var index = line.startIndex
        while index < line.endIndex {
            if line[index...].starts(with: "${".utf8) {
                index = line[(index + 2)...].prefix(while: \.isWordPart).endIndex
                index = line[index...].prefix { ":-".has($0) }.endIndex
                continue
            }
            if line[index] == UInt8(ascii: ":") { return index + 1 }
            index += 1
        }
        return index
    }

    /// What stands behind the colon of `name:password`, where that is no address, port or claim.
    private func password(_ entry: ArraySlice<UInt8>) -> Range<Int>? {
        guard let colon = entry.firstIndex(of: UInt8(ascii: ":")), colon > entry.startIndex else {
            return nil
        }
        let rest = entry[(colon + 1)...]
        let isClaim = ["username", "email"].contains { entry[..<colon].elementsEqual($0.utf8) }
        let isPort = rest.allSatisfy { (48...57).contains($0) }
        return isClaim || isPort || rest.first == UInt8(ascii: "/")
            ? nil : colon + 1..<entry.endIndex
    }
}
