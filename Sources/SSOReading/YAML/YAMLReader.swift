/// Reads YAML documents into trees, by the events of libyaml.
///
/// Aliases stay aliases, so that a few lines cannot stand for gigabytes.
package struct YAMLReader {
    package static let maximumDepth = 100
    package static let maximumValues = 1_000_000

    private let events: YAMLEvents
    private var values = 0

    /// The root of the only document; nil for a text without any content.
    package static func read(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
        try checkUTF8(bytes)
        var reader = YAMLReader(events: YAMLEvents(bytes))
        return try reader.documents(keeping: nil, isOnly: true).first
    }

    /// The roots of all documents, of which only some paths are kept.
    package static func read(
        _ bytes: [UInt8], keeping paths: YAMLPaths?
    ) throws(YAMLError) -> [YAMLNode] {
        try checkUTF8(bytes)
        var reader = YAMLReader(events: YAMLEvents(bytes))
        return try reader.documents(keeping: paths, isOnly: false)
    }

    private init(events: YAMLEvents) { self.events = events }

    /// libyaml would take UTF-16 as well, and names no place for a bad byte.
    private static func checkUTF8(_ bytes: [UInt8]) throws(YAMLError) {
        guard let bad = bytes.firstInvalidUTF8 else { return }
        let before = bytes[..<bad].split(separator: 10, omittingEmptySubsequences: false)
        throw .notUTF8(YAMLMark(line: before.count, column: (before.last?.count ?? 0) + 1))
    }

    private mutating func documents(
        keeping paths: YAMLPaths?, isOnly: Bool
    ) throws(YAMLError) -> [YAMLNode] {
        var roots: [YAMLNode] = []
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return roots
            case .documentStart where isOnly && !roots.isEmpty:
                throw .severalDocuments(event.start)
            case .scalar, .sequenceStart, .mappingStart, .alias:
                roots.append(try node(event, depth: 0, keeping: paths))
            default: continue
            }
        }
    }

    private mutating func node(
        _ event: YAMLEvent, depth: Int, keeping paths: YAMLPaths?
    ) throws(YAMLError) -> YAMLNode {
        values += 1
        guard depth <= Self.maximumDepth else { throw .tooDeep(event.start) }
        guard values <= Self.maximumValues else { throw .tooManyValues(event.start) }
        var node: YAMLNode
        switch event.kind {
        case .sequenceStart: node = try sequence(event, depth: depth, keeping: paths)
        case .mappingStart: node = try mapping(event, depth: depth, keeping: paths)
        case .alias:
            node = YAMLNode(content: .alias(event.text), start: event.start, end: event.end)
        default:
            node = YAMLNode(
                content: .scalar(event.text, event.style), start: event.start, end: event.end)
        }
        node.contentEnd = events.lastEnd
        node.isFlow = event.isFlow
        node.properties = event.properties
        return node
    }

    private mutating func sequence(
        _ start: YAMLEvent, depth: Int, keeping paths: YAMLPaths?
    ) throws(YAMLError) -> YAMLNode {
        var items: [YAMLNode] = []
        var index = 0
        while true {
            let event = try events.next()
            guard event.kind != .sequenceEnd else {
                return YAMLNode(content: .sequence(items), start: start.start, end: event.end)
            }
            guard let paths, !paths.isEnd else {
                items.append(try node(event, depth: depth + 1, keeping: nil))
                continue
            }
            if let below = paths.item(index) {
                items += (items.count..<index).map { _ in Self.leftOut(at: event) }
                let below = below.isEnd ? nil : below
                items.append(try node(event, depth: depth + 1, keeping: below))
            } else {
                try events.skip(event, depth: depth + 1)
            }
            index += 1
        }
    }

    /// Stands for an item that is not kept before one that is.
    private static func leftOut(at event: YAMLEvent) -> YAMLNode {
        YAMLNode(content: .scalar("", .plain), start: event.start, end: event.start)
    }

    private mutating func mapping(
        _ start: YAMLEvent, depth: Int, keeping paths: YAMLPaths?
    ) throws(YAMLError) -> YAMLNode {
        var entries: [YAMLNode.Entry] = []
        var lastValueEnd: YAMLMark?
        var keyStyle: YAMLScalarStyle?
        while true {
            let event = try events.next()
            guard event.kind != .mappingEnd else {
                var node = YAMLNode(
                    content: .mapping(entries), start: start.start, end: event.end)
                node.lastValueEnd = lastValueEnd
                node.keyStyle = keyStyle
                return node
            }
            defer { lastValueEnd = events.lastEnd }
            if lastValueEnd == nil { keyStyle = event.style }
            let below = paths.map { $0.isEnd ? nil : $0[event.text] } ?? nil
            guard paths == nil || paths?.isEnd == true || Self.isKept(event, below) else {
                try events.skip(event, depth: depth + 1)
                try events.skip(try events.next(), depth: depth + 1)
                continue
            }
            let key = try node(event, depth: depth + 1, keeping: nil)
            let value = try node(
                try events.next(), depth: depth + 1,
                keeping: below.map { $0.isEnd ? nil : $0 } ?? nil)
            entries.append(.init(key: key, value: value))
        }
    }

    /// Merge keys are kept, since they can hide what is looked for.
    private static func isKept(_ key: YAMLEvent, _ below: YAMLPaths?) -> Bool {
        key.kind == .scalar && (below != nil || key.text == "<<")
    }
}
