import SSOModel

/// The paths of a document that matter; all else need not be kept.
package struct YAMLPaths {
    private var children: [ExactText: YAMLPaths] = [:]
    /// True where a path ends: everything below it matters.
    package private(set) var isEnd = false

    package init(_ paths: some Sequence<[String]>) {
        for path in paths { insert(path[...]) }
    }

    private mutating func insert(_ path: ArraySlice<String>) {
        guard let key = path.first else {
            isEnd = true
            return
        }
        children[ExactText(key), default: YAMLPaths([])].insert(path.dropFirst())
    }

    /// What matters below a key, told from others by its bytes.
    package subscript(key: String) -> YAMLPaths? { children[ExactText(key)] }

    /// True where nothing below it matters by itself.
    package var isLeaf: Bool { children.isEmpty }

    /// What matters of an item of a list, counted from 0; `[]` stands for every one.
    package func item(_ index: Int) -> YAMLPaths? {
        isLeaf ? nil : self[Self.key(of: index)] ?? self[Self.everyItem]
    }

    package static let everyItem = "[]"

    /// How a path names an item of a list.
    package static func key(of index: Int) -> String { "[\(index)]" }

    /// The item of a list that a part of a path names; nil for a key.
    package static func index(of key: String) -> Int? {
        key.hasPrefix("[") && key.hasSuffix("]") ? Int(key.dropFirst().dropLast()) : nil
    }
}

extension [String] {
    /// The path as it is told to people: `spec.sources[0].helm`.
    package var dotted: String {
        reduce(into: "") { text, key in
            text += text.isEmpty || YAMLPaths.index(of: key) != nil ? key : "." + key
        }
    }
}
