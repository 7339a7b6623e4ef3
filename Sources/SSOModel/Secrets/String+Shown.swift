extension String {
    /// At most `limit` characters without secrets, for a message; in quotes where nothing would be seen.
    ///
    /// What is cut is masked before: half a secret is known by nothing.
    package func shortened(to limit: Int = 40) -> String {
        if SecretShapes.isIn(self) { return "(a secret)" }
        let shown = Secrets.masked(self).printable
        let text = allSatisfy(\.isWhitespace) ? "\"\(shown)\"" : shown
        return text.count <= limit ? text : String(text.prefix(limit - 3)) + "..."
    }

    /// The name of a key, for a message: what only looks like a letter of ASCII is said by its number.
    package func shownName(to limit: Int = 40) -> String {
        let shown = shortened(to: limit)
        guard shown.contains(where: \.isASCIILetter) else { return shown }
        return shown.unicodeScalars.map { $0.isLookAlike ? "<\($0.number)>" : String($0) }.joined()
    }
}
