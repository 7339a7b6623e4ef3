import SSOReading

/// Reads the lines of an environment file as docker compose does.
///
/// Source: compose-go, `dotenv/parser.go`: `export`, `=` or `:`, blanks around it, quotes over
/// several lines, ` #` starts a comment behind a bare value. Lines that start with `//`, at which it
/// stops, are passed over like comments.
package struct DotenvLines {
    private let bytes: [UInt8]
    private var offset: Int
    private var line = 1
    private var found: DotenvAssignment?
    /// The first line so far at which docker compose stops; the reader goes on behind it.
    private(set) var fault: EditProblem?

    /// All assignments in their order; the last one of a key wins.
    package static func read(_ bytes: [UInt8]) throws(EditProblem) -> [DotenvAssignment] {
        var reader = try DotenvLines(bytes)
        var assignments: [DotenvAssignment] = []
        while let assignment = try reader.next() { assignments.append(assignment) }
        return assignments
    }

    /// The last assignment of each of some keys, which is the one that counts.
    static func last(
        of keys: Set<String>, in bytes: [UInt8]
    ) throws(EditProblem) -> [String: DotenvAssignment] {
        var reader = try DotenvLines(bytes)
        var last: [String: DotenvAssignment] = [:]
        while let found = try reader.next() {
            if keys.contains(found.key) { last[found.key] = found }
        }
        return last
    }

    init(_ bytes: [UInt8]) throws(EditProblem) {
        if let bad = bytes.firstInvalidUTF8 {
            throw .unreadable("it is not UTF-8", line: bytes[..<bad].count { $0 == 10 } + 1)
        }
        self.bytes = bytes
        offset = bytes.afterByteOrderMark
    }

    /// The next assignment; nil at the end.
    mutating func next() throws(EditProblem) -> DotenvAssignment? {
        found = nil
        while found == nil, offset < bytes.count { try readLine() }
        return found
    }

    private mutating func readLine() throws(EditProblem) {
        let lineStart = offset
        let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
        offset = skipBlanks(offset, end)
        guard offset < end, bytes[offset] != UInt8(ascii: "#") else { return endLine(at: end) }
        let rest = bytes[offset..<end]
        if rest.starts(with: Array("//".utf8)) { return endLine(at: end) }
        let export = Array("export ".utf8)
        let hasExport = rest.starts(with: export)
        if hasExport { offset = skipBlanks(offset + export.count, end) }
        let separator = bytes[offset..<end].firstIndex {
            $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":")
        }
        let keyEnd = trimEnd(offset..<(separator ?? end))
        let name = String(decoding: bytes[offset..<keyEnd], as: UTF8.self)
        guard !name.isEmpty, name.unicodeScalars.allSatisfy(Self.isKey) else {
            let what = separator == nil ? "it is no KEY=value" : "its name cannot be a variable's"
            stop(what)
            return endLine(at: end)
        }
        let key = Key(name: name, end: keyEnd, hasExport: hasExport, lineStart: lineStart)
        guard let separator else {
            add(key, keyEnd..<keyEnd, .none, nil)
            return endLine(at: end)
        }
        try readValue(of: key, separator, end)
    }

    private struct Key {
        let name: String
        let end: Int
        let hasExport: Bool
        let lineStart: Int
    }

    /// Source: compose-go, `dotenv/parser.go`, `locateKeyName`.
    private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIAlphanumeric || "_-.[]".unicodeScalars.contains(scalar)
            || !scalar.isASCII && scalar.properties.isAlphabetic
    }

    private mutating func stop(_ reason: String) {
        fault = fault ?? .unreadable(reason, line: line)
    }

    private mutating func readValue(
        of key: Key, _ separator: Int, _ end: Int
    ) throws(EditProblem) {
        let start = skipBlanks(separator + 1, end)
        let first = start < end ? bytes[start] : 0
        guard first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else {
            add(key, start..<bareEnd(start..<end), .none, separator)
            return endLine(at: end)
        }
        guard let close = closing(first, after: start) else {
            throw .unreadable("the quote that starts there has no end", line: line)
        }
        let quote: DotenvAssignment.Quote = first == UInt8(ascii: "'") ? .single : .double
        add(key, start..<close + 1, quote, separator)
        line += bytes[start..<close].count { $0 == 10 }
        let lineEnd = bytes[close...].firstIndex(of: 10) ?? bytes.count
        let behind = skipBlanks(close + 1, lineEnd)
        if behind < lineEnd, bytes[behind] != UInt8(ascii: "#") {
            stop("text stands behind the closing quote")
        }
        endLine(at: lineEnd)
    }

    private func closing(_ quote: UInt8, after start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == quote { return index }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private func bareEnd(_ range: Range<Int>) -> Int {
        let comment = range.first { index in
            bytes[index] == UInt8(ascii: "#") && index > range.lowerBound
                && [9, 32].contains(bytes[index - 1])
        }
        return trimEnd(range.lowerBound..<(comment ?? range.upperBound))
    }

    private func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, [9, 13, 32].contains(bytes[index]) { index += 1 }
        return index
    }

    private func trimEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, [9, 13, 32].contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private mutating func endLine(at end: Int) {
        offset = end + 1
        line += 1
    }

    private mutating func add(
        _ key: Key, _ range: Range<Int>, _ quote: DotenvAssignment.Quote, _ separator: Int?
    ) {
        let inner =
            quote == .none ? range : range.lowerBound + 1..<range.upperBound - 1
        found = DotenvAssignment(
            key: key.name, line: line, column: range.lowerBound - key.lineStart + 1, range: range,
            body: String(decoding: bytes[inner], as: UTF8.self), quote: quote,
            separator: separator, keyEnd: key.end, hasExport: key.hasExport)
    }
}
