/// A paste between its markers.
struct BracketedPaste {
    private(set) var buffer = PasteBuffer()
    private var matched = 0

    private static let start = Array("\u{1B}[200~".utf8)
    private static let end = Array("\u{1B}[201~".utf8)

    /// True when the byte completes the end marker.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.end[matched] {
            matched += 1
            guard matched == Self.end.count else { return false }
            matched = 0
            return true
        }
        for earlier in Self.end[..<matched] { buffer.append(earlier) }
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { buffer.append(byte) }
        return false
    }

    /// True when the marker that was just read is not the last: a clipboard that holds an end
    /// marker would otherwise go on as keys.
    static func endsLater(in rest: ArraySlice<UInt8>) -> Bool {
        guard let end = rest.firstRange(of: Self.end) else { return false }
        return rest[..<end.lowerBound].firstRange(of: Self.start) == nil
    }
}
