import SSOModel

extension YAMLNode {
    /// True for what stands there only until someone puts a value in its place.
    package var isLeftover: Bool {
        if let fallback = placeholderDefault { return fallback.isLeftover }
        return isNull || text.map { $0.isEmpty || Placeholder.isAll(of: $0) } == true
    }
}
