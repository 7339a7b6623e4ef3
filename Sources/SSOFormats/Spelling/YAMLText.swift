import SSOModel

/// How a value is spelled in YAML so that every reader of that file gets it back.
///
/// Plain text is used only where YAML 1.1 and 1.2 readers agree that it is a string; all else is
/// double-quoted. Source: yaml.org, "Boolean", "Null" and "Float" of the YAML 1.1 type repository.
package enum YAMLText {
    /// True when every reader takes the bare text for this very string.
    package static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.isASCIILetter else { return false }
        return text.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || "_./-".has($0) }
            && !isReserved(text) && !isGUID(text)
    }

    /// The text as it goes into a file of this kind.
    package static func scalar(_ text: String, in kind: FileKind) -> String {
        isPlain(text) ? text : quoted(text, in: kind)
    }

    /// The text in double quotes.
    ///
    /// The server substitutes `${NAME}` in the whole file before it parses it, and the ingestion
    /// client does the same with `$NAME`; only an escape of YAML itself hides a dollar from both.
    /// Source: dropwizard `SubstitutingSourceProvider`, OpenMetadata
    /// `ingestion/src/metadata/config/common.py`.
    package static func quoted(_ text: String, in kind: FileKind) -> String {
        // compose puts variables in after YAML is read; `ComposeText` doubles the dollar.
        let hidesDollar = kind != .helm && kind != .compose
        let body = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "$" where hidesDollar: UnicodeEscape.of(scalar)
            case _ where isLegible(scalar): String(scalar)
            default: UnicodeEscape.of(scalar)
            }
        }
        return "\"" + body.joined() + "\""
    }

    /// A reference to an environment variable of the reader.
    ///
    /// The quotes keep an empty variable an empty text, not null.
    package static func reference(_ name: String) -> String { "\"${\(name)}\"" }

    /// True for a word that some YAML reader takes for a boolean, nothing, or a number.
    package static func isReserved(_ text: String) -> Bool { reserved.contains(text.lowercased()) }

    private static let reserved: Set<String> = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity",
    ]

    /// True for the shape of a GUID, which is quoted whatever its first character is.
    static func isGUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.unicodeScalars.allSatisfy(\.isHexDigit) }
    }

    /// Letters and digits of any script may stand for themselves; marks, formatting and
    /// everything beyond the basic plane is escaped, since it can be invisible in a terminal and
    /// older readers refuse the latter.
    private static func isLegible(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return scalar.value >= 0x20 && scalar.value < 0x7f }
        guard scalar.value <= 0xffff else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
            return true
        default:
            return false
        }
    }
}

enum UnicodeEscape {
    /// `\uXXXX` or `\UXXXXXXXX`, which every YAML reader undoes between double quotes.
    static func of(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xffff ? 8 : 4
        let zeros = String(repeating: "0", count: width - digits.count)
        return (width == 8 ? "\\U" : "\\u") + zeros + digits
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    var isHexDigit: Bool {
        isASCIIDigit || ("a"..."f").contains(self) || ("A"..."F").contains(self)
    }
}

extension String {
    func has(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
