/// Passwords in comments, where anything may stand before them.
extension SecretLines {
    /// The words of a comment that nobody writes but as a password.
    func chosenWords(in line: TextLine) -> [Range<Int>] {
        var start = line.content.lowerBound
        if !line.isComment {
            let mark = line.content.dropFirst().first {
                bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1].isBlank
            }
            guard let mark else { return [] }
            start = mark
        }
        let words = bytes[start..<line.content.upperBound]
            .split { $0.isBlank || $0.isQuote || "`,;=()[]{}<>|".has($0) }
        return (words.filter { SecretShapes.isChosen($0) } + labelled(from: start, line))
            .map { $0.startIndex..<$0.endIndex }
    }

    /// Words with letters and digits behind `:`, `=` or `/`: what stands before them names a password in
    /// any language.
    private func labelled(from start: Int, _ line: TextLine) -> [ArraySlice<UInt8>] {
        bytes[start..<line.content.upperBound].split { $0.isBlank || ":=/\"'`,;()[]{}<>|".has($0) }
            .filter { word in
                let before = bytes[start..<word.startIndex].last { !$0.isBlank && !$0.isQuote }
                let letters = word.count { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 }
                return before.map { ":=/".has($0) } == true && letters > 4 && !word.contains(46)
                    && word.count { (48...57).contains($0) } > 1
            }
    }
}
