/// The scalar values of a YAML text, one at a time, each with the secret that its keys tell of.
///
/// It holds no tree, so that looking through a large file takes no memory.
package struct YAMLScalars {
    package struct Scalar {
        package let name: SecretName?
        package let text: String
        package let start: YAMLMark
        package let end: YAMLMark
    }

    private struct Frame {
        let isMapping: Bool
        var expectsKey = true
        /// What the keys above tell of.
        let inherited: SecretName?
        /// What the key of the current value tells of.
        var current: SecretName?
        var isName = false
        /// What the value of the key `name` tells of, for `{name: DB_PASSWORD, value: x}`, as
        /// Kubernetes writes variables.
        var named: SecretName?
    }

    private let events: YAMLEvents
    private var frames: [Frame] = []

    package init(_ bytes: [UInt8]) { events = YAMLEvents(bytes) }

    package mutating func next() throws(YAMLError) -> Scalar? {
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return nil
            case .mappingStart, .sequenceStart:
                frames.append(Frame(isMapping: event.kind == .mappingStart, inherited: name))
            case .mappingEnd, .sequenceEnd:
                frames.removeLast()
                stepOn()
            case .scalar:
                if let scalar = take(event) { return scalar }
            case .alias: stepOn()
            case .documentStart, .documentEnd, .other: continue
            }
        }
    }

    private var name: SecretName? {
        guard let frame = frames.last else { return nil }
        return frame.isMapping ? frame.current : frame.inherited
    }

    private mutating func take(_ event: YAMLEvent) -> Scalar? {
        let last = frames.count - 1
        defer { stepOn() }
        if last >= 0, frames[last].isMapping, frames[last].expectsKey {
            takeKey(event.text)
            return nil
        }
        if last >= 0, frames[last].isName { frames[last].named = SecretName(event.text) }
        return Scalar(name: name, text: event.text, start: event.start, end: event.end)
    }

    private mutating func takeKey(_ key: String) {
        let last = frames.count - 1
        let named = key == "value" ? frames[last].named : nil
        frames[last].isName = key == "name"
        frames[last].current = SecretName(key) ?? named ?? frames[last].inherited
    }

    private mutating func stepOn() {
        guard let last = frames.indices.last, frames[last].isMapping else { return }
        frames[last].expectsKey.toggle()
    }
}
