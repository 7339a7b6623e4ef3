import SSOModel

/// Finds explanations by codes, by codes without their prefix, and in pasted texts.
package struct ExplanationIndex: Sendable {
    /// All explanations, in their order; of two with the same code the first counts.
    package let explanations: [Explanation]

    private struct Pattern {
        let words: [String]
        /// What stands between the words of a code; empty for a phrase.
        let joints: [UInt8]
        let isCode: Bool
        let place: Int

        /// How sure it is that a text with it is about this: a code, a phrase, a word or two.
        func sureness(_ explanation: Explanation) -> Int {
            if explanation.isGeneral { return 0 }
            return isCode ? 3 : words.count > 2 ? 2 : 1
        }
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
                let words = ErrorWordScanner.words(in: phrase)
                patterns.append(
                    Pattern(
                        words: words.map(\.text), joints: words.dropFirst().map(\.joint),
                        isCode: phrase == explanation.code, place: place))
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
        let folds = FoldedText.folds(in: text)
        if !folds.isEmpty {
            result.merge(search(ErrorWordScanner.words(in: text, without: folds)))
        }
        if result.isEmpty, words.count <= Self.mostOfASentence { numbers(in: words, &result) }
        if result.isEmpty, pieces.count <= 3, !words.isEmpty {
            addUnknown(words.map(\.text).joined(separator: "-"), as: text, &result)
        }
        result.settle(in: text, plainHTTP: text.namesPlainHTTP ? plainHTTP : nil)
        return result
    }

    private var plainHTTP: Explanation? {
        explanations.first { $0.code == "redirect-uri-needs-https" }
    }

    /// What a person types around a number; a log has longer lines and more of them.
    private static let mostOfASentence = 12

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

    private func lookUp(_ piece: String, line: Int = 1, _ result: inout ExplanationLookup) {
        let name = Self.name(of: piece)
        if let place = placesByName[name] {
            result.add(explanations[place], line: line, sureness: 3)
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
                let explanation = explanations[pattern.place]
                result.add(
                    explanation, line: words[place].line,
                    sureness: pattern.sureness(explanation))
                place += pattern.words.count
                if pattern.isCode { place = numbers(at: place, in: words, &result) }
            } else {
                place = codes(at: place, in: words, &result)
            }
        }
        return result
    }

    private func pattern(at place: Int, in words: [ErrorWord]) -> Pattern? {
        patterns[words[place].text]?.first { pattern in
            let found = words[place...].prefix(pattern.words.count)
            return pattern.words.elementsEqual(found.lazy.map(\.text))
                && (!pattern.isCode
                    || isWhole(found, pattern, next: words[place...].dropFirst(found.count).first))
        }
    }

    /// True for a code by itself, not within a longer name, a path or an address.
    private func isWhole(
        _ found: ArraySlice<ErrorWord>, _ pattern: Pattern, next: ErrorWord?
    ) -> Bool {
        guard let first = found.first, let last = found.last else { return false }
        return found.dropFirst().map(\.joint) == pattern.joints
            && !"_-./@$\\".utf8.contains(first.before) && !"_-/@(".utf8.contains(last.after)
            && next?.joint != UInt8(ascii: ".")
    }

    /// Takes codes that are no pattern: unknown ones, and numbers behind the word "code".
    ///
    /// - Returns: The place to go on at.
    private func codes(
        at place: Int, in words: [ErrorWord], _ result: inout ExplanationLookup
    ) -> Int {
        let word = words[place]
        if word.text.hasPrefix("aadsts"), Int(word.text.dropFirst(6)) != nil {
            lookUp(word.text, line: word.line, &result)
        } else if word.text == "aadsts" || Self.isListOfCodes(at: place, in: words) {
            let numbers = words[(place + 1)...].prefix {
                $0.errorNumber != nil && $0.before != UInt8(ascii: "\n")
            }
            for number in numbers {
                lookUp(number.text, line: number.line, &result)
            }
        } else if ["code", "errorcode"].contains(word.text) {
            return numbers(at: place + 1, in: words, &result)
        } else if word.text == "omsso", word.isCapitals {
            let rest = words[(place + 1)...].prefix(while: \.isJoined)
            if !rest.isEmpty {
                let code = ([word] + rest).map { $0.text.uppercased() }.joined(separator: "-")
                lookUp(code, line: word.line, &result)
                return place + 1 + rest.count
            }
        }
        return place + 1
    }

    /// `error_codes`, as Microsoft's answers have it.
    private static func isListOfCodes(at place: Int, in words: [ErrorWord]) -> Bool {
        words[place].text == "errorcodes"
            || words[place].text == "codes" && place > 0 && words[place - 1].text == "error"
    }

    /// Takes known numbers from here on; what else stands there is the code of something else.
    ///
    /// - Returns: The place to go on at.
    private func numbers(
        at start: Int, in words: [ErrorWord], _ result: inout ExplanationLookup
    ) -> Int {
        var place = start
        while place < words.count, words[place].errorNumber != nil,
            words[place].before != UInt8(ascii: "\n"),
            let known = placesByName[words[place].text], isWholeNumber(at: place, in: words)
        {
            result.add(explanations[known], line: words[place].line, sureness: 3)
            place += 1
        }
        return place
    }

    /// Known numbers behind the word "error" in a sentence.
    private func numbers(in words: [ErrorWord], _ result: inout ExplanationLookup) {
        for place in words.indices.dropFirst() where words[place - 1].text == "error" {
            _ = numbers(at: place, in: words, &result)
        }
    }

    /// False for a part of a name, of a version, of a time.
    private func isWholeNumber(at place: Int, in words: [ErrorWord]) -> Bool {
        let next = words.indices.contains(place + 1) ? words[place + 1].joint : 0
        return !".-_/".utf8.contains(words[place].joint) && !".:-_/".utf8.contains(next)
    }
}

extension String {
    /// True for a text with a callback address by plain http on a host that is not this machine.
    fileprivate var namesPlainHTTP: Bool {
        guard utf8.count < 10_000 else { return false }
        return split { $0.isWhitespace || "'\"<>".contains($0) }.contains { word in
            guard word.hasPrefix("http://"), word.contains("/callback"),
                let url = WebURL(String(word.trimmingPunctuation))
            else { return false }
            return !url.isLocal
        }
    }

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

extension Substring {
    fileprivate var trimmingPunctuation: Substring {
        let end = lastIndex { !".,;:)".contains($0) }
        return end.map { self[...$0] } ?? self
    }
}
