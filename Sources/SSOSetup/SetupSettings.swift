internal import SSOFormats
internal import SSOModel
internal import SSOReading

/// Everything that files are made from: answers that have passed every rule.
///
/// The same settings always make the same bytes.
public struct SetupSettings: Hashable, Sendable {
    private let settings: SSOSettings
    private let answers: Answers

    init(_ settings: SSOSettings, _ answers: Answers) {
        self.settings = settings
        self.answers = answers
    }

    /// Where Microsoft's sign-in page is served from.
    public var authority: String { settings.authority }

    /// Where the server finds signing keys: Microsoft's first, then its own for bot tokens.
    public var publicKeyURLs: [String] { settings.publicKeyURLs }

    /// The names of the files that are written: the server's, then those of the ingestion.
    public var fileNames: [String] { settings.target.files.all }

    /// An answer as it was read, cleaned and with defaults; a token is masked.
    ///
    /// Nil where the question does not matter, has no answer, or does not exist.
    public subscript(key: String) -> String? {
        guard let id = QuestionID(rawValue: key), answers.isRelevant(id) else { return nil }
        return answers.effective(id).map(Question.with(id).text)
    }

    /// The files that these settings make from nothing.
    public func files() -> [SetupFile] {
        ChangePlan(settings, existing: [:]).files.map(SetupFile.init)
    }

    /// What becomes of the files where some of them may exist.
    ///
    /// Of a file that exists only the values that change, and the lines of keys that are added,
    /// differ. Resolve the answers beside the same files, or their defaults are written over what
    /// the files say.
    ///
    /// - Parameters:
    ///   - existing: The content of the file with this name; nil where there is none. It is asked
    ///     for every one of `fileNames`, for the definition of a chart beside a values file, and for
    ///     what docker compose reads beside its file.
    ///   - keepingPlaceholders: True to change only the default in `${NAME:-default}`.
    /// - Returns: The files as they become, or why they must stay as they are.
    /// - Throws: What `existing` throws.
    public func edits<Failure: Error>(
        beside existing: (_ name: String) throws(Failure) -> [UInt8]?,
        keepingPlaceholders: Bool = false
    ) throws(Failure) -> SetupEdits {
        try SetupEdits(settings, keepsPlaceholders: keepingPlaceholders, beside: existing)
    }
}
