/// Passwords in a list of administrators: `name:password`.
///
/// Source: OpenMetadata, `UserUtil.java`.
enum NamedPasswords {
    /// What stands behind a colon; where the list may be one of other things, not all of it.
    static func ranges(in text: ArraySlice<UInt8>, isSure: Bool) -> [Range<Int>] {
        text.split(separator: 10).flatMap { line in
            isSure
                ? [start(in: line)..<end(of: line)]
                : line.split { $0.isBlank || $0.isQuote || ",[]".has($0) }.compactMap(password)
        }
    }

    /// What only closes the list is no part of a password, and shows that the line is whole.
    private static func end(of line: ArraySlice<UInt8>) -> Int {
        let last = line.lastIndex { !$0.isBlank && !$0.isQuote && !"]".has($0) }
        return max(start(in: line), last.map { $0 + 1 } ?? line.startIndex)
    }

    private static let colons = [":", "：", "\\u003a", "\\u003A", "\\x3a"].map { Array($0.utf8) }

    private static func start(in line: ArraySlice<UInt8>) -> Int {
        var index = line.startIndex
        while index < line.endIndex {
            if line[index...].starts(with: "${".utf8) {
                index = line[(index + 2)...].prefix(while: \.isWordPart).endIndex
                index = line[index...].prefix { ":-".has($0) }.endIndex
                continue
            }
            if let colon = colons.first(where: line[index...].starts) {
                return index + colon.count
            }
            index += 1
        }
        return index
    }

    /// What stands behind the colon of `name:password`, where that is no address, port or claim.
    private static func password(_ entry: ArraySlice<UInt8>) -> Range<Int>? {
        var entry = entry
        // `NAME=${OTHER:-value}`, as variables stand in lists of compose files.
        let name = entry.prefix { $0.isWordPart }
        if entry[name.endIndex...].starts(with: "=${".utf8) {
            entry = entry[(name.endIndex + 1)...]
        }
        while entry.starts(with: "${".utf8) {
            entry = entry.dropFirst(2).drop(while: \.isWordPart).drop { ":-".has($0) }
        }
        guard let colon = entry.firstIndex(of: UInt8(ascii: ":")), colon > entry.startIndex else {
            return nil
        }
        let rest = entry[(colon + 1)...]
        let isClaim = ["username", "email"].contains { entry[..<colon].elementsEqual($0.utf8) }
        let port = rest.prefix { (48...57).contains($0) }
        let isPort = port.count == rest.count || !port.isEmpty && rest[port.endIndex] == 47
        return isClaim || isPort || rest.first == UInt8(ascii: "/")
            ? nil : colon + 1..<entry.endIndex
    }
}
