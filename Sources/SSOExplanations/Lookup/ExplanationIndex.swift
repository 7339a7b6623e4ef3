import SSOModel

/// Finds explanations by codes, by codes without their prefix, and in pasted texts.
package struct ExplanationIndex: Sendable {
    /// All explanations, in their order; of two with the same code the first counts.
    package let explanations: [Explanation]

    private struct Pattern {
        let words: [String]
        let place: Int
    }

    /// Codes and phrases by their first word, longer ones first.
    private let patterns: [String: [Pattern]]
    private let placesByName: [String: Int]

    /// - Parameter catalogues: Explanations from several modules.
    package init(_ catalogues: [Explanation]...) {
        var codes: Set<String> = []
        explanations = catalogues.joined().filter { codes.insert($0.code).inserted }
        var patterns: [Pattern] = []
        var names: [String: Int] = [:]
        for (place, explanation) in explanations.enumerated() {
            for phrase in [explanation.code] + explanation.phrases {
                let words = ErrorWordScanner.words(in: phrase).map(\.text)
                patterns.append(Pattern(words: words, place: place))
            }
            for name in [Self.name(of: explanation.code), explanation.shortName] {
                names[name] = names[name] ?? place
            }
        }
        self.patterns = Dictionary(grouping: patterns) { $0.words.first ?? "" }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
        placesByName = names
    }

    /// Looks up one or several codes, or a whole pasted text with codes in it.
    package func find(_ text: String) -> ExplanationLookup {
        let pieces = text.split(whereSeparator: \.isWhitespace)
        if pieces.count <= Self.mostCodes, !pieces.isEmpty,
            pieces.allSatisfy({ isCode(String($0)) })
        {
            return pieces.reduce(into: ExplanationLookup()) { lookUp(String($1), &$0) }
        }
        let words = ErrorWordScanner.words(in: text)
        var result = search(words)
        if result.found.isEmpty, result.unknown.isEmpty { bareNumbers(words, &result) }
        if result.found.isEmpty, result.unknown.isEmpty, pieces.count <= 3, !words.isEmpty {
            addUnknown(words.map(\.text).joined(separator: "-"), as: text, &result)
        }
        return result
    }

    /// More words than this are a text, whatever they look like.
    private static let mostCodes = 100
}

// MARK: - Codes as arguments

extension ExplanationIndex {
    /// A code in one form for all spellings: small letters, with hyphens between the words.
    private static func name(of code: String) -> String {
        ErrorWordScanner.words(in: code).map(\.text).joined(separator: "-")
    }

    /// True for a known code in any spelling, and for what has the form of one.
    private func isCode(_ piece: String) -> Bool {
        if placesByName[Self.name(of: piece)] != nil, piece.isCodeShaped { return true }
        return piece.isCodeShaped && piece.contains { $0.isNumber || $0 == "-" || $0 == "_" }
    }

    private func lookUp(_ piece: String, _ result: inout ExplanationLookup) {
        let name = Self.name(of: piece)
        if let place = placesByName[name] {
            result.add(explanations[place])
        } else if !name.isEmpty {
            addUnknown(name, as: piece, &result)
        }
    }

    private func addUnknown(
        _ name: String, as written: String, _ result: inout ExplanationLookup
    ) {
        let short = Explanation.shortName(of: name)
        let number = short.utf8.count <= 8 ? Int(short) : nil
        let code = number.map { "AADSTS\($0)" } ?? written.trimmingBlanks
        result.addUnknown(code) { place in
            .init(
                code: code,
                nearest: place < Self.mostGuesses && short.utf8.count <= Self.longestCode
                    ? nearestExplanations(to: short) : [],
                link: number.map { Explanation.lookupPage(of: $0) })
        }
    }

    /// Of more unknown codes nobody reads what may have been meant, and no code is longer: a log with
    /// thousands of codes or a megabyte in one word takes no longer than its length.
    static let mostGuesses = 20
    static let longestCode = 64
}

// MARK: - Codes in a text

extension ExplanationIndex {
    private func search(_ words: [ErrorWord]) -> ExplanationLookup {
        var result = ExplanationLookup()
        var place = 0
        while place < words.count {
            if let pattern = pattern(at: place, in: words) {
                result.add(explanations[pattern.place])
                place += pattern.words.count
            } else {
                place = codes(at: place, in: words, &result)
            }
        }
        // "post_request_failed: AADSTS9002326: ...": the number says all that the word says.
        if result.found.contains(where: { !$0.isGeneral }) {
            result.found.removeAll(where: \.isGeneral)
        }
        return result
    }

    private func pattern(at place: Int, in words: [ErrorWord]) -> Pattern? {
        patterns[words[place].text]?.first { pattern in
            pattern.words.elementsEqual(
                words[place...].prefix(pattern.words.count).lazy.map(\.text))
        }
    }

    /// Takes codes that are no pattern: unknown ones, and numbers behind the word "code".
    ///
    /// - Returns: The place to go on at.
    private func codes(
        at place: Int, in words: [ErrorWord], _ result: inout ExplanationLookup
    ) -> Int {
        let word = words[place]
        if word.text.hasPrefix("aadsts"), Int(word.text.dropFirst(6)) != nil {
            lookUp(word.text, &result)
        } else if ["code", "codes", "aadsts"].contains(word.text) {
            for number in words[(place + 1)...].prefix(while: { $0.errorNumber != nil }) {
                lookUp(number.text, &result)
            }
        } else if word.text == "omsso", word.isCapitals {
            let rest = words[(place + 1)...].prefix(while: \.isJoined)
            if !rest.isEmpty {
                let code = ([word] + rest).map { $0.text.uppercased() }.joined(separator: "-")
                lookUp(code, &result)
                return place + 1 + rest.count
            }
        }
        return place + 1
    }

    /// A number alone is trusted only when it is a known one, and nothing else was found.
    private func bareNumbers(_ words: [ErrorWord], _ result: inout ExplanationLookup) {
        for word in words where word.errorNumber != nil {
            if let place = placesByName[word.text] { result.add(explanations[place]) }
        }
    }
}

extension String {
    /// True for letters, digits, hyphens and underscores, with punctuation around them at most.
    fileprivate var isCodeShaped: Bool {
        let core = trimmingScalars { !$0.isASCII || !Character($0).isASCIILetterOrDigit }
        return !core.isEmpty
            && core.allSatisfy { $0.isASCIILetterOrDigit || $0 == "-" || $0 == "_" }
    }
}

extension Character {
    fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
