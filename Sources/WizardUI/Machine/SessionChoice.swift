import SSOModel

/// What an earlier session left, or another one has open, and what the operator chose about it.
package struct SessionChoice: Sendable {
    /// What an earlier session left, until the operator has chosen what to do with it.
    package private(set) var draft: Draft?
    /// Who else has the wizard open, until the operator has chosen what to do about it.
    package private(set) var other: String?
    /// True when another session keeps the draft and writes the files.
    package private(set) var isLooking = false
    /// Why the draft could not be saved the last time; nil when it was.
    package private(set) var draftFailure: Problem?
    /// Why an earlier draft cannot be read; nil when it can, or when there is none.
    let obstacle: Problem?
    /// From flags and an answers file; they win over those of the draft.
    private let startAnswers: Answers
    private var index = 0

    init(_ startAnswers: Answers, draft: Draft?, obstacle: Problem?, other: String?) {
        self.startAnswers = startAnswers
        self.draft = draft
        self.obstacle = obstacle
        self.other = other
    }

    /// The choices of the welcome screen; none when there is nothing to choose.
    package var choices: [StartChoice] {
        if other != nil { return [.look, .takeOver] }
        return draft == nil ? [] : [.resume, .startOver]
    }

    package var choice: StartChoice? { choices.element(at: min(index, choices.count - 1)) }

    mutating func pick(_ index: Int) { self.index = index }

    mutating func move(by step: Int) {
        let count = max(1, choices.count)
        index = (index + step + count) % count
    }

    /// What follows from the choice.
    enum Decision {
        case endOther
        case begin
        case startOver(Answers)
        case resume(Answers, at: Draft.Place?)
    }

    mutating func decide() -> Decision {
        defer { index = 0 }
        switch choice {
        case .takeOver: return .endOther
        case .startOver:
            draft = nil
            return .startOver(startAnswers)
        case .look:
            isLooking = true
            other = nil
        case .resume, nil: break
        }
        return goOn()
    }

    /// The other session has ended; its draft is this one's.
    mutating func takeOver(_ draft: Draft?) -> Decision {
        other = nil
        self.draft = draft
        return goOn()
    }

    private mutating func goOn() -> Decision {
        guard let draft else { return .begin }
        self.draft = nil
        return .resume(draft.answers.overridden(by: startAnswers), at: draft.place)
    }

    /// False while the draft on disk is another session's, or not yet chosen to go on with.
    var keepsDraft: Bool { !isLooking && other == nil && draft == nil }

    var mayWrite: Bool { !isLooking && other == nil }

    /// What the quit menu offers: to keep the draft only where it can be kept.
    var quitChoices: [QuitChoice] {
        draftFailure == nil ? QuitChoice.allCases : [.goOn, .discard]
    }

    /// What quitting would mean now.
    var quitConsequence: String {
        let cause = draftFailure.map { " The draft cannot be kept. \($0.inOneLine())" }
        return "Nothing has been written.\(cause ?? "")"
    }

    mutating func draftWasSaved() { draftFailure = nil }

    /// - Returns: What to say: it is said once, and then the operator works.
    mutating func draftFailed(_ problem: Problem) -> Status? {
        defer { draftFailure = problem }
        return draftFailure == nil
            ? Status("The draft is not kept. \(problem.message)", .warning) : nil
    }
}
