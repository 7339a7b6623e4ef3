/// `$NAME` and `${NAME:-default}` as docker compose 2 replaces them.
///
/// Source: compose-go, `template/template.go`: braces nest, `$$` is a dollar, `:-` covers empty
/// variables too.
package enum ComposeInterpolation {
    package typealias Lookup = (String) -> MappedText?

    package static func expand(_ text: MappedText, _ lookup: Lookup) -> MappedText {
        guard text.scalars.contains("$") else { return text }
        let references = ComposeReferences(text.scalars)
        return expand(text, 0..<text.count, references, depth: 0, lookup)
    }

    private static func expand(
        _ text: MappedText, _ range: Range<Int>, _ references: ComposeReferences, depth: Int,
        _ lookup: Lookup
    ) -> MappedText {
        var result = MappedText()
        var index = range.lowerBound
        var start = index
        while index < range.upperBound {
            guard let found = references.reference(at: index, before: range.upperBound) else {
                index += 1
                continue
            }
            result.append(text, start..<index)
            switch found.kind {
            case .dollar: result.append(text, index..<index + 1)
            case .variable(let name, let separator, let fallback):
                let value = lookup(name)
                if usesFallback(separator, value) {
                    guard depth < maximumDepth else { break }
                    let found = expand(text, fallback, references, depth: depth + 1, lookup)
                    result.append(value.map { MappedText(found.string, from: $0.whole) } ?? found)
                } else if let value, !separator.hasSuffix("+") {
                    result.append(value)
                }
            }
            index = found.end
            start = index
        }
        result.append(text, start..<range.upperBound)
        return result
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
