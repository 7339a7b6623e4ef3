/// `$NAME` and `${NAME:-default}` as docker compose 2 replaces them.
///
/// Source: compose-go, `template/template.go`: braces nest, `$$` is a dollar, `:-` covers empty
/// variables too.
enum ComposeInterpolation {
    typealias Lookup = (String) -> MappedText?

    static func expand(_ text: MappedText, _ lookup: Lookup) -> MappedText {
        guard text.scalars.contains("$") else { return text }
        return expand(text, 0..<text.count, depth: 0, lookup)
    }

    private static func expand(
        _ text: MappedText, _ range: Range<Int>, depth: Int, _ lookup: Lookup
    ) -> MappedText {
        var result = MappedText()
        var index = range.lowerBound
        var start = index
        while index < range.upperBound {
            guard text.scalars[index] == "$",
                let found = reference(in: text.scalars, index..<range.upperBound)
            else {
                index += 1
                continue
            }
            result.append(text, start..<index)
            switch found.kind {
            case .dollar: result.append(text, index..<index + 1)
            case .variable(let name, let separator, let fallback):
                let value = lookup(name)
                let covers = separator == ":-" ? value.map(\.scalars.isEmpty) ?? true : value == nil
                if separator == ":+" || separator == "+" {
                    if value != nil, depth < 10 {
                        result.append(expand(text, fallback, depth: depth + 1, lookup))
                    }
                } else if covers, depth < 10 {
                    result.append(expand(text, fallback, depth: depth + 1, lookup))
                } else if let value {
                    result.append(value)
                }
            }
            index = found.end
            start = index
        }
        result.append(text, start..<range.upperBound)
        return result
    }

    struct Reference {
        enum Kind {
            case dollar
            case variable(name: String, separator: String, fallback: Range<Int>)
        }
        let kind: Kind
        let end: Int
    }

    /// The reference that starts at a `$`; nil when the dollar stands for itself.
    static func reference(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Reference? {
        let next = range.lowerBound + 1
        guard next < range.upperBound else { return nil }
        if scalars[next] == "$" { return Reference(kind: .dollar, end: next + 1) }
        if scalars[next] == "{" { return braced(scalars, next + 1..<range.upperBound) }
        let name = scalars[next..<range.upperBound].prefix { $0.isWord }
        guard let first = name.first, !("0"..."9").contains(first) else { return nil }
        return Reference(
            kind: .variable(
                name: String(name), separator: "", fallback: name.endIndex..<name.endIndex),
            end: name.endIndex)
    }

    private static func braced(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Reference? {
        var depth = 1
        var end = range.lowerBound
        while end < range.upperBound {
            if scalars[end] == "{" { depth += 1 }
            if scalars[end] == "}" { depth -= 1 }
            if depth == 0 { break }
            end += 1
        }
        guard end < range.upperBound else { return nil }
        let name = scalars[range.lowerBound..<end].prefix { $0.isWord }
        guard !name.isEmpty else { return nil }
        var rest = name.endIndex
        var separator = ""
        while rest < end, separator.count < 2, ":-?+".unicodeScalars.contains(scalars[rest]) {
            separator.unicodeScalars.append(scalars[rest])
            rest += 1
            if separator != ":" { break }
        }
        guard !separator.isEmpty || rest == end else { return nil }
        return Reference(
            kind: .variable(name: String(name), separator: separator, fallback: rest..<end),
            end: end + 1)
    }
}
