import SSOModel

/// Finds explanations by codes, by codes without their prefix, and in pasted texts.
package struct ExplanationIndex: Sendable {
    /// All explanations, in their order; of two with the same code the first counts.
    package let explanations: [Explanation]

    /// Codes and phrases by their first word, longer ones first.
    let patterns: [String: [ErrorPattern]]
    let placesByName: [String: Int]

    /// - Parameter catalogues: Explanations from several modules.
    package init(_ catalogues: [Explanation]...) {
        var codes: Set<String> = []
        explanations = catalogues.joined().filter { codes.insert($0.code).inserted }
        var patterns: [ErrorPattern] = []
        var names: [String: Int] = [:]
        for (place, explanation) in explanations.enumerated() {
            for phrase in [explanation.code] + explanation.phrases {
                let words = ErrorWordScanner.words(in: phrase)
                patterns.append(
                    ErrorPattern(
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
        // Of a log the rest stays one piece.
        let pieces = text.unicodeScalars.split(
            maxSplits: Self.mostCodes, whereSeparator: \.properties.isWhitespace
        ).map(String.init)
        if pieces.count <= Self.mostCodes, !pieces.isEmpty, pieces.allSatisfy(isCode) {
            return pieces.reduce(into: ExplanationLookup()) { lookUp($1, &$0) }
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
        result.reword { $0.filled(from: text) }
        if result.found.contains(where: { $0.code == plainHTTP?.code }) {
            result.reword(\.beyondPlainHTTP)
        }
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

    func lookUp(_ piece: String, line: Int = 1, _ result: inout ExplanationLookup) {
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
