/// A text that is one `${NAME}` or `${NAME:-default}`.
package struct VariableReference: Hashable {
    package let name: String
    package let fallback: String?

    package init?(_ text: String) {
        guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
        let body = text.dropFirst(2).dropLast()
        guard let mark = body.firstRange(of: ":-") else {
            (name, fallback) = (String(body), nil)
            return
        }
        name = String(body[..<mark.lowerBound])
        fallback = String(body[mark.upperBound...])
    }
}

extension YAMLNode {
    /// What `${NAME:-default}` stands for where no such variable is set.
    package var placeholderDefault: YAMLNode? {
        guard let default_ = VariableReference(text ?? "")?.fallback else { return nil }
        return (try? YAMLReader.read(Array(default_.utf8))) ?? nil
    }
}
