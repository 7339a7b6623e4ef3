/// A text that is one `${NAME}` or `${NAME:-default}`.
package struct VariableReference: Hashable {
    package let name: String
    package let fallback: String?

    package init?(_ text: String) {
        guard text.hasPrefix("${"), text.hasSuffix("}"), Self.isOne(text) else { return nil }
        let body = text.dropFirst(2).dropLast()
        let mark = body.firstRange(of: ":-")
        name = String(body[..<(mark?.lowerBound ?? body.endIndex)])
        fallback = mark.map { String(body[$0.upperBound...]) }
    }

    /// False for `${A:-x}-${B:-y}`; the default may hold references of its own.
    private static func isOne(_ text: String) -> Bool {
        var depth = 0
        for (index, byte) in text.utf8.enumerated() {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0, index > 0 { return index == text.utf8.count - 1 }
        }
        return false
    }
}

extension YAMLNode {
    /// What `${NAME:-default}` stands for where no such variable is set.
    package var placeholderDefault: YAMLNode? {
        guard let default_ = VariableReference(text ?? "")?.fallback else { return nil }
        return (try? YAMLReader.read(Array(default_.utf8))) ?? nil
    }
}
