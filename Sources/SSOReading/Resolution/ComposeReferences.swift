/// Finds `$$`, `$NAME` and `${NAME:-default}` in a text of docker compose.
package struct ComposeReferences {
    package struct Reference {
        package enum Kind {
            case dollar
            case variable(name: String, separator: String, fallback: Range<Int>)
        }
        package let kind: Kind
        package let end: Int
    }

    private let scalars: [Unicode.Scalar]
    /// The closing brace of each opening one, found in one go so that no text takes long.
    private let closing: [Int: Int]

    package init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var open: [Int] = []
        var closing: [Int: Int] = [:]
        for (index, scalar) in scalars.enumerated() {
            if scalar == "{" { open.append(index) }
            if scalar == "}", let start = open.popLast() { closing[start] = index }
        }
        self.closing = closing
    }

    /// The names of all variables.
    package var names: [String] {
        scalars.indices.compactMap { index in
            guard
                case .variable(let name, _, _)? = reference(at: index, before: scalars.count)?.kind
            else { return nil }
            return name
        }
    }

    /// The reference that starts at a place; nil where none does.
    package func reference(at index: Int, before end: Int) -> Reference? {
        guard scalars[index] == "$", index + 1 < end else { return nil }
        let next = index + 1
        if scalars[next] == "$" { return Reference(kind: .dollar, end: next + 1) }
        if scalars[next] == "{" { return braced(from: next, before: end) }
        let name = scalars[next..<end].prefix { $0.isWord }
        guard let first = name.first, !("0"..."9").contains(first) else { return nil }
        return Reference(
            kind: .variable(
                name: String(name), separator: "", fallback: name.endIndex..<name.endIndex),
            end: name.endIndex)
    }

    private func braced(from open: Int, before limit: Int) -> Reference? {
        guard let end = closing[open], end < limit else { return nil }
        let name = scalars[(open + 1)..<end].prefix { $0.isWord }
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
