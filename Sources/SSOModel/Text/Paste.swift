/// What was changed in a text on its way into an answer.
package enum Cleaning: String, Hashable, Sendable, CaseIterable {
    case blanks, quotes, brackets, invisible, hyphens, braces, prefix, trailingSlash, comma
    case lowercased
}

/// Takes off a pasted text what clings to it: blanks, quotes, invisible characters.
package struct Paste {
    package private(set) var text: String
    package private(set) var cleanings: [Cleaning] = []

    /// Removes invisible characters, outer blanks and outer quotes.
    package init(_ text: String) {
        self.text = text
        change(.invisible) { $0.withoutInvisible }
        trimEnds()
    }

    /// Removes outer blanks and a pair of quotes only, for texts in which every character counts.
    package init(verbatim text: String) {
        self.text = text
        trimEnds { text in
            guard text.unicodeScalars.count > 1,
                [text.unicodeScalars.first, text.unicodeScalars.last].allSatisfy({
                    $0?.isQuotationMark == true
                })
            else { return text }
            return String(text.unicodeScalars.dropFirst().dropLast())
        }
    }

    package mutating func change(_ cleaning: Cleaning, _ body: (String) -> String) {
        let changed = body(text)
        guard !changed.isIdentical(to: text) else { return }
        text = changed
        if !cleanings.contains(cleaning) { cleanings.append(cleaning) }
    }

    /// Goes on with another text, in which what follows is cleaned.
    package mutating func replace(_ text: String) { self.text = text }

    package mutating func lowercase() { change(.lowercased) { $0.lowercased() } }

    package mutating func dropTrailingComma() {
        change(.comma) { $0.trimmingScalars(atStart: false) { $0 == "," || $0 == ";" } }
        trimEnds()
    }

    /// Removes one pair of brackets that holds everything.
    package mutating func dropPair(_ open: Character, _ close: Character, as cleaning: Cleaning) {
        change(cleaning) { text in
            guard text.first == open, text.last == close, text.count > 1 else { return text }
            return String(text.dropFirst().dropLast())
        }
        trimEnds()
    }

    /// - Parameter prefix: In small letters.
    package mutating func dropPrefix(_ prefix: String) {
        change(.prefix) { text in
            guard text.prefix(prefix.count).lowercased() == prefix else { return text }
            return String(text.dropFirst(prefix.count))
        }
        trimEnds()
    }

    package mutating func dropTrailingSlashes() {
        change(.trailingSlash) { $0.trimmingScalars(atStart: false) { $0 == "/" } }
    }

    private mutating func trimEnds(
        withoutQuotes: (String) -> String = { $0.trimmingScalars { $0.isQuotationMark } }
    ) {
        var before: String
        repeat {
            before = text
            change(.blanks) { $0.trimmingBlanks }
            change(.quotes, withoutQuotes)
        } while !before.isIdentical(to: text)
    }
}
