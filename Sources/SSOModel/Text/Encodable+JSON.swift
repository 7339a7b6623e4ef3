import FoundationEssentials

extension Encodable {
    /// JSON that is the same from run to run, for people to read as well; ends with a newline.
    ///
    /// What could act on a terminal, or hide there, is written by its number.
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self).escapedForJSON + "\n"
        }
    }
}

extension String {
    /// Between its texts JSON has no such characters but line ends, so each stands in a text.
    fileprivate var escapedForJSON: String {
        if utf8.allSatisfy({ $0 < 0x7F }) { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            guard scalar != "\n", scalar.isControl || scalar.isInvisible else {
                result.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                let zeros = String(repeating: "0", count: 4 - digits.count)
                result += "\\u\(zeros)\(digits)".unicodeScalars
            }
        }
        return String(result)
    }
}
