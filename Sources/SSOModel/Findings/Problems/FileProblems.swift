/// What can be wrong with the form of an answers file.
public enum AnswersFileProblem: Hashable, Sendable {
    case tooLarge(Int)
    case notUTF8
    case malformed(String)
    case tooDeep
    case severalDocuments
    case notMapping(key: String?)
    case unknownKey(String, nearest: String?)
    case duplicateKey(String, firstLine: Int)
    case wrongType(key: String, wanted: String, found: String)
    case alias
    case version(String)
    case tokenForm
}

/// What can be wrong with a `--set`.
public enum SettingProblem: Hashable, Sendable {
    case noEqualsSign(String)
    case unknownKey(String, nearest: String?)
    /// Arguments of a command can be read by every user of the machine.
    case secretInArgument
}

/// What there is to say about a file that is to be changed.
public enum ChangeProblem: Hashable, Sendable {
    /// Placeholders stay in the file, so that these variables still win over it.
    case placeholdersKept([String])
    /// Variables of the operator's own environment, which compose prefers to the file.
    case environmentWins([String])
    /// What a file says for a question is no answer to it, so that its default is written.
    case defaultTakesOver(QuestionID, value: String)
    /// A values file that holds nothing of the chart, but keys that the chart does not know.
    case otherValues(String, sign: String)
    /// Variables that the compose file beside does not put into the server's container.
    case notHandedOn([String], compose: String)
    /// None of sign-in reaches the container, the provider least of all.
    case nothingHandedOn(compose: String)
}
