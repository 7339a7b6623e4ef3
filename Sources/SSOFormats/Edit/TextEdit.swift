/// One change of a text: these bytes give way to those.
package struct TextEdit: Hashable, Sendable {
    package let range: Range<Int>
    package let replacement: [UInt8]
    /// Where several insertions meet, those of the deeper value come first.
    let depth: Int

    init(_ range: Range<Int>, _ replacement: String, depth: Int = 0) {
        self.range = range
        self.replacement = Array(replacement.utf8)
        self.depth = depth
    }
}

extension [TextEdit] {
    var inOrder: [TextEdit] {
        sorted {
            ($0.range.lowerBound, $0.range.upperBound, -$0.depth)
                < ($1.range.lowerBound, $1.range.upperBound, -$1.depth)
        }
    }

    /// The text after all changes.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
        var position = 0
        for edit in inOrder {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
