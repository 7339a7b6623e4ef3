/// What can be said about a bot token.
public enum TokenProblem: Hashable, Sendable {
    case parts(Int)
    case unreadable(part: String)
    /// The day, as `2026-01-31`.
    case expired(String)
    case expiresSoon(String)
    case notBot
    case demo
    case microsoft
    case bearerCut
    case variableName(String)
    case filePath
}
