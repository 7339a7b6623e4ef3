import SSOModel
import SSOReading

extension YAMLEditor {
    mutating func replace(
        _ place: Place, with value: SettingValue
    ) throws(EditProblem) {
        let node = place.node
        let name = place.path.dotted
        if case .alias = node.content { throw .alias(path: name, line: node.start.line) }
        if node.means(value) { return }
        if node.holdsProperties { throw .anchor(path: name, line: node.start.line) }
        changed.insert(place.path)
        let spelling = place.spelling(of: kind)
        if case .list(let texts) = value, let items = node.items,
            !node.isFlow || items.allSatisfy({ $0.style != nil })
        {
            return try replaceItems(of: place, items, with: texts)
        }
        // `{Client ID}`, left from a documentation page, is a mapping to YAML.
        guard node.style != nil || node.isFlow else {
            throw .shape(path: name, line: node.start.line)
        }
        if keepsPlaceholders, try keepPlaceholder(place, value) { return }
        replaceScalar(node, hidesComment: value.standsForSecret) { masks in
            spelling.masking(masks).text(value, like: node.style)
        }
    }

    mutating func replaceScalar(
        _ node: YAMLNode, hidesComment: Bool = false,
        _ replacement: (_ masksSecrets: Bool) -> String
    ) {
        let isBlock = node.style == .block
        var range = text.trimmed(text.offset(node.start)..<text.offset(node.end))
        let needsBlank =
            range.isEmpty && range.lowerBound > 0
            && [UInt8(ascii: ":"), UInt8(ascii: "-")].contains(text.bytes[range.lowerBound - 1])
        let comment = isBlock ? text.headerComment(at: range.lowerBound) : ""
        // Blanks behind its last line belong to the block; PyYAML refuses a tab behind a value.
        if isBlock { range = text.withBlanksBehind(range) }
        edits.append(
            TextEdit(range) { masks in
                let shown = hidesComment && !comment.isEmpty ? " # \(Secret.mask)" : comment
                return (needsBlank ? " " : "") + replacement(masks)
                    + (masks ? Secrets.masked(shown) : comment)
            })
    }

    /// Changes what stands between `:-` and `}`; false when that cannot hold the value.
    private mutating func keepPlaceholder(
        _ place: Place, _ value: SettingValue
    ) throws(EditProblem) -> Bool {
        let node = place.node
        guard let reference = VariableReference(node.text ?? ""), reference.fallback != nil,
            node.style == .plain || value.isString
        else { return false }
        let spelled = DotenvText.value(value)
        let inFlow = place.isInFlow && spelled.contains { ",[]{}".contains($0) }
        guard !spelled.hasPrefix("'"), !spelled.contains("}"), !inFlow else { return false }
        let range = text.offset(node.start)..<text.offset(node.end)
        guard let opening = text.bytes[range].firstRange(of: Array(":-".utf8)),
            let closing = text.bytes[range].lastIndex(of: UInt8(ascii: "}"))
        else { return false }
        if node.placeholderDefault?.means(value) != true {
            edits.append(TextEdit(opening.upperBound..<closing) { _ in spelled })
        }
        keptVariables.append(reference.name)
        return true
    }
}
