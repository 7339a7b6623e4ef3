import SSOModel
import SSOReading

/// The scalars of a YAML file outside of the sections that sign-in has there.
///
/// It goes by events: a tree takes a hundred times the memory of its text.
struct ForeignYAML {
    private struct Frame {
        let isMapping: Bool
        /// The keys that lead to it; nil where they lead to no section.
        let path: [String]?
        var expectsKey = true
        /// The keys that lead to the value of the current key.
        var below: [String]?
        /// How many items of a list were there.
        var items = 0
    }

    private let bytes: [UInt8]
    private let offsets: ByteOffsets
    private let kind: FileKind
    private let sections: Set<[String]>
    /// The only document with sections; nil where each may have them.
    private let document: Int?
    private var current = -1
    private var frames: [Frame] = []
    private(set) var hidden: [Range<Int>] = []
    /// Keys, and sections.
    private(set) var shown: [Range<Int>] = []

    init(_ bytes: [UInt8], _ kind: FileKind, _ place: ValuesPlace?) {
        self.bytes = bytes
        self.kind = kind
        offsets = ByteOffsets(bytes)
        let settings: [Setting] = [.className, .provider, .hostPort]
        sections = Set(
            settings.compactMap { $0.path(in: kind)?.dropLast() }.map { (place?.path ?? []) + $0 })
        document = place?.document
    }

    mutating func read() throws(YAMLError) {
        let events = YAMLEvents(bytes)
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return
            case .mappingEnd, .sequenceEnd: frames.removeLast()
            case .documentStart: current += 1
            case .documentEnd, .other: continue
            case .scalar, .alias, .mappingStart, .sequenceStart: try take(event, events)
            }
        }
    }

    private mutating func take(_ event: YAMLEvent, _ events: YAMLEvents) throws(YAMLError) {
        let isLooked = document.map { $0 == current } ?? true
        var path: [String]? = frames.isEmpty && isLooked ? [] : nil
        if let last = frames.indices.last, !frames[last].isMapping {
            path = frames[last].path.map { $0 + [YAMLPaths.key(of: frames[last].items)] }
            frames[last].items += 1
        } else if let last = frames.indices.last {
            frames[last].expectsKey.toggle()
            if frames[last].expectsKey {
                path = frames[last].below
            } else if event.kind == .scalar {
                return try takeKey(event, last, events)
            } else {
                frames[last].below = nil
            }
        }
        switch event.kind {
        case .scalar where isVariable(event):
            shown.append(offsets[event.start.index..<event.end.index])
        case .scalar, .alias:
            hidden.append(offsets[event.start.index..<event.end.index])
            hideKey(before: event)
        case .mappingStart, .sequenceStart:
            guard frames.count <= YAMLReader.maximumDepth else { throw .tooDeep(event.start) }
            frames.append(Frame(isMapping: event.kind == .mappingStart, path: path))
        default: break
        }
    }

    /// A key without a colon behind it is an entry by itself (`{name:password}`).
    private mutating func hideKey(before event: YAMLEvent) {
        guard event.start.index == event.end.index, let key = shown.last,
            bytes[key.upperBound...].first(where: { ![9, 10, 13, 32].contains($0) })
                != UInt8(ascii: ":")
        else { return }
        hidden.append(shown.removeLast())
    }

    /// True for the keys of a section, or of a variable of a service.
    private func isSection(_ path: [String]) -> Bool {
        guard kind == .compose else { return sections.contains(path) }
        return path.count == 4 && leads(path.dropLast())
            && SignInVariables.concernSignIn(path[3])
    }

    /// True for keys that lead to a section.
    private func leads(_ path: [String]) -> Bool {
        guard kind == .compose else { return sections.contains { $0.starts(with: path) } }
        return path.count < 4 && path[0] == "services"
            && (path.count < 3 || path[2] == "environment")
    }

    /// True for an item of a list that sets a variable of sign-in.
    private func isVariable(_ event: YAMLEvent) -> Bool {
        guard let path = frames.last?.path, path.count == 3, event.kind == .scalar else {
            return false
        }
        return isSection(path + [String(event.text.prefix { $0 != "=" })])
    }

    private mutating func takeKey(
        _ event: YAMLEvent, _ last: Int, _ events: YAMLEvents
    ) throws(YAMLError) {
        let key = offsets[event.start.index..<event.end.index]
        let inner = frames[last].path.map { $0 + [event.text] }
        guard let inner, isSection(inner) else {
            frames[last].below = inner.flatMap { leads($0) ? $0 : nil }
            return shown.append(key)
        }
        frames[last].expectsKey = true
        let value = try events.next()
        try events.skip(value)
        let end = max(key.upperBound, offsets[events.lastEnd.index])
        let isBlock = !value.isFlow && bytes[end - 1] != 10
        shown.append(key.lowerBound..<(isBlock ? bytes.lineEnd(of: end) : end))
    }
}
