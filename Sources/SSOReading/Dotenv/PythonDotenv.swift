import SSOModel

/// Reads an environment file as docker-compose 1.29 does, which goes by other rules than compose 2.
///
/// It shares no code with `EnvironmentLines`, so that a mistake of one shows in the other. Source:
/// python-dotenv 0.13 to 1.2, `parser.py`.
package struct PythonDotenv {
    package struct Assignment: Hashable, Sendable {
        package let key: String
        /// What stands between the quotes, or the bare text; nil for a lone `KEY`.
        package let value: String?
    }

    private let bytes: [UInt8]
    private var position: Int

    /// All assignments in their order; lines that it cannot read are left out, as there.
    package static func read(_ bytes: [UInt8]) -> [Assignment] {
        var reader = PythonDotenv(bytes: bytes, position: bytes.afterByteOrderMark)
        var assignments: [Assignment] = []
        while true {
            reader.skip { Self.isSpace($0) }
            guard reader.position < bytes.count else { return assignments }
            if let found = reader.binding() { assignments.append(found) }
        }
    }

    /// True where each variable of one text has the same value in another, whatever that has besides.
    package static func keepsAll(of before: [UInt8], in after: [UInt8]) -> Bool {
        let values = Dictionary(read(after).map { ($0.key, $0.value) }) { $1 }
        return Dictionary(read(before).map { ($0.key, $0.value) }) { $1 }
            .allSatisfy { values[$0.key] == .some($0.value) }
    }

    private init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    private mutating func binding() -> Assignment? {
        let start = position
        if peek == UInt8(ascii: "#") {
            skip { !Self.isLineEnd($0) }
            return nil
        }
        takeExport()
        guard let key = key() else { return fail() }
        skip { Self.isBlank($0) }
        var value: String?
        if peek == UInt8(ascii: "=") {
            position += 1
            skip { Self.isBlank($0) }
            guard let text = self.value() else { return fail() }
            value = text
        }
        skip { Self.isBlank($0) }
        if peek == UInt8(ascii: "#"), position > start { skip { !Self.isLineEnd($0) } }
        guard peek.map(Self.isLineEnd) ?? true else { return fail() }
        return Assignment(key: key, value: value)
    }

    /// Goes on behind the line.
    private mutating func fail() -> Assignment? {
        skip { !Self.isLineEnd($0) }
        return nil
    }

    private mutating func takeExport() {
        let word = Array("export".utf8)
        let end = position + word.count
        guard bytes[position...].starts(with: word), end < bytes.count, Self.isBlank(bytes[end])
        else { return }
        position = end
        skip { Self.isBlank($0) }
    }

    private mutating func key() -> String? {
        if peek == UInt8(ascii: "'") {
            guard let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "'")),
                end > position + 1
            else { return nil }
            defer { position = end + 1 }
            return text(position + 1..<end)
        }
        let start = position
        skip { !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "#") }
        return position > start ? text(start..<position) : nil
    }

    private mutating func value() -> String? {
        guard let first = peek, !Self.isLineEnd(first) else { return "" }
        if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") { return quoted(first) }
        let start = position
        skip { !Self.isLineEnd($0) }
        var end = position
        let mark = (start..<end).first {
            bytes[$0] == UInt8(ascii: "#") && $0 > start && Self.isSpace(bytes[$0 - 1])
        }
        end = mark ?? end
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return text(start..<end)
    }

    private mutating func quoted(_ quote: UInt8) -> String? {
        let start = position + 1
        var index = start
        // Where the pattern falls back to when no other quote follows.
        var escaped: Int?
        while index < bytes.count, bytes[index] != quote {
            let isEscape =
                bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
                && bytes[index + 1] == quote
            if isEscape { escaped = index + 1 }
            index += isEscape ? 2 : 1
        }
        guard let end = index < bytes.count ? index : escaped else { return nil }
        position = end + 1
        return text(start..<end)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < bytes.count, condition(bytes[position]) { position += 1 }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

    private static func isBlank(_ byte: UInt8) -> Bool { isSpace(byte) && !isLineEnd(byte) }
}
