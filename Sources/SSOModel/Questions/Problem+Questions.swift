extension Problem {
    /// A question that needs an answer has none.
    package static func required(_ id: QuestionID) -> Problem {
        Problem(.required, "\(Question.with(id).label) is missing.", Question.with(id).hint)
    }

    /// Several files may be meant, and nobody is there to choose.
    package static func oneOf(_ files: [String]) -> Problem {
        Problem(
            .required, "\(files.joined(separator: ", ")) each hold settings of sign-in.",
            "Name the one to write with --\(Question.with(.targetPath).flag).")
    }

    /// Several files may hold settings, none of which is known to be read last.
    static func noneCounts(_ files: [String]) -> Problem {
        Problem(
            .required,
            "Nothing here tells which of these counts most: \(listed(files.prefix(6).map { $0.shortened(to: 60) })).",
            "Name the one that helm is given last in \(Question.with(.targetPath).place).")
    }

    /// An answer that does not count with the others.
    package static func unused(_ id: QuestionID) -> Problem {
        Problem(
            .unused, "\(Question.with(id).label) is not used with the other answers.",
            "Leave it out, or change the answers that it depends on; its help names them.")
    }

    /// What a file says for a question is no answer to it, so that its default is written.
    package static func changeDefaultTakesOver(_ id: QuestionID, value: String) -> Problem {
        Problem(
            .changeDefault,
            "What the file says for \(Question.with(id).label) cannot be taken over; it becomes "
                + "the default, \(value).",
            "If that is not meant, give the value: --\(Question.with(id).flag).")
    }

    package static func changeKept(_ id: QuestionID) -> Problem {
        let label = Question.with(id).label
        return Problem(
            .changeKept,
            "What each file says for \(label) stays: they differ, or name a variable.",
            "To write the same into all of them, give it: --\(Question.with(id).flag).")
    }

    /// Whether the release has a list of the domains that may sign in decides what to do.
    static func accessAnyDomain(hasList: Bool) -> Problem {
        let list = "\"\(Question.with(.allowedDomains).label)\""
        return .accessAnyDomain(
            hasList
                ? "Answer yes; further domains go into \(list)."
                : "Answer yes; for further domains there is \(list) from 1.6.13 on.")
    }

    /// Another field got its ID from the same text, or holds another one already.
    static func idTaken(_ id: String, other: QuestionID, _ value: String, isFilled: Bool) -> Problem
    {
        let label = Question.with(other).label
        return Problem(
            .idTaken,
            "Took \(id) out of the text"
                + (isFilled
                    ? ", and \(value) for \(label)."
                    : ". \(label) keeps what it has; the text says \(value)."))
    }

    static func idOther(_ name: String, wanted: QuestionID) -> Problem {
        Problem(
            .idOther, "The text has the \(name) only.",
            "Copy the one for \(Question.with(wanted).label): \(whereIDs).")
    }
}
