import SSOModel

/// What stands at a path where a file is to be written.
package enum FileStatus: Hashable, Sendable {
    case absent
    case present
    /// It cannot be written there; with a section to paste, which Review shows, that can be meant.
    case unusable(FileRefusal, canBePasted: Bool = false)

    /// True where another file has to be named.
    var isError: Bool { if case .unusable(_, canBePasted: false) = self { true } else { false } }
}

/// What was found at the paths of the answers.
package struct Inspection: Hashable, Sendable {
    package var status: [String: FileStatus]
    package var answers: FileAnswers
    /// The file that each answer is from.
    package var sources: [QuestionID: String]

    package init(
        status: [String: FileStatus] = [:], answers: FileAnswers = FileAnswers(),
        sources: [QuestionID: String] = [:]
    ) {
        self.status = status
        self.answers = answers
        self.sources = sources
    }
}
