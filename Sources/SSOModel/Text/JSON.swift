import FoundationEssentials

/// A value of JSON.
package indirect enum JSON: Hashable, Sendable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([JSON])
    case object([String: JSON])
    case null

    /// Nil for what is none, and for more bytes than are wanted.
    package init?(_ bytes: [UInt8], most: Int = .max) {
        guard bytes.count <= most,
            let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes))
        else { return nil }
        self = value
    }

    package static func number(_ value: Int) -> JSON { .number(Double(value)) }

    package subscript(key: String) -> JSON? {
        if case .object(let values) = self { values[key] } else { nil }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    package var items: [JSON]? { if case .list(let items) = self { items } else { nil } }
    package var isObject: Bool { if case .object = self { true } else { false } }

    /// The texts of a list; nil where it is none.
    package var texts: [String]? { items?.compactMap(\.text) }
}

extension JSON: Codable {
    /// Takes every part, since the decoder reads numbers and texts only as far as something does.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let values = try? container.decode([String: JSON].self) {
            self = .object(values)
        } else if let items = try? container.decode([JSON].self) {
            self = .list(items)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if container.decodeNil() {
            self = .null
        } else {
            self = .number(try container.decode(Double.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .flag(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        case .null: try container.encodeNil()
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    package init(stringLiteral value: String) { self = .text(value) }

    /// What is nil is left out.
    package init(dictionaryLiteral elements: (String, JSON?)...) {
        self = .object(elements.reduce(into: [:]) { $0[$1.0] = $1.1 })
    }
}
