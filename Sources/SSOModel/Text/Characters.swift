extension Unicode.Scalar {
    /// True for C0, DEL, C1 and the two Unicode line separators.
    var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }

    /// True for characters that take no room and that a copied text often carries along.
    var isInvisible: Bool {
        switch value {
        case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
            0x2066...0x206F, 0xFEFF, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    var isBlank: Bool {
        isASCII ? self == " " || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    var isQuotationMark: Bool {
        switch self {
        case "\"", "'", "`", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": true
        default: false
        }
    }

    /// True for what passes for a letter or a sign of ASCII, or changes one: of Greek, Cyrillic and
    /// others, of phonetics, mathematics and full width, and marks on top of one.
    ///
    /// Source: Unicode, UTS 39, `confusables.txt`, by its blocks.
    var isLookAlike: Bool {
        switch value {
        case 0x131, 0x17F, 0x250...0x36F, 0x370...0x58F, 0x13A0...0x13FF, 0x1C80...0x1C8F,
            0x1D00...0x1DBF, 0x2010...0x2015, 0x2024, 0x2044, 0x20D0...0x20FF, 0x2100...0x218F,
            0x2212, 0x2215, 0x2236, 0x2C60...0x2CFF, 0x3001...0x3002, 0xA4D0...0xA4FF,
            0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xABBF, 0xFE10...0xFE1F, 0xFE50...0xFE6F,
            0xFF01...0xFF65, 0x1D400...0x1D7FF:
            true
        default: false
        }
    }

    /// True for a sign that no keyboard for ASCII has.
    var isForeignSign: Bool {
        guard !isASCII else { return false }
        return switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
            true
        default: false
        }
    }

    /// `U+212A`.
    var number: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A way to name it on a screen: itself, or its number when it cannot be seen.
    var shown: String {
        if isControl || isInvisible || (isBlank && self != " ") { return number }
        if self == " " { return "a blank" }
        return isForeignSign ? "\"\(self)\" (\(number))" : "\"\(self)\""
    }
}

extension Character {
    package var isASCIILetter: Bool {
        asciiValue.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    }
    package var isASCIIDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }
    var isASCIIHexDigit: Bool {
        isASCIIDigit || asciiValue.map { (0x61...0x66).contains($0 | 0x20) } ?? false
    }
}

extension String {
    /// Equality by code points; `==` takes texts for equal that differ in bytes, as the sign for
    /// kelvin (U+212A) and K.
    package func isIdentical(to other: String) -> Bool {
        utf8.withBytes { one in
            other.utf8.withBytes { other in
                one.count == other.count && one.indices.allSatisfy { one[$0] == other[$0] }
            }
        }
    }

    /// True where the bytes of a text, which is not empty, stand in it.
    ///
    /// The library's own search goes by characters, and takes 15,000 instructions for a short text.
    package func holds(_ part: String) -> Bool {
        utf8.withBytes { all in
            part.utf8.withBytes { part in
                guard let first = part.first, part.count <= all.count else { return false }
                return (0...all.count - part.count).contains { start in
                    all[start] == first
                        && part.indices.allSatisfy { all[start + $0] == part[$0] }
                }
            }
        }
    }

    package func trimmingScalars(
        atStart: Bool = true, atEnd: Bool = true, where isUnwanted: (Unicode.Scalar) -> Bool
    ) -> String {
        let scalars = unicodeScalars
        var (start, end) = (scalars.startIndex, scalars.endIndex)
        while atStart, start < end, isUnwanted(scalars[start]) { scalars.formIndex(after: &start) }
        while atEnd, start < end {
            let last = scalars.index(before: end)
            guard isUnwanted(scalars[last]) else { break }
            end = last
        }
        return String(scalars[start..<end])
    }

    package var trimmingBlanks: String { trimmingScalars { $0.isBlank } }

    /// Drops characters without width; no-break blanks become ordinary ones.
    var withoutInvisible: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isInvisible {
            result.append(scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar)
        }
        return String(result)
    }

    /// The first character that cannot be typed, with its place counted from 1.
    var firstControl: (scalar: Unicode.Scalar, place: Int)? {
        for (index, scalar) in unicodeScalars.enumerated()
        where scalar.isControl || scalar == "\u{FFFD}" {
            return (scalar, index + 1)
        }
        return nil
    }

    /// This text with everything that could act on a terminal replaced by its number.
    package var printable: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        return unicodeScalars.map { $0.isControl || $0.isInvisible ? "<\($0.shown)>" : String($0) }
            .joined()
    }
}

/// The distinct characters, each in a form that can be shown.
func shownOnce(_ scalars: some Sequence<Unicode.Scalar>) -> [String] {
    var seen: [String] = []
    for scalar in scalars where !seen.contains(scalar.shown) { seen.append(scalar.shown) }
    return seen
}

extension String.UTF8View {
    /// Without a copy where the text is kept as UTF-8, as it mostly is.
    fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
    }
}
