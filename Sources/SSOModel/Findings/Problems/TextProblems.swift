/// What can be wrong with any text.
public enum TextProblem: Hashable, Sendable {
    case empty
    case control(String, place: Int)
    case placeholder(String)
}

/// What can be wrong with a choice.
public enum ChoiceProblem: Hashable, Sendable {
    case unknown(String, choices: [String], nearest: String?)
    /// The version was given with more than two numbers.
    case versionShortened(to: String)
}

/// What can be wrong with the name of a file.
public enum PathProblem: Hashable, Sendable {
    case hidden([String])
    case contents
    case folder(String)
    case tilde(String)
    case usedTwice(String)
    case notYAML(String)
    case unusualExtension(String, usual: String)
}
