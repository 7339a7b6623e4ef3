import SSOModel

/// One value of a YAML document, with where it stands.
package struct YAMLNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// The text as it means, and how it was written.
        case scalar(String, YAMLScalarStyle)
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
    /// Where its last token ends; the end of a block collection is where the next token starts.
    package var contentEnd: YAMLMark
    /// True for `[...]` and `{...}`.
    package var isFlow = false
    /// Anchor and tag, as they are written; empty without.
    package var properties = ""
    /// How the first key of a mapping is written.
    package var keyStyle: YAMLScalarStyle?
    /// Where the last value of a mapping ends, kept or not; nil for an empty one.
    package var lastValueEnd: YAMLMark?

    package init(content: Content, start: YAMLMark, end: YAMLMark) {
        self.content = content
        self.start = start
        self.end = end
        contentEnd = end
    }

    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var style: YAMLScalarStyle? {
        if case .scalar(_, let style) = content { style } else { nil }
    }

    package var entries: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// True when an anchor or a tag stands before it.
    package var hasProperties: Bool { !properties.isEmpty }

    /// The line of the first anchor or tag before it or inside of it; nil where there is none.
    package var lineOfProperties: Int? {
        if hasProperties { return start.line }
        if let items { return items.lazy.compactMap(\.lineOfProperties).first }
        return entries?.lazy.compactMap {
            $0.key.lineOfProperties ?? $0.value.lineOfProperties
        }.first
    }

    /// True for `{}`.
    package var isEmptyMapping: Bool { entries?.isEmpty == true && lastValueEnd == nil }

    /// True for a value that is left out, or written as `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What it says as a switch; nil when it is none.
    ///
    /// With `takesOldWords` plain `yes` and `off` are switches too, as for Helm, which reads YAML 1.1.
    package func flag(takesOldWords: Bool) -> Bool? {
        switch isNull ? nil : text?.lowercased() {
        case "true": true
        case "false": false
        case "yes", "on", "y": takesOldWords && style == .plain ? true : nil
        case "no", "off", "n": takesOldWords && style == .plain ? false : nil
        default: nil
        }
    }

    package subscript(key: String) -> YAMLNode? {
        last(key)?.value
    }
}

/// How a scalar is written.
package enum YAMLScalarStyle: Hashable, Sendable {
    case plain, single, double
    /// `|` or `>`.
    case block
}

/// A place in a YAML text, counted from 1, in characters.
package struct YAMLMark: Hashable, Sendable {
    package let line: Int
    package let column: Int
    /// Characters (Unicode scalars) before it in the text.
    package var index = 0

    package init(line: Int, column: Int, index: Int = 0) {
        self.line = line
        self.column = column
        self.index = index
    }
}

extension YAMLNode {
    /// The entry that counts where a key stands several times.
    package func last(_ key: String) -> Entry? {
        entries?.last { $0.key.text?.isIdentical(to: key) == true }
    }

    /// The entry of a key that is written with other capitals.
    package func called(_ key: String) -> Entry? {
        entries?.last { $0.key.text?.lowercased() == key.lowercased() }
    }

    package func at(_ path: [String]) -> YAMLNode? {
        var node: YAMLNode? = self
        for key in path { node = node?.child(key) }
        return node
    }

    /// The value of a key, or the item of a list that `[0]` names.
    private func child(_ key: String) -> YAMLNode? {
        guard let items else { return last(key)?.value }
        return YAMLPaths.index(of: key).flatMap { items.indices.contains($0) ? items[$0] : nil }
    }

    /// What a path leads to, with the keys that do; `[]` in it stands for every item of a list.
    package func all(at path: [String]) -> [(path: [String], node: YAMLNode)] {
        path.reduce([([], self)]) { found, key in
            found.flatMap { path, node -> [(path: [String], node: YAMLNode)] in
                guard key == YAMLPaths.everyItem else {
                    return node.child(key).map { [(path + [key], $0)] } ?? []
                }
                return (node.items ?? []).enumerated().map { index, item in
                    (path + [YAMLPaths.key(of: index)], item)
                }
            }
        }
    }

    /// The value that an alias of this name stands for.
    package func anchored(_ name: String) -> YAMLNode? {
        if properties.split(separator: " ").contains("&" + name) { return self }
        if let items { return items.lazy.compactMap { $0.anchored(name) }.first }
        return entries?.lazy.compactMap { $0.value.anchored(name) }.first
    }
}
