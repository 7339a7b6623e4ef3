import SSOModel

/// Finds what in an operator's file must not be shown: values of keys that name secrets.
package enum SecretRanges {
    /// The bytes of all such values, in order; those of a text that cannot be read are all of it.
    package static func find(in bytes: [UInt8], as kind: FileKind) -> [Range<Int>] {
        let found = kind == .dockerEnvironment ? dotenv(bytes) : yaml(bytes)
        guard let found else { return [0..<bytes.count] }
        return merged(found + comments(bytes))
    }

    /// What is shown in place of a value: the mask, on as many lines.
    static func masked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
            let blank = line.prefix { $0 == 32 || $0 == 9 }
            let isEmpty = line.allSatisfy { [9, 13, 32].contains($0) }
            let end = line.last == 13 ? [13] : [UInt8]()
            return isEmpty ? Array(line) : blank + Array(Secret.mask.utf8) + end
        }
        return Array(lines.joined(separator: [10]))
    }

    private static func dotenv(_ bytes: [UInt8]) -> [Range<Int>]? {
        (try? DotenvLines.read(bytes))?
            .filter { SecretName.hides($0.body, of: [$0.key]) }.map(\.range)
    }

    private static func yaml(_ bytes: [UInt8]) -> [Range<Int>]? {
        var stream = YAMLScalars(bytes)
        var ranges: [Range<Int>] = []
        var text: EditableText?
        do throws(YAMLError) {
            while let scalar = try stream.next() {
                guard SecretName.hides(scalar.text, of: scalar.keys) else { continue }
                let place = text ?? EditableText(bytes)
                text = place
                ranges.append(
                    place.trimmed(place.offset(scalar.start)..<place.offset(scalar.end)))
            }
        } catch {
            return nil
        }
        return ranges
    }

    /// `# key: value` and `# KEY=value`: settings that were switched off, old values among them.
    private static func comments(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var search = 0
        while let hash = bytes[search...].firstIndex(of: UInt8(ascii: "#")) {
            let end = bytes[hash...].firstIndex(of: 10) ?? bytes.count
            if let range = secret(inComment: hash + 1..<end, bytes) { ranges.append(range) }
            search = end
        }
        return ranges
    }

    private static func secret(inComment range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        let isMark: (Int) -> Bool = { bytes[$0] == UInt8(ascii: ":") || bytes[$0] == 61 }
        guard let mark = range.first(where: isMark) else { return nil }
        let key = String(decoding: bytes[range.lowerBound..<mark], as: UTF8.self)
        let value = trimmed(mark + 1..<range.upperBound, bytes)
        let text = String(decoding: bytes[value], as: UTF8.self)
        let name = key.split { " #-".contains($0) }.last.map(String.init) ?? ""
        return SecretName.hides(text, of: [name]) ? value : nil
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        let isBlank: (Int) -> Bool = { [9, 13, 32].contains(bytes[$0]) }
        guard let first = range.first(where: { !isBlank($0) }),
            let last = range.last(where: { !isBlank($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
            .reduce(into: []) { merged, range in
                if let last = merged.last, range.lowerBound < last.upperBound {
                    merged[merged.count - 1] =
                        last.lowerBound..<max(last.upperBound, range.upperBound)
                } else {
                    merged.append(range)
                }
            }
    }
}

/// Names that a secret stands behind.
enum SecretName {
    private static let endings = [
        "password", "passwd", "passphrase", "secret", "token", "fernetkey", "privatekey",
        "accesskey", "apikey", "pwd",
    ]
    /// Entries of these may be `name:password`.
    ///
    /// Source: OpenMetadata, `UserUtil.java`.
    private static let administrators = ["adminprincipals", "initialadmins"]

    /// True when a value below these keys must not be shown.
    static func hides(_ text: String, of keys: [String]) -> Bool {
        let names = keys.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
        guard let last = names.last, !isHarmless(text) else { return false }
        if administrators.contains(where: last.hasSuffix) {
            return text.split(separator: ",").contains { entry in
                entry.contains(":") && !entry.contains(":-")
            }
        }
        return names.contains { name in endings.contains(where: name.hasSuffix) }
    }

    /// A reference without a value of its own, or nothing at all.
    private static func isHarmless(_ text: String) -> Bool {
        if text.isEmpty || text == "''" || text == "\"\"" { return true }
        guard text.hasPrefix("$") else { return false }
        guard let reference = VariableReference(text) else { return !text.contains(":") }
        return ["", "\"\"", "''", nil].contains(reference.fallback)
    }
}

/// The scalar values of a YAML text, one at a time, each with the keys that lead to it.
struct YAMLScalars {
    struct Scalar {
        let keys: [String]
        let text: String
        let start: YAMLMark
        let end: YAMLMark
    }

    private struct Frame {
        let isMapping: Bool
        var expectsKey: Bool
    }

    private let events: YAMLEvents
    private var frames: [Frame] = []
    private var keys: [String] = []

    init(_ bytes: [UInt8]) { events = YAMLEvents(bytes) }

    mutating func next() throws(YAMLError) -> Scalar? {
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd: return nil
            case .mappingStart, .sequenceStart:
                frames.append(Frame(isMapping: event.kind == .mappingStart, expectsKey: true))
                keys.append("")
            case .mappingEnd, .sequenceEnd:
                frames.removeLast()
                keys.removeLast()
                stepOn()
            case .scalar:
                if let scalar = take(event) { return scalar }
            case .alias: stepOn()
            case .documentStart, .documentEnd, .other: continue
            }
        }
    }

    private mutating func take(_ event: YAMLEvent) -> Scalar? {
        let isKey = frames.last?.isMapping == true && frames.last?.expectsKey == true
        defer { stepOn() }
        if isKey {
            keys[keys.count - 1] = event.text
            return nil
        }
        return Scalar(
            keys: keys.filter { !$0.isEmpty }, text: event.text, start: event.start,
            end: event.end)
    }

    private mutating func stepOn() {
        guard let last = frames.indices.last, frames[last].isMapping else { return }
        frames[last].expectsKey.toggle()
    }
}
