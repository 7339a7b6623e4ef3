/// What was seen, by its name in the texts of the catalogue.
package enum Seen: String, Hashable, Sendable {
    case file, files, other, link, destination, folder, owner, count, limit, attribute, operation,
        reason, journal, key, line, lines, found, wanted
}

/// A text with gaps for what was seen: `"\(.file) is read-only."`.
package struct SeenText: Hashable, Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Part: Hashable {
        case words(String)
        case gap(Seen)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ words: String) { parts.append(.words(words)) }

        package mutating func appendInterpolation(_ seen: Seen) { parts.append(.gap(seen)) }
    }

    private let parts: [Part]

    package init(stringLiteral words: String) { parts = [.words(words)] }

    package init(stringInterpolation text: StringInterpolation) { parts = text.parts }

    private init(_ parts: [Part]) { self.parts = parts }

    static func + (one: SeenText, other: SeenText) -> SeenText {
        SeenText(one.parts + other.parts)
    }

    /// With names in capitals where nothing is given for them, as in `chmod u+w FILE`.
    func text(_ seen: [Seen: String] = [:]) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .gap(let gap): seen[gap] ?? gap.rawValue.uppercased()
            }
        }.joined()
    }

    /// The longest words between the gaps: by these the text is known again, whatever was seen.
    var longestWords: String {
        parts.map { if case .words(let words) = $0 { words } else { "" } }
            .max { $0.count < $1.count } ?? ""
    }
}
