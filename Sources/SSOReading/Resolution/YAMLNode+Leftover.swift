import SSOModel

extension YAMLNode {
    /// True for what stands there only until someone puts a value in its place.
    package var isLeftover: Bool { isLeftover(within: Self.mostReadings) }

    /// Nobody puts quotes or comments round defaults within each other more often.
    private static let mostReadings = 10

    private func isLeftover(within readings: Int) -> Bool {
        guard readings > 0, let text, let defaults = NestedDefaults(text) else {
            return isUnfilled
        }
        guard let node = (try? YAMLReader.read(Array(defaults.fallback.utf8))) ?? nil else {
            return Placeholder.isAll(of: defaults.reference)
        }
        return node.isLeftover(within: readings - 1)
    }

    private var isUnfilled: Bool {
        isNull || text.map { $0.isEmpty || Placeholder.isAll(of: $0) } == true
    }
}

/// `${A:-${B:-x}}`: references each of which is the whole default of the one before.
private struct NestedDefaults {
    /// The innermost one.
    let reference: String
    /// What it stands for where no such variable is set.
    let fallback: String

    /// Nil where there is none.
    ///
    /// Each brace is looked at once: the defaults themselves, cut out one by one, take memory as
    /// the square of their number.
    init?(_ text: String) {
        guard text.utf8.starts(with: "${".utf8) else { return nil }
        let bytes = Array(text.utf8)
        let closing = Self.closing(bytes)
        var (reference, fallback) = (0..<0, 0..<bytes.count)
        while fallback.count > 2, bytes[fallback].starts(with: "${".utf8),
            closing[fallback.lowerBound + 1] == fallback.upperBound - 1,
            let mark = Self.mark(in: bytes, fallback.lowerBound + 2..<fallback.upperBound - 1)
        {
            reference = fallback
            fallback = Self.trimmed(bytes, mark + 2..<fallback.upperBound - 1)
        }
        guard !reference.isEmpty else { return nil }
        self.reference = String(decoding: bytes[reference], as: UTF8.self)
        self.fallback = String(decoding: bytes[fallback], as: UTF8.self)
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let isBlank = { (index: Int) in [0x09, 0x0A, 0x20].contains(bytes[index]) }
        let start = range.first { !isBlank($0) } ?? range.upperBound
        let end = range.last { !isBlank($0) }.map { $0 + 1 } ?? start
        return start..<end
    }

    private static func mark(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        range.dropLast().first { index in
            bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: "-")
        }
    }

    /// The closing brace of each opening one.
    private static func closing(_ bytes: [UInt8]) -> [Int: Int] {
        var open: [Int] = []
        var closing: [Int: Int] = [:]
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{") { open.append(index) }
            if byte == UInt8(ascii: "}"), let start = open.popLast() { closing[start] = index }
        }
        return closing
    }
}
