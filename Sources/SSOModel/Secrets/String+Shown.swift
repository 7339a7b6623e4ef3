extension String {
    /// At most `limit` characters without secrets, for use inside a message.
    ///
    /// What is cut is masked before: half a secret is known by nothing.
    package func shortened(to limit: Int = 40) -> String {
        if SecretShapes.isIn(self) { return "(a secret)" }
        let text = Secrets.masked(self).printable
        return text.count <= limit ? text : String(text.prefix(limit - 3)) + "..."
    }
}
