import SSOModel
import SSOReading

/// One `KEY=value` of an environment file, with the bytes it stands on.
struct DotenvAssignment: Hashable {
    let key: String
    /// Counted from 1.
    let line: Int
    /// The bytes of the value with its quotes, without blanks and comment around it.
    let range: Range<Int>
    /// What stands between the quotes, or the bare text.
    let body: String
    /// `'` or `"`; nil for bare text.
    let quote: Unicode.Scalar?
    /// The byte of the `=` or `:`; nil for a lone `KEY`, which takes its value from the
    /// environment.
    let separator: Int?
    /// The byte behind the last one of the key.
    let keyEnd: Int
    /// True for `export KEY=value`, as a shell reads it.
    let hasExport: Bool

    fileprivate init(_ line: EnvironmentLine, in text: SourceText, _ offsets: ByteOffsets) {
        var (value, body) = (line.value, line.body)
        // Behind a tab `#` starts a comment for the server's YAML, if not for compose.
        if line.quote == nil, let comment = line.keptComment, comment.lowerBound > value.lowerBound
        {
            value = text.trimmed(value.lowerBound..<comment.lowerBound)
            body = value
        }
        key = line.key
        self.line = text.position(of: line.keyRange.lowerBound).line
        range = offsets[value]
        self.body = text.string(body)
        quote = line.quote
        separator = line.separator.map { offsets[$0] }
        keyEnd = offsets[line.keyRange.upperBound]
        hasExport = line.hasExport
    }
}

extension DotenvAssignment {
    /// What the server makes of the value, which it splices into its YAML; nil where that depends on
    /// other variables.
    var understood: YAMLNode? {
        let isPlain = quote == "'" || !body.has("$") && (quote == nil || !body.has("\\"))
        guard separator != nil, isPlain else { return nil }
        return (try? YAMLReader.read(Array(body.utf8))) ?? nil
    }
}

/// The assignments of an environment file, as docker compose 2 reads them.
struct DotenvFile {
    let assignments: [DotenvAssignment]
    /// The first line at which docker compose stops, but for `//`, which is passed over like a
    /// comment.
    let fault: EditProblem?
    /// True where a quote has no end, so that it is not sure where any value ends.
    let hasOpenQuote: Bool

    init(_ bytes: [UInt8]) throws(EditProblem) {
        guard let scalars = bytes[bytes.afterByteOrderMark...].decoded else {
            let bad = bytes.firstInvalidUTF8 ?? 0
            throw .unreadable("it is not UTF-8", line: bytes[..<bad].count { $0 == 10 } + 1)
        }
        let text = SourceText(id: 0, name: "", scalars)
        let lines = EnvironmentLines(text)
        let offsets = ByteOffsets(bytes)
        hasOpenQuote = lines.faults.contains { $0.kind == .noEnd }
        assignments = lines.lines.map { DotenvAssignment($0, in: text, offsets) }
        fault =
            lines.faults.lazy.compactMap { fault in
                fault.kind.reason.map {
                    .unreadable($0, line: text.position(of: fault.range.lowerBound).line)
                }
            }.first
    }

    /// The last assignment of each of some keys, which is the one that counts.
    func last(of keys: Set<ExactText>) -> [String: DotenvAssignment] {
        Dictionary(
            assignments.filter { keys.contains(ExactText($0.key)) }.map { ($0.key, $0) }
        ) { $1 }
    }
}

extension EnvironmentFault.Kind {
    fileprivate var reason: String? {
        switch self {
        case .slashes: nil
        case .noSeparator: "it is no KEY=value"
        case .key: "its name cannot be a variable's"
        case .noEnd: "the quote that starts there has no end"
        case .behindQuote: "text stands behind the closing quote"
        }
    }
}
