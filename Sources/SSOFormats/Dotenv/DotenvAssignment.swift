import SSOReading

/// One `KEY=value` of an environment file, with where it stands.
package struct DotenvAssignment: Hashable, Sendable {
    package let key: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in bytes.
    package let column: Int
    /// The bytes of the value with its quotes, without blanks and comment around it.
    package let range: Range<Int>
    /// What stands between the quotes, or the bare text.
    package let body: String
    package let quote: Quote
    /// The byte of the `=` or `:`; nil for a lone `KEY`, which takes its value from the
    /// environment.
    package let separator: Int?
    /// The byte behind the last one of the key.
    let keyEnd: Int
    /// True for `export KEY=value`, as a shell reads it.
    let hasExport: Bool

    package enum Quote: Hashable, Sendable {
        case none, single, double
    }
}

extension DotenvAssignment {
    /// What compose hands on; nil where that depends on other variables.
    package var value: String? {
        guard separator != nil else { return nil }
        switch quote {
        case .single: return body
        case .none: return body.has("$") ? nil : body
        case .double: return body.has("$") || body.has("\\") ? nil : body
        }
    }

    /// What the server makes of the value: it splices it into its YAML.
    package var understood: YAMLNode? {
        guard let value else { return nil }
        return (try? YAMLReader.read(Array(value.utf8))) ?? nil
    }
}
