import SSOModel
import SSOReading

/// The content of a YAML text as a flat sequence, without what stands at some paths.
///
/// It holds no tree, so that proving a large file takes no memory.
struct ProofStream {
    struct Item: Hashable {
        let document: Int
        let kind: YAMLEvent.Kind
        let text: ExactText
        let style: YAMLScalarStyle
        let isFlow: Bool
        let properties: ExactText
    }

    private struct Frame {
        let isMapping: Bool
        /// What is left out below.
        let paths: YAMLPaths?
        var expectsKey: Bool
        /// What is left out below the value of the current key.
        var below: YAMLPaths?
        /// How many items of a list were there.
        var items = 0

        /// What is left out of an item `NAME=value`, whose name is a key as well.
        func variable(_ item: YAMLEvent) -> YAMLPaths? {
            guard let paths, !paths.isLeaf else { return nil }
            let name = item.text.prefix { $0 != "=" }
            return paths[String(name)]
        }
    }

    private let events: YAMLEvents
    private let paths: YAMLPaths
    private let document: Int
    private var current = -1
    private var frames: [Frame] = []

    /// Leaves out the values at these paths of one document, with their keys.
    init(_ bytes: [UInt8], without paths: Set<[String]>, inDocument document: Int) {
        events = YAMLEvents(bytes)
        self.paths = YAMLPaths(paths)
        self.document = document
    }

    /// The next item; nil at the end.
    mutating func next() throws(YAMLError) -> Item? {
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return nil
            case .documentStart: current += 1
            case .documentEnd, .other: continue
            case .sequenceEnd, .mappingEnd:
                frames.removeLast()
                return item(event)
            default:
                if let item = try take(event) { return item }
            }
        }
    }

    private mutating func take(_ event: YAMLEvent) throws(YAMLError) -> Item? {
        let below = enter(event)
        if below?.isEnd == true {
            try events.skip(event)
            if frames.last?.isMapping == true, frames.last?.expectsKey == false {
                frames[frames.count - 1].expectsKey = true
                try events.skip(try events.next())
            }
            return nil
        }
        switch event.kind {
        case .mappingStart:
            frames.append(Frame(isMapping: true, paths: below, expectsKey: true))
        case .sequenceStart:
            frames.append(Frame(isMapping: false, paths: below, expectsKey: false))
        default: break
        }
        return item(event)
    }

    /// What is left out below this node; steps on in the mapping that holds it.
    private mutating func enter(_ event: YAMLEvent) -> YAMLPaths? {
        guard let frame = frames.last else { return current == document ? paths : nil }
        let index = frames.count - 1
        guard frame.isMapping else {
            frames[index].items += 1
            return frame.paths?.item(frame.items)
                ?? (event.kind == .scalar ? frame.variable(event) : nil)
        }
        frames[index].expectsKey.toggle()
        guard frame.expectsKey else { return frame.below }
        let below = event.kind == .scalar ? frame.paths?[event.text] : nil
        frames[index].below = below
        return below?.isEnd == true ? below : nil
    }

    private func item(_ event: YAMLEvent) -> Item {
        Item(
            document: current, kind: event.kind, text: ExactText(event.text), style: event.style,
            isFlow: event.isFlow, properties: ExactText(event.properties))
    }
}
