/// The upper keys of every document of a YAML text: enough to tell what kind of file it is.
package struct YAMLOutline: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        /// The keys that lead to it, itself included; an item of a list stands as `[]`.
        package let path: [String]
        package let mark: YAMLMark
        package fileprivate(set) var value: Value

        package var text: String? { if case .scalar(let text) = value { text } else { nil } }
        package var isScalar: Bool { text != nil }
    }

    package enum Value: Hashable, Sendable {
        case scalar(String)
        case list, mapping, alias
    }

    package struct Document: Hashable, Sendable {
        /// What it consists of; an empty one is no document.
        package let root: Value
        package let isFlow: Bool
        package let start: YAMLMark
        /// Which document of the file it is, counted from 0 with the empty ones.
        package let index: Int
        package fileprivate(set) var keys: [Key] = []
        /// Those of the levels below, as deep as wrappers of values of a chart go.
        fileprivate var deeper: [Key] = []

        /// Those of all levels that are looked at, as they follow one another.
        package var allKeys: [Key] {
            deeper.isEmpty ? keys : (keys + deeper).sorted { $0.mark.index < $1.mark.index }
        }

        /// The keys at the top, whichever way they are written.
        package var top: [Key] { keys.filter { $0.path.count == 1 } }

        package func key(_ path: String...) -> Key? { keys.first { $0.path == path } }
    }

    package private(set) var documents: [Document] = []
    /// Where braces stand within braces in place of a key: `{{ a }}`, as templates have it.
    package private(set) var template: YAMLMark?
    private var index = -1

    /// No real file has more keys in its first three levels, or in those below.
    private static let largest = 10_000
    private static let upperLevels = 3
    private static let depth = 10

    package init(_ bytes: [UInt8]) throws(YAMLError) {
        let events = YAMLEvents(bytes)
        var frames: [Frame] = []
        var last: YAMLEvent?
        while true {
            let event = try events.next()
            if event.kind == .streamEnd { return }
            try take(event, after: last, &frames)
            last = event
        }
    }

    private struct Frame {
        let isMapping: Bool
        let path: [String]
        var expectsKey = true
        var key: String?
    }

    private mutating func take(
        _ event: YAMLEvent, after last: YAMLEvent?, _ frames: inout [Frame]
    ) throws(YAMLError) {
        switch event.kind {
        case .mappingStart, .sequenceStart:
            guard frames.count <= YAMLReader.maximumDepth else { throw .tooDeep(event.start) }
            if event.isFlow, event.kind == .mappingStart, last?.isFlow == true,
                last?.kind == .mappingStart, template == nil
            {
                template = last?.start
            }
            let path = frames.count > Self.depth ? [] : place(event, frames)
            frames.append(Frame(isMapping: event.kind == .mappingStart, path: path))
        case .mappingEnd, .sequenceEnd:
            frames.removeLast()
            stepOn(&frames)
        case .scalar, .alias:
            takeScalar(event, &frames)
        case .documentStart: index += 1
        case .documentEnd, .other, .streamEnd: return
        }
    }

    private mutating func takeScalar(_ event: YAMLEvent, _ frames: inout [Frame]) {
        defer { stepOn(&frames) }
        guard frames.count <= Self.depth else { return }
        if let frame = frames.last, frame.isMapping, frame.expectsKey {
            frames[frames.count - 1].key = event.text
            note(frame.path + [event.text], event.start)
        } else {
            _ = place(event, frames)
        }
    }

    /// Puts a value where it belongs, and says which keys lead to what it holds.
    private mutating func place(_ event: YAMLEvent, _ frames: [Frame]) -> [String] {
        let value: Value =
            switch event.kind {
            case .mappingStart: .mapping
            case .sequenceStart: .list
            case .alias: .alias
            default: .scalar(event.text)
            }
        guard let frame = frames.last else {
            let isNothing = value == .scalar("") && event.start == event.end
            if !isNothing {
                documents.append(
                    Document(
                        root: value, isFlow: event.isFlow, start: event.start, index: index))
            }
            return []
        }
        guard frame.isMapping else { return frame.path + ["[]"] }
        let path = frame.path + [frame.key ?? ""]
        guard let document = documents.indices.last else { return path }
        let level = Self.level(of: path)
        if let key = documents[document][keyPath: level].indices.last,
            documents[document][keyPath: level][key].path == path
        {
            documents[document][keyPath: level][key].value = value
        }
        return path
    }

    private mutating func note(_ path: [String], _ mark: YAMLMark) {
        let level = Self.level(of: path)
        guard let index = documents.indices.last,
            documents[index][keyPath: level].count < Self.largest
        else { return }
        documents[index][keyPath: level].append(Key(path: path, mark: mark, value: .scalar("")))
    }

    private static func level(of path: [String]) -> WritableKeyPath<Document, [Key]> {
        path.count > upperLevels ? \.deeper : \.keys
    }

    private func stepOn(_ frames: inout [Frame]) {
        guard let last = frames.indices.last, frames[last].isMapping else { return }
        frames[last].expectsKey.toggle()
    }
}
