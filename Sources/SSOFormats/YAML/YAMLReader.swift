import CLibYAML

/// Reads one YAML document into a tree, by the events of libyaml.
///
/// Aliases stay aliases, so that a few lines cannot stand for gigabytes.
package struct YAMLReader {
    package static let maximumDepth = 100
    package static let maximumValues = 1_000_000

    private let events: YAMLEvents
    private var values = 0

    /// The document's root; nil for a text without any content.
    package static func read(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
        try checkUTF8(bytes)
        var reader = YAMLReader(events: YAMLEvents(bytes))
        return try reader.document()
    }

    private init(events: YAMLEvents) { self.events = events }

    /// libyaml would take UTF-16 as well, and names no place for a bad byte.
    private static func checkUTF8(_ bytes: [UInt8]) throws(YAMLError) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        var low = 0
        var high = bytes.count
        while low + 4 < high {
            let middle = (low + high) / 2
            let isFine = String(validating: bytes[..<middle], as: UTF8.self) != nil
            if isFine { low = middle } else { high = middle }
        }
        let before = bytes[..<low].split(separator: 10, omittingEmptySubsequences: false)
        throw .notUTF8(YAMLMark(line: before.count, column: (before.last?.count ?? 0) + 1))
    }

    private mutating func document() throws(YAMLError) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return root
            case .documentStart where root != nil: throw .severalDocuments(event.start)
            case .scalar, .sequenceStart, .mappingStart, .alias:
                root = try node(event, depth: 0)
            default: continue
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        values += 1
        guard depth <= Self.maximumDepth else { throw .tooDeep(event.start) }
        guard values <= Self.maximumValues else { throw .tooManyValues(event.start) }
        switch event.kind {
        case .sequenceStart: return try sequence(event, depth: depth)
        case .mappingStart: return try mapping(event, depth: depth)
        case .alias:
            return YAMLNode(content: .alias(event.text), start: event.start, end: event.end)
        default:
            return YAMLNode(
                content: .scalar(event.text, isPlain: event.isPlain), start: event.start,
                end: event.end)
        }
    }

    private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            guard event.kind != .sequenceEnd else {
                return YAMLNode(content: .sequence(items), start: start.start, end: event.end)
            }
            items.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        var entries: [YAMLNode.Entry] = []
        while true {
            let event = try events.next()
            guard event.kind != .mappingEnd else {
                return YAMLNode(content: .mapping(entries), start: start.start, end: event.end)
            }
            let key = try node(event, depth: depth + 1)
            let value = try node(try events.next(), depth: depth + 1)
            entries.append(.init(key: key, value: value))
        }
    }
}
