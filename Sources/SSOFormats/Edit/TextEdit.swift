/// One change of a text: these bytes give way to those.
package struct TextEdit: Hashable, Sendable {
    package let range: Range<Int>
    package let replacement: [UInt8]
    /// What is shown of the replacement, with as many lines.
    package let masked: [UInt8]
    /// Where several insertions meet, those of the deeper value come first.
    let depth: Int

    /// - Parameters:
    ///   - range: The bytes of the old text.
    ///   - depth: How deep the value lies that it belongs to.
    ///   - text: The replacement; masked when its argument is true.
    package init(
        _ range: Range<Int>, depth: Int = 0, _ text: (_ masksSecrets: Bool) -> String
    ) {
        self.range = range
        self.depth = depth
        replacement = Array(text(false).utf8)
        masked = Array(text(true).utf8)
    }
}

extension [TextEdit] {
    package var inOrder: [TextEdit] {
        sorted {
            ($0.range.lowerBound, $0.range.upperBound, -$0.depth)
                < ($1.range.lowerBound, $1.range.upperBound, -$1.depth)
        }
    }

    /// The text after all changes, which must be in order.
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
        var position = 0
        for edit in self {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
