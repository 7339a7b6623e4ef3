import SSOModel

/// How a value is spelled in an environment file of docker compose.
///
/// The text passes compose (version 2, and 1.29 with its other rules), and then the server's own
/// reading: it is spliced into `openmetadata.yaml` and read as YAML. Bare text is used where all of
/// them, a shell and a plain `KEY=value` reader agree. For the rest there is one form that survives:
/// single quotes for compose around double quotes for YAML, with every doubtful character as an
/// escape of YAML. Sources: compose-go `dotenv/parser.go`, python-dotenv `parser.py`, dropwizard
/// `SubstitutingSourceProvider`.
package enum DotenvText {
    /// The text after `KEY=`.
    package static func value(_ value: SettingValue) -> String {
        switch value {
        case .string(let text): scalar(text)
        case .flag(let flag): "\(flag)"
        case .list(let items): list(items)
        case .secret(let secret): scalar(secret.reveal())
        case .placeholder(let name): "${\(name)}"
        }
    }

    private static func scalar(_ text: String) -> String {
        isBare(text) ? text : "'" + yamlQuoted(text) + "'"
    }

    private static func list(_ items: [String]) -> String {
        if items.allSatisfy({ isBare($0) && !$0.has(",") }) {
            return "[" + items.joined(separator: ",") + "]"
        }
        return "'[" + items.map(yamlQuoted).joined(separator: ",") + "]'"
    }

    /// True for a value that means the same without quotes around it, to compose and to shells.
    package static func needsNoQuotes(_ body: String) -> Bool {
        !body.isEmpty
            && body.unicodeScalars.allSatisfy {
                $0.isASCIIAlphanumeric || bareMarks.has($0) || "[]".has($0)
            }
    }

    /// True when every reader on the way takes the bare text for this very string.
    static func isBare(_ text: String) -> Bool {
        guard text.unicodeScalars.allSatisfy({ $0.isASCIIAlphanumeric || bareMarks.has($0) }),
            let first = text.unicodeScalars.first, !text.hasSuffix(":")
        else { return false }
        if first.isASCIIDigit { return YAMLText.isGUID(text) || cannotBeNumber(text) }
        return (first.isASCIILetter || first == "/" || first == "_") && !YAMLText.isReserved(text)
    }

    private static let bareMarks = "_./:@%+,=~-"

    /// True for a text with a letter that no number, date or time of YAML 1.1 can hold.
    private static func cannotBeNumber(_ text: String) -> Bool {
        text.lowercased().unicodeScalars.contains { ("g"..."y").contains($0) && !"otx".has($0) }
    }

    private static func yamlQuoted(_ text: String) -> String {
        let body = text.unicodeScalars.map { scalar in
            scalar.isASCIIAlphanumeric || quotedMarks.has(scalar)
                ? String(scalar) : UnicodeEscape.of(scalar)
        }
        return "\"" + body.joined() + "\""
    }

    private static let quotedMarks = " ~._/:@+=,-"
}
