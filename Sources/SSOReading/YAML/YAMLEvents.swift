import CLibYAML
import SSOModel

package struct YAMLEvent {
    package enum Kind {
        case streamEnd, documentStart, documentEnd, scalar, alias, other
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    package let kind: Kind
    package let start: YAMLMark
    package let end: YAMLMark
    /// The text of a scalar, or the name of an alias.
    package var text = ""
    package var style = YAMLScalarStyle.plain
    package var isFlow = false
    /// Anchor and tag, as they are written; empty without.
    package var properties = ""
}

/// The events of libyaml's parser, one at a time.
///
/// Owns the parser and the text it reads.
package final class YAMLEvents {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var anchors = YAMLAnchors()
    /// Where the last token ended.
    package private(set) var lastEnd = YAMLMark(line: 1, column: 1)

    package init(_ bytes: [UInt8]) {
        buffer = .allocate(capacity: bytes.count)
        _ = buffer.initialize(fromContentsOf: bytes)
        yaml_parser_initialize(parser)
        let start = bytes.afterByteOrderMark
        yaml_parser_set_input_string(
            parser, buffer.baseAddress?.advanced(by: start), bytes.count - start)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        buffer.deallocate()
    }

    package func next() throws(YAMLError) -> YAMLEvent {
        var event = try parsed()
        defer { yaml_event_delete(&event) }
        let result = YAMLEvent(event)
        noteEnd(result.kind, result.start, result.end)
        return result
    }

    /// Reads past the rest of a node that starts with this event, and lies so deep.
    package func skip(_ start: YAMLEvent, depth: Int = 0) throws(YAMLError) {
        var kind = start.kind
        var mark = start.start
        var open = 0
        while true {
            switch kind {
            case .sequenceStart, .mappingStart: open += 1
            case .sequenceEnd, .mappingEnd: open -= 1
            default: break
            }
            guard depth + open <= YAMLReader.maximumDepth else { throw .tooDeep(mark) }
            if open == 0 { return }
            var event = try parsed()
            kind = YAMLEvent.Kind(event.type)
            mark = YAMLMark(event.start_mark)
            noteEnd(kind, mark, YAMLMark(event.end_mark))
            yaml_event_delete(&event)
        }
    }

    private func parsed() throws(YAMLError) -> yaml_event_t {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        guard anchors.take(event) else {
            defer { yaml_event_delete(&event) }
            throw .malformed("this alias has no anchor above it", YAMLMark(event.start_mark))
        }
        return event
    }

    /// A block collection ends without a token of its own, where the next one starts.
    private func noteEnd(_ kind: YAMLEvent.Kind, _ start: YAMLMark, _ end: YAMLMark) {
        switch kind {
        case .scalar, .alias: lastEnd = end
        case .sequenceEnd, .mappingEnd: if start.index < end.index { lastEnd = end }
        default: break
        }
    }

    private var failure: YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable text"
        // libyaml does not say which character it is, and a tab cannot be seen.
        let isAtTab =
            problem == "found character that cannot start any token"
            && parser.pointee.buffer.pointer?.pointee == UInt8(ascii: "\t")
        let reason = isAtTab ? "a tab stands there, where YAML takes only blanks" : problem
        // A quote without its partner is noticed at the end of the text; where it starts helps.
        let isOpenQuote =
            reason.contains("unexpected end of stream") && parser.pointee.context != nil
        let mark = isOpenQuote ? parser.pointee.context_mark : parser.pointee.problem_mark
        return .malformed(reason, YAMLMark(mark))
    }
}

extension YAMLMark {
    /// libyaml counts from 0, and columns in characters.
    package init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1, index: mark.index)
    }
}

extension YAMLEvent {
    package init(_ event: yaml_event_t) {
        self.init(
            kind: Kind(event.type), start: YAMLMark(event.start_mark),
            end: YAMLMark(event.end_mark))
        switch event.type {
        case YAML_SCALAR_EVENT: take(event.data.scalar)
        case YAML_ALIAS_EVENT: text = Self.text(event.data.alias.anchor)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
            properties = Self.properties(data.anchor, data.tag)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            isFlow = data.style == YAML_FLOW_MAPPING_STYLE
            properties = Self.properties(data.anchor, data.tag)
        default: break
        }
    }

    private mutating func take(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar)
    {
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        text = String(decoding: bytes, as: UTF8.self)
        properties = Self.properties(scalar.anchor, scalar.tag)
        style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
    }

    private static func properties(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
    ) -> String {
        (anchor.map { "&" + text($0) } ?? "") + (tag.map { "!" + text($0) } ?? "")
    }

    private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

extension YAMLEvent.Kind {
    fileprivate init(_ type: yaml_event_type_t) {
        self =
            switch type {
            case YAML_STREAM_END_EVENT: .streamEnd
            case YAML_DOCUMENT_START_EVENT: .documentStart
            case YAML_DOCUMENT_END_EVENT: .documentEnd
            case YAML_SCALAR_EVENT: .scalar
            case YAML_ALIAS_EVENT: .alias
            case YAML_SEQUENCE_START_EVENT: .sequenceStart
            case YAML_SEQUENCE_END_EVENT: .sequenceEnd
            case YAML_MAPPING_START_EVENT: .mappingStart
            case YAML_MAPPING_END_EVENT: .mappingEnd
            default: .other
            }
    }
}
