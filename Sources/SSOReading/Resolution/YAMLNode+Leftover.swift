extension YAMLNode {
    /// True for what stands there only until someone puts a value in its place.
    package var isLeftover: Bool {
        if let fallback = placeholderDefault { return fallback.isLeftover }
        return isNull || text.map { $0.isEmpty || Leftover.isLeftover($0) } == true
    }
}

/// What documentation leaves for its reader to fill in.
enum Leftover {
    static func isLeftover(_ text: String) -> Bool {
        let pairs = [("{", "}"), ("<", ">")]
        return pairs.contains { text.hasPrefix($0.0) && text.hasSuffix($0.1) }
            || text.lowercased().hasPrefix("your-") || text.lowercased().hasPrefix("your_")
    }
}
