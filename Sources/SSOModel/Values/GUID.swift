/// Reads GUIDs in all the ways that portals, scripts and documents print them (RFC 9562).
enum GUID {
    /// The GUID in lower case with hyphens.
    static func parse(_ paste: inout Paste) -> Checked<String> {
        paste.dropTrailingComma()
        paste.dropPrefix("urn:uuid:")
        paste.dropPair("{", "}", as: .braces)
        paste.dropPair("(", ")", as: .braces)
        paste.change(.hyphens, withPlainHyphens)
        let text = paste.text
        if let (scalar, place) = text.firstControl {
            return .failed([.textControl(scalar, place: place)])
        }
        if let problem = problem(in: text) { return .failed([problem]) }
        paste.lowercase()
        return Checked(paste.text)
    }

    /// The text with a hyphen for every dash that word processors make of one.
    static func withPlainHyphens(_ text: String) -> String {
        let dashes = "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}"
        return String(text.map { dashes.contains($0) ? "-" : $0 })
    }

    private static func problem(in text: String) -> Problem? {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        if groups.count != lengths.count {
            let isBare = text.count == 32 && text.allSatisfy(\.isASCIIHexDigit)
            if isBare { return .guidNoHyphens(text, wanted: hyphenated(text)) }
            let words = text.split(whereSeparator: \.isWhitespace)
            let isParted =
                words.map(\.count) == lengths && words.joined().allSatisfy(\.isASCIIHexDigit)
            return isParted
                ? .guidBlanks(text, wanted: words.joined(separator: "-").lowercased())
                : .guidGroupCount(groups.count)
        }
        let faults = zip(groups, lengths).enumerated().compactMap { index, pair in
            GUIDGroupFault(number: index + 1, text: pair.0, expected: pair.1)
        }
        if !faults.isEmpty { return .guidGroups(faults) }
        return text.allSatisfy { $0 == "0" || $0 == "-" } ? .guidEmpty : nil
    }

    /// The 32 digits of an ID in its groups.
    private static func hyphenated(_ digits: String) -> String {
        var rest = Substring(digits.lowercased())
        return lengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return String(rest.prefix(length))
        }.joined(separator: "-")
    }

    private static let lengths = [8, 4, 4, 4, 12]
}
