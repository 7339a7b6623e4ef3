import CLibYAML

struct YAMLEvent {
    enum Kind {
        case streamEnd, documentStart, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias, other
    }

    let kind: Kind
    let text: String
    let isPlain: Bool
    let start: YAMLMark
    let end: YAMLMark
}

/// The events of libyaml's parser, one at a time.
///
/// Owns the parser and the text it reads.
final class YAMLEvents {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let buffer: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) {
        buffer = .allocate(capacity: bytes.count)
        _ = buffer.initialize(from: bytes)
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, buffer.baseAddress, bytes.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        buffer.deallocate()
    }

    func next() throws(YAMLError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private var failure: YAMLError {
        let reason = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable text"
        return .malformed(reason, YAMLMark(parser.pointee.problem_mark))
    }
}

extension YAMLMark {
    /// libyaml counts from 0, and columns in characters.
    init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}

extension YAMLEvent {
    init(_ event: yaml_event_t) {
        let start = YAMLMark(event.start_mark)
        let end = YAMLMark(event.end_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            self.init(
                kind: .scalar, text: String(decoding: text, as: UTF8.self),
                isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, start: start, end: end)
        case YAML_ALIAS_EVENT:
            let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
            self.init(kind: .alias, text: name, isPlain: true, start: start, end: end)
        default:
            self.init(
                kind: Self.kinds[event.type.rawValue] ?? .other, text: "", isPlain: true,
                start: start, end: end)
        }
    }

    private static let kinds: [UInt32: Kind] = [
        YAML_STREAM_END_EVENT.rawValue: .streamEnd,
        YAML_DOCUMENT_START_EVENT.rawValue: .documentStart,
        YAML_SEQUENCE_START_EVENT.rawValue: .sequenceStart,
        YAML_SEQUENCE_END_EVENT.rawValue: .sequenceEnd,
        YAML_MAPPING_START_EVENT.rawValue: .mappingStart,
        YAML_MAPPING_END_EVENT.rawValue: .mappingEnd,
    ]
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func initialize(from bytes: [UInt8]) -> Int {
        let (_, end) = initialize(from: bytes)
        return end
    }
}
