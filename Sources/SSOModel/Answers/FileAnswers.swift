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
    /// Addresses of keys that are neither Microsoft's nor the server's, at their places in the list;
    /// nil stands for one of those two.
    package var keys: [String?]
    /// The hosts of such addresses that another provider's settings have, which do not stay.
    package var keyHostsLeft: [String]

    package init(
        found: [QuestionID: Answer] = [:], unread: Set<QuestionID> = [],
        asIs: Set<QuestionID> = [], absent: Set<String> = [], keys: [String?] = [],
        keyHostsLeft: [String] = []
    ) {
        self.found = found
        self.unread = unread
        self.asIs = asIs
        self.absent = absent
        self.keys = keys
        self.keyHostsLeft = keyHostsLeft
    }

    /// These and others, of which those of `other` count more.
    func overridden(by other: FileAnswers) -> FileAnswers {
        FileAnswers(
            found: found.merging(other.found) { _, new in new },
            unread: unread.union(other.unread), asIs: asIs.union(other.asIs),
            absent: absent.union(other.absent), keys: other.keys.isEmpty ? keys : other.keys,
            keyHostsLeft: other.keyHostsLeft.isEmpty ? keyHostsLeft : other.keyHostsLeft)
    }
}
