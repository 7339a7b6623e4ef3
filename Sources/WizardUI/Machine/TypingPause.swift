import SSOModel

/// What stays on the screen as it is while its operator types.
///
/// An error that changes its words with every key, and all that follows from a field, would cost
/// hundreds of bytes for each of them, which a slow line passes on long after the typing has
/// ended. Both follow when the typing rests.
struct HeldView: Hashable {
    let problems: [Problem]
    let answers: Answers
}

extension Wizard {
    /// True while the screen waits for `Event.rested`.
    package var isTyping: Bool { held != nil }

    mutating func hold(_ id: QuestionID) {
        guard held == nil else { return }
        held = HeldView(problems: problems(of: id), answers: answers)
    }

    /// The answers of before the typing began.
    package var shownAnswers: Answers { held?.answers ?? answers }

    /// The answers without what is being typed, so that what follows from a field does not
    /// change with every key of it.
    package var settledAnswers: Answers { isQuiet ? answersAtEntry : shownAnswers }
}
