import SSOModel

/// What the aliases and merge keys of a document stand for.
///
/// Source: yaml.org, "Merge Key Language-Independent Type for YAML 1.1": own keys win, then those of
/// the first mapping that is merged.
package struct YAMLAliases: Sendable {
    private let anchors: [ExactText: [YAMLNode]]

    package init(_ root: YAMLNode? = nil) {
        var anchors: [ExactText: [YAMLNode]] = [:]
        root?.collectAnchors(&anchors)
        self.anchors = anchors
    }

    /// What a node stands for; nil for an alias of nothing.
    package func value(_ node: YAMLNode) -> YAMLNode? {
        var node = node
        for _ in 0..<Self.longestChain {
            guard case .alias(let name) = node.content else { return node }
            let start = node.start.index
            // They stand in their order; what holds the alias itself is not complete yet.
            let known = anchors[ExactText(name)] ?? []
            let count = known.partitioningIndex { $0.start.index >= start }
            guard let next = known[..<count].last(where: { $0.contentEnd.index <= start }) else {
                return nil
            }
            node = next
        }
        return nil
    }

    private static let longestChain = 20

    /// The value of a key that a mapping has itself, or that is merged into it; an alias only where
    /// it stands for nothing.
    package func value(of key: String, in node: YAMLNode) -> YAMLNode? {
        mappings(of: node).lazy.compactMap { $0.last(key)?.value }.first.map { value($0) ?? $0 }
    }

    /// A mapping and those that are merged into it, stronger ones first.
    package func mappings(of node: YAMLNode) -> [YAMLNode] {
        var found: [YAMLNode] = []
        var seen: Set<Int> = []
        collect(node, &found, &seen)
        return found
    }

    /// Merge keys that lead to nothing in this document.
    package func lostMerges(of node: YAMLNode) -> [YAMLNode] {
        mappings(of: node).flatMap(\.merged).filter { value($0) == nil }
    }

    private func collect(_ node: YAMLNode, _ found: inout [YAMLNode], _ seen: inout Set<Int>) {
        guard let node = value(node), seen.insert(node.start.index).inserted,
            node.entries != nil
        else { return }
        found.append(node)
        for part in node.merged { collect(part, &found, &seen) }
    }
}

extension YAMLNode {
    /// What merge keys bring into a mapping, stronger parts first.
    fileprivate var merged: [YAMLNode] {
        (entries ?? []).filter { $0.key.text == "<<" }.flatMap { $0.value.items ?? [$0.value] }
    }

    fileprivate func collectAnchors(_ anchors: inout [ExactText: [YAMLNode]]) {
        for property in properties.split(separator: " ") where property.hasPrefix("&") {
            anchors[ExactText(String(property.dropFirst())), default: []].append(self)
        }
        for item in items ?? [] { item.collectAnchors(&anchors) }
        for entry in entries ?? [] {
            entry.key.collectAnchors(&anchors)
            entry.value.collectAnchors(&anchors)
        }
    }
}
