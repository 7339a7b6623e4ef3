/// Finds what must not be shown in the text of a file of any kind, however broken it is.
///
/// It goes by what stands in the lines, and trusts no parser. In doubt it hides.
package enum Secrets {
    /// The bytes of all that must not be shown.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - variables: What secrets in other files refer to.
    /// - Returns: The bytes, in order, without overlaps.
    package static func ranges(
        in bytes: [UInt8], and variables: SecretReferences = SecretReferences()
    ) -> [Range<Int>] {
        var names = variables
        // What a secret refers to is one, and what that refers to.
        for _ in 0..<4 {
            var lines = SecretLines(bytes, names)
            lines.readAll()
            if !names.add(lines.found) {
                return merged(lines.ranges + SecretShapes.ranges(in: bytes))
            }
        }
        return [0..<bytes.count]
    }

    /// The variables that secrets in some texts refer to.
    package static func variables(in texts: [[UInt8]]) -> SecretReferences {
        var names = SecretReferences()
        for _ in 0..<4 {
            var found = SecretReferences()
            for bytes in texts {
                var lines = SecretLines(bytes, names)
                lines.readAll()
                _ = found.add(lines.found.variables)
            }
            if !names.add(found) { break }
        }
        return names
    }

    /// A text as it is shown.
    package static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var shown: [UInt8] = []
        var place = 0
        for range in ranges(in: bytes) {
            shown += bytes[place..<range.lowerBound] + mask(of: bytes[range])
            place = range.upperBound
        }
        return String(decoding: shown + bytes[place...], as: UTF8.self)
    }

    /// What of a text is not shown.
    static func parts(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// What is shown in place of some bytes: a mark, on as many lines.
    package static func mask(
        of bytes: ArraySlice<UInt8>, _ mark: String = Secret.mask
    ) -> [UInt8] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
            let blank = line.prefix { $0 == 32 || $0 == 9 }
            let isEmpty = line.allSatisfy { [9, 13, 32].contains($0) }
            let end = line.last == 13 ? [13] : [UInt8]()
            return isEmpty ? Array(line) : blank + Array(mark.utf8) + end
        }
        return Array(lines.joined(separator: [10]))
    }

    /// The same bytes in order, no byte twice.
    package static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
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
