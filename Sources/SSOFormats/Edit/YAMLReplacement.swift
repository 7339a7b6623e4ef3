import SSOModel
import SSOReading

extension YAMLEditor {
    mutating func replace(
        _ place: Place, with value: SettingValue
    ) throws(EditProblem) {
        let node = place.node
        let name = place.path.dotted
        if case .alias = node.content { throw .alias(path: name, line: node.start.line) }
        let isBare = keepsQuotes || kind != .compose || !place.variable.isQuoted
        if isBare, place.means(value, in: kind) { return }
        if let line = node.lineOfProperties { throw .anchor(path: name, line: line) }
        changed.insert(place.path)
        let spelling = place.spelling(of: kind)
        if case .list(let texts) = value, let items = node.items, kind != .compose,
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
            place.isItem
                ? spelling.item(place.name, value, like: node.style)
                : spelling.masking(masks).text(value, like: node.style)
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
        let text = kind == .compose ? place.variable.text : node.text
        guard let reference = VariableReference(text ?? ""), reference.fallback != nil,
            node.style == .plain || value.isString || kind == .compose
        else { return false }
        let spelled = DotenvText.value(value)
        let inFlow = place.isInFlow && spelled.contains { ",[]{}".contains($0) }
        guard !spelled.hasPrefix("'"), !spelled.contains("}"), !inFlow else { return false }
        let range = self.text.offset(node.start)..<self.text.offset(node.end)
        guard let opening = self.text.bytes[range].firstRange(of: Array(":-".utf8)),
            let closing = self.text.bytes[range].lastIndex(of: UInt8(ascii: "}"))
        else { return false }
        if !place.placeholderMeans(value, in: kind) {
            edits.append(TextEdit(opening.upperBound..<closing) { _ in spelled })
        }
        keptVariables.append(reference.name)
        return true
    }
}

extension YAMLEditor.Place {
    var name: String { path.last ?? "" }

    /// What stands there as a variable of a service.
    var variable: ComposeVariable { ComposeVariable(node, named: name, isItem: isItem) }

    /// True when the reader of the file takes what stands there for that very value.
    func means(_ value: SettingValue, in kind: FileKind) -> Bool {
        kind == .compose ? variable.means(value) : node.means(value)
    }

    /// True when the default of the reference that stands there is that value.
    func placeholderMeans(_ value: SettingValue, in kind: FileKind) -> Bool {
        kind == .compose
            ? variable.placeholderMeans(value) : node.placeholderDefault?.means(value) == true
    }
}

extension YAMLSpelling {
    /// `NAME=value` as an item of a list.
    func item(_ name: String, _ value: SettingValue, like style: YAMLScalarStyle?) -> String {
        variable("\(name)=\(ComposeText.text(value))", like: style)
    }
}
