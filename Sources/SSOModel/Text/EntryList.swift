/// The entries of a list of people as it is typed or pasted: names, addresses, `Name <address>`.
///
/// Commas, semicolons and line ends part them, and so do blanks between addresses. Nothing is left
/// out: what cannot be told apart stays together, so that it is refused as a whole.
package enum EntryList {
    /// The entries of a text, in order.
    package static func entries(in text: String) -> [String] {
        let chunks = Chunks(withoutOuterQuotes(text)).chunks
        let isOutlook = chunks.contains { $0.end == ";" }
        var entries: [String] = []
        var held: [String] = []
        for chunk in chunks {
            // Outlook parts with semicolons and writes `Last, First <address>` without quotes.
            let isOfName = !held.isEmpty && chunk.holdsAddress
            if isOfName {
                let isName = isOutlook && held.allSatisfy { $0 != $0.lowercased() }
                let whole = (held + [chunk.text]).joined(separator: ", ")
                entries.append(isName ? quoted(whole) : whole)
                held = []
            } else if chunk.end == ",", chunk.isBare {
                held.append(chunk.text)
                continue
            } else {
                entries += held + [chunk.text]
                held = []
            }
        }
        return (entries + held).flatMap(words).filter { !$0.isEmpty }
    }

    /// A whole list that stands in quotes.
    private static func withoutOuterQuotes(_ text: String) -> String {
        let list = text.trimmingBlanks
        guard list.count > 1, let quote = list.first, quote == list.last, "\"'".contains(quote)
        else { return list }
        let inner = list.dropFirst().dropLast()
        return inner.contains(quote) ? list : String(inner)
    }

    /// `Last, First <address>` with its name in quotes.
    private static func quoted(_ text: String) -> String {
        guard let start = text.lastIndex(of: "<") else { return text }
        return "\"\(String(text[..<start]).trimmingBlanks)\" \(text[start...])"
    }

    /// Addresses, or user names as the server writes them, with blanks between them.
    ///
    /// `Ada Lovelace` is a person, not two users, and `a@example.com and b@example.com` a sentence.
    private static func words(_ text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let areUsers = words.allSatisfy { word in
            !word.contains { "\"<>()".contains($0) }
                && (word.contains("@") || word == word.lowercased())
        }
        let areAlike = Set(words.map { $0.contains("@") }).count < 2
        return areUsers && areAlike ? words : [text]
    }
}

/// A list cut at its separators, apart from those in quotes and in angle brackets.
private struct Chunks {
    struct Chunk {
        let text: String
        /// The separator behind it; nil at the end of the text and behind an address in brackets.
        let end: Character?

        var holdsAddress: Bool { text.hasSuffix(">") && text.contains("<") }
        /// True for what may be the first part of a name with a comma in it.
        var isBare: Bool { !text.isEmpty && !text.contains { "@<>\"".contains($0) } }
    }

    private(set) var chunks: [Chunk] = []
    private var text = ""
    private var closing: Character?
    private var isInBrackets = false
    private var hasBlank = false
    /// Where the next bracket closes.
    private var nextBracket = 0

    /// Longer than any address (RFC 5321, 4.5.3.1); as far as an end is looked for.
    private static let reach = 400

    init(_ list: String) {
        let characters = Array(list)
        for (index, character) in characters.enumerated() {
            if nextBracket <= index {
                nextBracket =
                    characters[(index + 1)...].firstIndex(of: ">") ?? characters.endIndex
            }
            take(character, before: characters[(index + 1)...].prefix(Self.reach))
        }
        close(nil)
        joinStragglers()
    }

    /// A word that only a blank parts from an address before it is no entry of its own.
    private mutating func joinStragglers() {
        var rows: [[Chunk]] = []
        for chunk in chunks {
            let isWord = rows.last?.last?.end == nil && !chunk.text.contains("@")
            if isWord, !rows.isEmpty {
                rows[rows.count - 1].append(chunk)
            } else {
                rows.append([chunk])
            }
        }
        chunks = rows.map { row in
            Chunk(text: row.map(\.text).joined(separator: " "), end: row.last?.end)
        }
    }

    private mutating func take(_ character: Character, before rest: ArraySlice<Character>) {
        if let closing {
            hasBlank = hasBlank || character.isWhitespace
            text.append(character)
            if character == closing { self.closing = nil }
        } else if isInBrackets {
            text.append(character)
            // Another bracket inside is not understood; it stays in and is refused.
            guard character == ">" else { return }
            isInBrackets = false
            if let next = rest.first, "<>".contains(next) { return }
            close(nil)
        } else if let end = Self.quote(character, startsAfter: text, before: rest) {
            text.append(character)
            closing = end
        } else if character == "<" {
            text.append(character)
            isInBrackets = nextBracket < rest.endIndex
        } else if character == "," || character == ";" || character.isNewline {
            close(character)
        } else if character.isWhitespace, isAddress, !isRepeated(in: rest) {
            close(nil)
        } else if !(text.isEmpty && character.isWhitespace) {
            hasBlank = hasBlank || character.isWhitespace
            text.append(character)
        }
    }

    /// True when what stands here already is one address, which a blank ends.
    private var isAddress: Bool { !hasBlank && text.contains("@") }

    /// True for `ada@example.com <ada@example.com>`, one address with itself for a name.
    private func isRepeated(in rest: ArraySlice<Character>) -> Bool {
        let address = text.trimmingBlanks.trimmingScalars { $0.isQuotationMark }.lowercased()
        let bracket = rest.drop(while: \.isWhitespace)
        let next = String(bracket.prefix(address.count + "<mailto:>".count)).lowercased()
        return next.hasPrefix("<\(address)>") || next.hasPrefix("<mailto:\(address)>")
    }

    /// What ends the quotation that starts here; an apostrophe within a name starts none.
    private static func quote(
        _ character: Character, startsAfter text: String, before rest: ArraySlice<Character>
    ) -> Character? {
        let ends: [Character: Character] = [
            "\"": "\"", "'": "'", "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}",
        ]
        guard let end = ends[character], text.isEmpty,
            let close = rest.firstIndex(of: end)
        else { return nil }
        let next = rest[(close + 1)...].first
        return next.map { $0.isWhitespace || ",;<".contains($0) } ?? true ? end : nil
    }

    private mutating func close(_ end: Character?) {
        let entry = text.trimmingBlanks
        (text, hasBlank) = ("", false)
        guard entry.isEmpty else { return chunks.append(Chunk(text: entry, end: end)) }
        // `<a@example.com>;` ends with its bracket; the separator behind it is part of the list.
        if let end, let last = chunks.last, last.end == nil {
            chunks[chunks.count - 1] = Chunk(text: last.text, end: end)
        }
    }
}
