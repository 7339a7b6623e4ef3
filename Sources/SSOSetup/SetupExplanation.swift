internal import SSOChecks
internal import SSOExplanations
internal import SSOModel

/// What a code or an error text means for this setup, and what to do about it.
public struct SetupExplanation: Hashable, Sendable {
    /// One thing to change.
    public enum Change: Hashable, Sendable {
        /// Something to do in the Entra portal.
        case portal(String)
        /// A setting, by its names in the files, and what it should be; the text may be empty.
        case setting([SetupFile.Kind: String], String)
        /// An answer, by its key, and what it should be; the text may be empty.
        case answer(key: String, String)
        /// Anything else to do.
        case step(String)
    }

    /// The stable name: `AADSTS50011`, `OMSSO-GUID-GROUP`, `crypto_nonexistent`.
    public let code: String
    /// The code in words.
    public let title: String
    /// What it means here.
    public let meaning: String
    /// What to change, the likeliest first.
    public let changes: [Change]
    /// How to see that the change worked.
    public let check: String
    /// Where the fact can be read.
    public let link: String?

    /// What is known about the codes and error messages in a text.
    ///
    /// - Parameter text: A code, or a whole text copied from a browser or a log.
    /// - Returns: What was found, in the order of the text, and the codes that are not known.
    public static func find(in text: String) -> (found: [SetupExplanation], unknown: [String]) {
        let lookup = ExplanationIndex.all.find(text)
        return (lookup.found.map(SetupExplanation.init), lookup.unknown.map(\.code))
    }

    private init(_ explanation: Explanation) {
        code = explanation.code
        title = explanation.title
        meaning = explanation.meaning
        changes = explanation.changes.map(Change.init)
        check = explanation.check
        link = explanation.link
    }
}

extension SetupExplanation.Change {
    fileprivate init(_ change: SSOModel.Change) {
        self =
            switch change {
            case .portal(let text): .portal(text)
            case .step(let text): .step(text)
            case .answer(let id, let text): .answer(key: id.rawValue, text)
            case .setting(let setting, let text): .setting(setting.namesByKind, text)
            }
    }
}

extension Setting {
    fileprivate var namesByKind: [SetupFile.Kind: String] {
        FileKind.written.reduce(into: [:]) { names, kind in
            SetupFile.Kind(rawValue: kind.rawValue).map { names[$0] = name(in: kind) }
        }
    }
}
