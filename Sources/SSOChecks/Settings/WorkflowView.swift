import SSOFormats
import SSOModel

/// The connection of one workflow file.
struct WorkflowView: Sendable {
    let document: MappedText
    /// Where `workflowConfig` or the connection stands.
    let anchor: Place
    /// `workflowConfig`.
    let config: YAMLNode?
    /// Nil when the file has none.
    let connection: YAMLNode?

    init?(_ file: ParsedFile) {
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

    func value(_ key: String) -> FoundValue? {
        connection?.last(key).map { FoundValue(node: $0.value, document: document) }
    }

    func place(ofKey key: String) -> Place {
        connection?.last(key).map { document.place(of: $0.key) } ?? anchor
    }

    /// The bot token; nil when it is a reference to something else, or missing.
    var token: FoundValue? {
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
