import SSOModel
import SSOReading

extension YAMLEditor {
    /// A node on the way to a value.
    struct Place {
        let node: YAMLNode
        let key: YAMLNode?
        let path: [String]
        let isInFlow: Bool
        /// True where keys in double quotes within braces lead to it, so that the file may be JSON.
        let isInJSON: Bool
        /// True for an item `NAME=value` of a list, by its name.
        var isItem = false

        /// Empty braces give way to lines, unless the file is to stay JSON.
        init(root: YAMLNode, isJSON: Bool = false) {
            (node, key, path) = (root, nil, [])
            isInFlow = root.isFlow && (isJSON || !root.isEmptyMapping)
            isInJSON = root.isFlow && (root.keyStyle.map { $0 == .double } ?? isJSON)
        }

        init(_ entry: YAMLNode.Entry, at path: [String], in parent: Place) {
            (node, key, self.path) = (entry.value, entry.key, path)
            isInFlow = parent.isInFlow || parent.node.isFlow
            isInJSON = isInFlow && entry.key.style == .double
        }

        init(_ item: YAMLNode, at path: [String], in parent: Place) {
            (node, key, self.path) = (item, nil, path)
            isInFlow = parent.isInFlow || parent.node.isFlow
            isInJSON = isInFlow && parent.isInJSON
        }

        /// An item of a list of variables.
        init(_ item: YAMLNode, named name: String, in parent: Place) {
            (node, key, path) = (item, nil, parent.path + [name])
            isInFlow = parent.isInFlow || parent.node.isFlow
            isInJSON = false
            isItem = true
        }

        /// How values are spelled in its place or within it.
        func spelling(of kind: FileKind) -> YAMLSpelling {
            YAMLSpelling(
                kind: kind, isFlow: isInFlow || node.isFlow,
                isJSON: node.isFlow ? node.keyStyle.map { $0 == .double } ?? isInJSON : isInJSON)
        }

        /// True for nothing, or empty braces, in whose place keys on lines of their own can come.
        var isHollow: Bool { node.isNull || node.isEmptyMapping && !isInFlow }
    }
}
