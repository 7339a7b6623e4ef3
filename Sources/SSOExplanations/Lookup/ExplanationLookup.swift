import SSOModel

/// What was found in a text.
package struct ExplanationLookup: Hashable, Sendable {
    /// A code that nothing is known about.
    package struct Unknown: Hashable, Sendable {
        package let code: String
        /// What may have been meant, the most likely first.
        package let nearest: [Explanation]
        /// Microsoft's own page about the number, when it is one of theirs.
        package let link: String?
    }

    /// Where in a text of several lines a cause shows first.
    package struct Sighting: Hashable, Sendable {
        /// Counted from 1.
        package let line: Int
        /// The time that the line tells, as it is written; nil where it tells none.
        package let time: String?
    }

    /// The surest first, else in the order of the text; each once.
    package private(set) var found: [Explanation]
    package private(set) var unknown: [Unknown] = []
    /// Where the causes show, by code; empty for a text of one line.
    package private(set) var sightings: [String: Sighting] = [:]
    private var unknownCodes: Set<String> = []
    private var ranks: [String: Rank] = [:]

    private struct Rank: Hashable, Sendable {
        let line: Int
        let sureness: Int
    }

    package init(found: [Explanation] = []) { self.found = found }

    var isEmpty: Bool { found.isEmpty && unknown.isEmpty }

    mutating func add(_ explanation: Explanation, line: Int, sureness: Int) {
        let known = ranks[explanation.code]
        if known == nil { found.append(explanation) }
        ranks[explanation.code] = Rank(
            line: known?.line ?? line, sureness: max(known?.sureness ?? 0, sureness))
    }

    /// Adds a code unless it is known to be unknown; it is told how many there are before it.
    mutating func addUnknown(_ code: String, _ make: (_ place: Int) -> Unknown) {
        if unknownCodes.insert(code).inserted { unknown.append(make(unknown.count)) }
    }

    /// Takes what another reading of the same text found; of what neither knows, the one counts that
    /// found more.
    mutating func merge(_ other: ExplanationLookup) {
        if other.found.count > found.count {
            (unknown, unknownCodes) = (other.unknown, other.unknownCodes)
        }
        for explanation in other.found {
            let rank = other.ranks[explanation.code]
            add(explanation, line: rank?.line ?? 1, sureness: rank?.sureness ?? 0)
        }
    }

    /// Says some of it in other words.
    mutating func reword(_ body: (Explanation) -> Explanation) { found = found.map(body) }

    /// Puts the surest first, and says where they are.
    ///
    /// - Parameters:
    ///   - text: What was looked through.
    ///   - plainHTTP: What goes before an unregistered address that no portal would take.
    mutating func settle(in text: String, plainHTTP: Explanation?) {
        // "post_request_failed: AADSTS9002326: ...": the number says all that the word says.
        if found.contains(where: { !$0.isGeneral }) { found.removeAll(where: \.isGeneral) }
        if let plainHTTP, let index = found.firstIndex(where: { $0.code == "AADSTS50011" }),
            !found.contains(plainHTTP)
        {
            found.insert(plainHTTP, at: index)
            ranks[plainHTTP.code] = ranks["AADSTS50011"]
        }
        let order = found.enumerated().sorted { first, second in
            let ranks = [first, second].map { -(self.ranks[$0.element.code]?.sureness ?? 0) }
            return (ranks[0], first.offset) < (ranks[1], second.offset)
        }
        found = order.map(\.element)
        // By bytes: CR LF is one Character.
        let lines = text.utf8
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map(Substring.init)
        guard lines.count > 1, lines.dropFirst().contains(where: { !$0.isEmpty }) else { return }
        for explanation in found {
            guard let line = ranks[explanation.code]?.line, lines.indices.contains(line - 1) else {
                continue
            }
            sightings[explanation.code] = Sighting(line: line, time: lines[line - 1].time)
        }
    }
}

extension Substring {
    /// The first date with a time in a line (ISO 8601, RFC 3339).
    fileprivate var time: String? {
        let form = Array("0000-00-00 00:00:00".utf8)
        let bytes = Array(utf8.prefix(400))
        guard bytes.count >= form.count else { return nil }
        for start in 0...(bytes.count - form.count) {
            let part = bytes[start..<start + form.count]
            let fits = zip(part, form).allSatisfy { byte, mark in
                switch mark {
                case UInt8(ascii: "0"): (0x30...0x39).contains(byte)
                case UInt8(ascii: " "): byte == mark || byte == UInt8(ascii: "T")
                default: byte == mark
                }
            }
            if fits { return String(decoding: part, as: UTF8.self) }
        }
        return nil
    }
}
