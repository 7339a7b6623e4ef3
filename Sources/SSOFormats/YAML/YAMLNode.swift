/// One value of a YAML document, with where it stands.
package struct YAMLNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// The text as it means, and whether it was written without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
        case alias(String)
    }

    package struct Entry: Hashable, Sendable {
        package let key: YAMLNode
        package let value: YAMLNode
    }

    package let content: Content
    package let start: YAMLMark
    package let end: YAMLMark

    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var entries: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// True for a value that is left out, or written as `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    package subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key.text == key }?.value
    }
}

/// A place in a YAML text, counted from 1, in characters.
package struct YAMLMark: Hashable, Sendable {
    package let line: Int
    package let column: Int
}

/// Why a text cannot be read as YAML.
package enum YAMLError: Error, Hashable, Sendable {
    case notUTF8(YAMLMark)
    case malformed(String, YAMLMark)
    case tooDeep(YAMLMark)
    case tooManyValues(YAMLMark)
    case severalDocuments(YAMLMark)
}
