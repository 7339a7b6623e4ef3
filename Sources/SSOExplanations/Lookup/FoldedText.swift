/// A text whose lines a terminal broke at its width, in the middle of words.
enum FoldedText {
    /// The line ends with no blank beside them, behind lines of full width.
    static func folds(in text: String) -> Set<Int> {
        let bytes = Array(text.utf8)
        var ends: [(place: Int, width: Int)] = []
        var start = 0
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            ends.append((place, place - start))
            start = place + 1
        }
        let width = max(ends.map(\.width).max() ?? 0, bytes.count - start)
        guard (narrowest...widest).contains(width) else { return [] }
        return Set(
            ends.filter { end in
                end.width == width && end.place + 1 < bytes.count
                    && bytes[end.place - 1] > 32 && bytes[end.place + 1] > 32
            }.map(\.place))
    }

    private static let narrowest = 20
    private static let widest = 500
}
