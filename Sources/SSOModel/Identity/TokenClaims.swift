/// The claims of a token, whatever the letters of their names.
///
/// Source: OpenMetadata, `JwtFilter.validateJwtAndGetClaims`: a map without regard to case.
package struct TokenClaims: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(String)
        case texts([String])
        case flag(Bool)
        case number(Double)
        /// Null, or something with parts.
        case other
    }

    private let values: [String: Value]

    package init(_ values: [String: Value]) {
        self.values = Dictionary(values.map { ($0.lowercased(), $1) }) { first, _ in first }
    }

    /// Those of a token of a person whose only address is this one.
    package init(address: String) {
        self.init(Dictionary(uniqueKeysWithValues: Self.ofAddress.map { ($0, .text(address)) }))
    }

    /// The claims of Microsoft's ID tokens that hold an address without being asked for it.
    static let ofAddress = ["email", "preferred_username"]

    package subscript(name: String) -> Value? { values[name.lowercased()] }

    package func text(_ name: String) -> String? {
        if case .text(let text)? = self[name] { text } else { nil }
    }

    func isTrue(_ name: String) -> Bool { self[name] == .flag(true) }
}

extension TokenClaims.Value: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self =
            if let text = try? container.decode(String.self) {
                .text(text)
            } else if let flag = try? container.decode(Bool.self) {
                .flag(flag)
            } else if let number = try? container.decode(Double.self) {
                .number(number)
            } else if let texts = try? container.decode([String].self) {
                .texts(texts)
            } else {
                .other
            }
    }
}
