import SSOModel
import SSOReading

/// What the values of an environment file come to by the lines before them.
enum DotenvExpansion {
    /// The last value of each variable that is made of others in a way that every compose takes.
    ///
    /// Source: compose-go, `dotenv/parser.go`; python-dotenv, `variables.py`, which knows no `$NAME`.
    static func values(in bytes: [UInt8]) -> [String: YAMLNode] {
        guard let text = SourceText(name: "", bytes: bytes) else { return [:] }
        var known = Variables()
        var values: [String: YAMLNode] = [:]
        for line in EnvironmentLines(text).lines where line.separator != nil {
            let body = text.string(line.body)
            let isMade = line.quote != "'" && isOfKnown(body, known)
            known.read(line, of: text)
            values[line.key] = isMade ? known[line.key].flatMap(node) : nil
        }
        return values
    }

    private static func node(_ text: MappedText) -> YAMLNode? {
        text.isUnknown ? nil : (try? YAMLReader.read(Array(text.string.utf8))) ?? nil
    }

    /// True where every dollar begins a `${NAME}` of a line before.
    private static func isOfKnown(_ body: String, _ known: Variables) -> Bool {
        let parts = body.split(separator: "$", omittingEmptySubsequences: false).dropFirst()
        return !parts.isEmpty && !body.utf8.contains(UInt8(ascii: "\\"))
            && parts.allSatisfy { part in
                guard part.first == "{", let end = part.firstIndex(of: "}") else { return false }
                let name = String(part[part.index(after: part.startIndex)..<end])
                return known[name] != nil
            }
    }
}
