import SSOModel
import SSOReading

/// Hides secrets in a line of a file, without trust in what its parser made of it.
enum SecretMask {
    struct Masked {
        var scalars: [Unicode.Scalar] = []
        /// Where each character of the line went.
        var places: [Int] = []

        func index(of column: Int) -> Int {
            column < places.count ? places[column] : scalars.count
        }
    }

    static func mask(line number: Int, of text: SourceText) -> Masked {
        let line = Array(text.scalars[text.line(number)])
        var hidden = hiddenRanges(of: line)
        if number > 1, hidden.isEmpty, continuesSecret(line: number, of: text) {
            let start = line.firstIndex { !$0.properties.isWhitespace } ?? 0
            hidden = [start..<line.count]
        }
        return apply(hidden, to: line)
    }

    private static func apply(_ hidden: [Range<Int>], to line: [Unicode.Scalar]) -> Masked {
        var result = Masked()
        for (index, scalar) in line.enumerated() {
            result.places.append(result.scalars.count)
            guard let range = hidden.first(where: { $0.contains(index) }) else {
                result.scalars.append(scalar)
                continue
            }
            if index == range.lowerBound { result.scalars += Secret.mask.unicodeScalars }
        }
        return result
    }

    private static func hiddenRanges(of line: [Unicode.Scalar]) -> [Range<Int>] {
        [secretValue(of: line)].compactMap(\.self) + tokens(in: line) + passwords(in: line)
            + userInfo(in: line)
    }

    /// The value behind a key that names a secret, quotes and all.
    private static func secretValue(of line: [Unicode.Scalar]) -> Range<Int>? {
        var index = 0
        while index < line.count {
            guard line[index].isWord else {
                index += 1
                continue
            }
            let word = line[index...].prefix { $0.isWord || $0 == "-" || $0 == "." }
            let behind = line[word.endIndex...].prefix { " \t\"'".unicodeScalars.contains($0) }
            let isKey = behind.endIndex < line.count && [":", "="].contains(line[behind.endIndex])
            // Without a separator only capitals are sure to be the name of a variable.
            let isVariable = word.contains("_") && String(word) == String(word).uppercased()
            if isKey || isVariable, SecretName(String(word)) == .secret {
                let rest = line[(isKey ? behind.endIndex + 1 : word.endIndex)...]
                let start = rest.firstIndex { !$0.isSpaceOrTab }
                return start.map { $0..<line.count }
            }
            index = word.endIndex
        }
        return nil
    }

    /// Texts that start like a JSON Web Token, or look like a client secret of Microsoft.
    private static func tokens(in line: [Unicode.Scalar]) -> [Range<Int>] {
        runs(in: line) { $0.isWord || ".-~".unicodeScalars.contains($0) }.filter { run in
            let text = String(line[run])
            return text.hasPrefix("eyJ") && run.count > 20
                || text.contains("~") && (32...60).contains(run.count)
        }
    }

    /// What stands behind the colon of `name:password`, where that is no address.
    private static func passwords(in line: [Unicode.Scalar]) -> [Range<Int>] {
        let lead = String(line).lowercased()
        let isList = line.first { !$0.isSpaceOrTab } == "-"
        guard isList || lead.contains("admin") else { return [] }
        return runs(in: line) { !" \t,[]\"'".unicodeScalars.contains($0) }.compactMap { run in
            guard let colon = line[run].firstIndex(of: ":"), colon + 1 < run.upperBound,
                colon > run.lowerBound, line[colon + 1] != "/", line[colon + 1] != "-"
            else { return nil }
            let name = String(line[run.lowerBound..<colon]).lowercased()
            return ["username", "email"].contains(name) ? nil : colon + 1..<run.upperBound
        }
    }

    /// `user:password` before the @ of an address.
    private static func userInfo(in line: [Unicode.Scalar]) -> [Range<Int>] {
        runs(in: line) { !" \t,[]\"'".unicodeScalars.contains($0) }.compactMap { run in
            let text = line[run]
            guard let slash = text.firstIndex(of: "/"), slash + 1 < run.upperBound,
                line[slash + 1] == "/",
                let at = text.firstIndex(of: "@"), at > slash + 2
            else { return nil }
            return slash + 2..<at
        }
    }

    private static func runs(
        in line: [Unicode.Scalar], where belongs: (Unicode.Scalar) -> Bool
    ) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < line.count {
            guard belongs(line[index]) else {
                index += 1
                continue
            }
            let end = line[index...].prefix(while: belongs).endIndex
            result.append(index..<end)
            index = end
        }
        return result
    }

    /// True when the line before names a secret and has no value of its own.
    private static func continuesSecret(line number: Int, of text: SourceText) -> Bool {
        for earlier in stride(from: number - 1, through: max(1, number - 40), by: -1) {
            let range = text.line(earlier)
            guard range.count <= Excerpt.longestLine else { return true }
            let line = Array(text.scalars[range])
            guard line.contains(where: { !$0.properties.isWhitespace }) else { continue }
            let key = line.firstIndex { $0 == ":" || $0 == "=" }
            guard let key else { continue }
            let word = String(line[..<key].filter { $0.isWord })
            let value = String(line[(key + 1)...].filter { !$0.isSpaceOrTab })
            let isOpen = value.isEmpty || "|>\"'".contains(value.prefix(1))
            return SecretName(word) == .secret && isOpen
        }
        return false
    }
}
