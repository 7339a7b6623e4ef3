/// Reads GUIDs in all the ways that portals, scripts and documents print them (RFC 9562).
enum GUID {
    /// The GUID in lower case with hyphens.
    static func parse(_ paste: inout Paste) -> Checked<String> {
        paste.dropTrailingComma()
        paste.dropPrefix("urn:uuid:")
        paste.dropPair("{", "}", as: .braces)
        paste.dropPair("(", ")", as: .braces)
        paste.change(.hyphens) {
            String(
                $0.map {
                    "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0) ? "-" : $0
                })
        }
        let text = paste.text
        if let (scalar, place) = text.firstControl {
            return .failed([.textControl(scalar.shown, place: place)])
        }
        if let problem = problem(in: text) { return .failed([problem]) }
        paste.lowercase()
        return Checked(paste.text)
    }

    private static func problem(in text: String) -> Problem? {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        if groups.count != lengths.count {
            let isBare = text.count == 32 && text.allSatisfy(\.isASCIIHexDigit)
            return isBare ? .guidNoHyphens : .guidGroupCount(groups.count)
        }
        let faults = zip(groups, lengths).enumerated().compactMap { index, pair in
            GUIDGroupFault(number: index + 1, text: pair.0, expected: pair.1)
        }
        if !faults.isEmpty { return .guidGroups(faults) }
        return text.allSatisfy { $0 == "0" || $0 == "-" } ? .guidEmpty : nil
    }

    private static let lengths = [8, 4, 4, 4, 12]
}
