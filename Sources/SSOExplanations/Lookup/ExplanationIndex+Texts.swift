import SSOModel

extension ExplanationIndex {
    func search(_ words: [ErrorWord]) -> ExplanationLookup {
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

    private func pattern(at place: Int, in words: [ErrorWord]) -> ErrorPattern? {
        patterns[words[place].text]?.first { pattern in
            let found = words[place...].prefix(pattern.words.count)
            return pattern.words.elementsEqual(found.lazy.map(\.text))
                && (!pattern.isCode
                    || isWhole(found, pattern, next: words[place...].dropFirst(found.count).first))
        }
    }

    /// True for a code by itself, not within a longer name, a path or an address.
    private func isWhole(
        _ found: ArraySlice<ErrorWord>, _ pattern: ErrorPattern, next: ErrorWord?
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
    func numbers(in words: [ErrorWord], _ result: inout ExplanationLookup) {
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
