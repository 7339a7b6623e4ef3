import CLibYAML

/// The names that aliases of the present document may have.
///
/// libyaml leaves it to its callers to miss an anchor, and every reader of these files does.
struct YAMLAnchors {
    private var names: Set<[UInt8]> = []

    /// - Returns: False for an alias without an anchor above it.
    mutating func take(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: names = []
        case YAML_SCALAR_EVENT: insert(event.data.scalar.anchor)
        case YAML_MAPPING_START_EVENT: insert(event.data.mapping_start.anchor)
        case YAML_SEQUENCE_START_EVENT: insert(event.data.sequence_start.anchor)
        case YAML_ALIAS_EVENT: return names.contains(Self.name(event.data.alias.anchor))
        default: break
        }
        return true
    }

    private mutating func insert(_ anchor: UnsafePointer<UInt8>?) {
        if anchor != nil { names.insert(Self.name(anchor)) }
    }

    private static func name(_ text: UnsafePointer<UInt8>?) -> [UInt8] {
        guard let text else { return [] }
        var end = text
        while end.pointee != 0 { end += 1 }
        return Array(UnsafeBufferPointer(start: text, count: end - text))
    }
}
