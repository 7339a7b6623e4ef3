import SSOModel

/// The connection of one workflow file.
package struct WorkflowView: Sendable {
    package let document: MappedText
    /// Where `workflowConfig` or the connection stands.
    package let anchor: Place
    /// `workflowConfig`.
    package let config: YAMLNode?
    /// Nil when the file has none.
    package let connection: YAMLNode?

    package init?(_ file: ParsedFile) {
        guard let root = file.root, root.entries != nil,
            file.faults.allSatisfy({ !$0.hidesConnection })
        else { return nil }
        document = file.document
        let outer = root.last("workflowConfig")
        config = outer?.value
        let entry = outer?.value.last("openMetadataServerConfig")
        connection = entry?.value.entries == nil ? nil : entry?.value
        anchor = file.document.place(of: entry?.key ?? outer?.key ?? root)
    }

    package func value(_ key: String) -> FoundValue? {
        connection?.last(key).map { found($0.value) }
    }

    package func found(_ node: YAMLNode) -> FoundValue {
        var value = FoundValue(node: node, document: document)
        value.expandsNames = true
        return value
    }

    package func place(ofKey key: String) -> Place {
        connection?.last(key).map { document.place(of: $0.key) } ?? anchor
    }

    /// The bot token; nil when it is a reference to something else, or missing.
    package var token: FoundValue? {
        guard let node = connection?.at(["securityConfig", "jwtToken"]) else { return nil }
        return FoundValue(node: node, document: document)
    }
}

extension FileFault {
    fileprivate var hidesConnection: Bool {
        switch kind {
        case .notKeys, .alias: true
        default: false
        }
    }
}
