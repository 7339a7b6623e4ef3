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
        return bytes[start..<line.content.upperBound]
            .split { $0.isBlank || $0.isQuote || "`,;=()[]{}<>|".has($0) }
            .filter { SecretShapes.isChosen($0) }.map { $0.startIndex..<$0.endIndex }
    }
}
