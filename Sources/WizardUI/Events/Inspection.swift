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
    /// The answers that the files hold already.
    package var found: [QuestionID: Answer]
    /// The file that each of them is from.
    package var sources: [QuestionID: String] = [:]
    /// The questions for which they say something that is no answer.
    package var unread: Set<QuestionID>
    /// The questions for which each of them keeps what it says.
    package var asIs: Set<QuestionID>

    package init(
        status: [String: FileStatus] = [:], found: [QuestionID: Answer] = [:],
        sources: [QuestionID: String] = [:], unread: Set<QuestionID> = [],
        asIs: Set<QuestionID> = []
    ) {
        self.sources = sources
        self.status = status
        self.found = found
        self.unread = unread
        self.asIs = asIs
    }

    /// The files that are not there.
    package var absent: Set<String> { Set(status.filter { $0.value == .absent }.keys) }
}
