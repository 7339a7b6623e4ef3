/// What the files that are to be changed say already.
package struct FileAnswers: Hashable, Sendable {
    /// What answers a question; it counts where nothing is answered.
    package var found: [QuestionID: Answer]
    /// The questions for which they say something that is no answer.
    package var unread: Set<QuestionID>
    /// The questions for which each of them keeps what it says, where nothing is answered: they
    /// differ, or their reader fills something in.
    package var asIs: Set<QuestionID>
    /// Those that were looked for and are not there.
    package var absent: Set<String>

    package init(
        found: [QuestionID: Answer] = [:], unread: Set<QuestionID> = [],
        asIs: Set<QuestionID> = [], absent: Set<String> = []
    ) {
        self.found = found
        self.unread = unread
        self.asIs = asIs
        self.absent = absent
    }

    /// These and others, of which those of `other` count more.
    func overridden(by other: FileAnswers) -> FileAnswers {
        FileAnswers(
            found: found.merging(other.found) { _, new in new },
            unread: unread.union(other.unread), asIs: asIs.union(other.asIs),
            absent: absent.union(other.absent))
    }
}
