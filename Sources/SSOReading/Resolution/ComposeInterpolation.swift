/// `$NAME` and `${NAME:-default}` as docker compose 2 replaces them.
///
/// Source: compose-go, `template/template.go`: braces nest, `$$` is a dollar, `:-` covers empty
/// variables too.
package struct ComposeInterpolation {
    private let text: MappedText
    private let references: ComposeReferences
    private let most: Int
    private let variables: Variables

    /// A text with its variables put in, as long as that makes at most so many characters.
    package static func expand(
        _ text: MappedText, most: Int, in variables: Variables
    ) throws(Unexpanded) -> MappedText {
        guard text.scalars.contains("$") else { return text }
        let references = ComposeReferences(text.scalars)
        return try ComposeInterpolation(
            text: text, references: references, most: most, variables: variables
        ).expanded(0..<text.count, depth: 0)
    }

    private func expanded(
        _ range: Range<Int>, depth: Int
    ) throws(Unexpanded) -> MappedText {
        var result = MappedText()
        var index = range.lowerBound
        var start = index
        while index < range.upperBound {
            guard let found = references.reference(at: index, before: range.upperBound) else {
                index += 1
                continue
            }
            try append(text, start..<index, to: &result)
            if let value = try value(of: found, at: index, depth: depth) {
                try append(value, 0..<value.count, to: &result)
            }
            index = found.end
            start = index
        }
        try append(text, start..<range.upperBound, to: &result)
        return result
    }

    private func append(
        _ part: MappedText, _ range: Range<Int>, to result: inout MappedText
    ) throws(Unexpanded) {
        guard result.count + range.count <= most else { throw .tooLong }
        result.append(part, range)
    }

    private func value(
        of reference: ComposeReferences.Reference, at index: Int, depth: Int
    ) throws(Unexpanded) -> MappedText? {
        guard case .variable(let name, let separator, let fallback) = reference.kind else {
            return text.part(index..<index + 1)
        }
        let value = variables[name]
        if Self.usesFallback(separator, value) {
            guard depth < Self.maximumDepth else { return nil }
            let found = try expanded(fallback, depth: depth + 1)
            return value.map { MappedText(found.string, from: $0.whole) } ?? found
        }
        guard let value, !separator.hasSuffix("+") else { return nil }
        if value.isUnknown { throw .unknown }
        return value
    }

    private static let maximumDepth = 10

    private static func usesFallback(_ separator: String, _ value: MappedText?) -> Bool {
        switch separator {
        case ":-": value.map(\.scalars.isEmpty) ?? true
        case ":+", "+": value != nil
        default: value == nil
        }
    }
}
