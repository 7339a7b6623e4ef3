/// What the names in a line tell of their values.
extension SecretLines {
    /// What a place tells of; nil where the value can be shown.
    mutating func name(of place: NamedPlace, _ line: TextLine) -> SecretName? {
        let word = place.text
        if place.separator != 32, let name = references[word] {
            return SecretName(word) == .secret ? .secret : name
        }
        if place.isOption, word.isOne(of: ["u", "user"]) { return .people }
        switch place.separator {
        case UInt8(ascii: "&"): return nil
        case 32: return unseparated(place, word, line)
        default: break
        }
        let own = SecretName(word) ?? phrase(place, line)
        if place.isInQuery, SecretName.isParameter(word) { return .secret }
        if word.isOne(of: ["name", "key"]) {
            if place.isInQuery { return nil }
            takeName(place, line)
        } else if word.isOne(of: ["value", "val"]) {
            if pair.isSecret { return .secret }
            pair.value = value(of: place, line).hidden
        }
        return own ?? (open.last?.name == .secret ? .secret : nil)
    }

    /// `Client secret value: x`, as Microsoft's portal calls it.
    private func phrase(_ place: NamedPlace, _ line: TextLine) -> SecretName? {
        let words = bytes[line.content.lowerBound..<place.name.upperBound]
        guard !place.isInComment, words.count <= 40, words.count > place.name.count,
            words.allSatisfy({ $0.isNamePart || $0.isBlank })
        else { return nil }
        return SecretName(words) == .secret ? .secret : nil
    }

    /// `DB_PASSWORD x`, `--password x`, `-u name:password`, and words of a comment.
    private func unseparated(
        _ place: NamedPlace, _ word: ArraySlice<UInt8>, _ line: TextLine
    ) -> SecretName? {
        if place.isOption, word.isOne(of: ["p", "a", "w"]) {
            return isPlain(place, line) ? nil : .secret
        }
        let isFree = place.isInComment || place.isFree
        guard SecretName(word) == .secret else { return nil }
        let isVariable =
            word.contains(UInt8(ascii: "_")) && !word.contains { (97...122).contains($0) }
        return place.isOption || isFree || isVariable ? .secret : nil
    }

    /// True for a path, a format or ports, as other programs take them behind these letters.
    private func isPlain(_ place: NamedPlace, _ line: TextLine) -> Bool {
        let value = bytes[place.valueStart..<line.content.upperBound]
            .drop { $0.isBlank || $0.isQuote }
        return value.first.map { "/%".has($0) } == true
            || value.prefix { !$0.isBlank }.allSatisfy { (48...58).contains($0) || $0 == 46 }
    }

    func value(of place: NamedPlace, _ line: TextLine) -> SecretValue {
        SecretValue(
            from: place.valueStart, line, isInFlow: place.isInFlow,
            isInLine: place.separator == 32 && !place.isOption, bytes)
    }

    /// Longer than any name, so that a line full of them takes no longer than its length.
    private static let longestName = 256

    private mutating func takeName(_ place: NamedPlace, _ line: TextLine) {
        let name = value(of: place, line).range
        pair.isSecret = SecretName(bytes[name].prefix(Self.longestName)) == .secret
        guard pair.isSecret, let value = pair.value else { return }
        // A value above may have gone on below its line.
        ranges.append(value.lowerBound..<max(value.upperBound, line.start))
    }

    /// The first word of a comment that is no word of a sentence, and all behind it.
    func odd(_ range: Range<Int>) -> Range<Int> {
        let words = bytes[range].split(whereSeparator: \.isBlank)
        let first =
            words.count == 1
            ? words.first
            : words.first { word in
                let tells = word.dropFirst().contains { !(97...122).contains($0) }
                return (word.count >= 6 && tells || word.count > 15)
                    && !word.elementsEqual("OpenMetadata".utf8)
                    && SecretName(word) == nil
            }
        return first.map { $0.startIndex..<range.upperBound } ?? range.upperBound..<range.upperBound
    }
}

extension ArraySlice<UInt8> {
    /// Names of people's files begin with a capital at times.
    fileprivate func isOne(of words: [String]) -> Bool {
        words.contains { word in
            count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }
}
