/// What an operator answered so far.
///
/// A question without an answer has what the existing files say, else its default.
package struct Answers: Hashable, Sendable {
    /// The answers that were given, whatever their merit.
    package private(set) var given: [QuestionID: Answer]
    /// The addresses of which the given admin users are the names, as far as they were typed.
    package private(set) var adminAddresses: [String] = []
    /// What the files that are to be changed say already.
    package var files = FileAnswers() { didSet { read = ReadValues() } }
    /// What stands around tells, where these files say nothing.
    package var proposals = Proposals() { didSet { read = ReadValues() } }
    /// What rules have read of these answers already, so that others need not read it again.
    private(set) var read = ReadValues()

    package init(_ given: [QuestionID: Answer] = [:]) { self.given = given }

    /// The given answer; nil means what was found, or the default.
    package subscript(id: QuestionID) -> Answer? {
        get { given[id] }
        set {
            if id == .adminPrincipals { adminAddresses = addresses(of: newValue) }
            given[id] = newValue
            read = ReadValues()
        }
    }

    /// Puts an answer in the place of the one it was made of, with what it was read as, and what
    /// follows from it where there is no answer.
    mutating func settle(_ id: QuestionID, as checked: CheckedAnswer) {
        let known = read
        self[id] = checked.answer
        for (id, answer) in checked.implied where effective(id) == nil { self[id] = answer }
        read = known
        read[id] = checked.value
    }

    /// Of the addresses that are known, or make room for their names now, those of these admins.
    private func addresses(of admins: Answer?) -> [String] {
        let names = Set(admins?.entries ?? [])
        let typed = given[.adminPrincipals]?.entries.flatMap(EntryList.entries) ?? []
        return (adminAddresses + typed).filter { text in
            guard let entry = PrincipalEntry.parse(text).value, entry.domain != nil else {
                return false
            }
            return names.contains(entry.name.text)
        }
    }

    package var isEmpty: Bool { given.isEmpty }

    /// Those that are given anew, or otherwise than they were.
    package func changes(since before: Answers) -> Answers {
        Answers(given.filter { before.given[$0.key] != $0.value })
    }

    /// These answers, with those of `other` where it has any.
    package func overridden(by other: Answers) -> Answers {
        var result = Answers(given.merging(other.given) { _, new in new })
        result.adminAddresses =
            other.given[.adminPrincipals] == nil ? adminAddresses : other.adminAddresses
        result.files = files.overridden(by: other.files)
        result.proposals = other.proposals.isEmpty ? proposals : other.proposals
        return result
    }
}
