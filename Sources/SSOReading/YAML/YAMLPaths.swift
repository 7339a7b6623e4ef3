/// The paths of a document that matter; all else need not be kept.
package struct YAMLPaths {
    package private(set) var children: [String: YAMLPaths] = [:]
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
        children[key, default: YAMLPaths([])].insert(path.dropFirst())
    }
}
