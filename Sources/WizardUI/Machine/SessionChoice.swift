import SSOModel

/// What an earlier session left, or another one has open, and what the operator chose about it.
package struct SessionChoice: Sendable {
    /// What an earlier session left, until the operator has chosen what to do with it.
    package private(set) var draft: Draft?
    /// Who else has the wizard open, until that session has ended.
    package internal(set) var other: OtherSession?
    /// True when another session keeps the draft and writes the files.
    package private(set) var isLooking = false
    /// Where the draft that is gone on with was begun, until its files were seen here.
    private(set) var folder: String?
    /// Why the draft could not be saved the last time; nil when it was.
    package private(set) var draftFailure: Problem?
    /// Why the draft could not be removed; nil when it was, or when nobody wanted that.
    package private(set) var discardFailure: Problem?
    /// Why an earlier draft cannot be read; nil when it can, or when there is none.
    private(set) var obstacle: Problem?
    /// Where a draft stays that is not gone on with, once something of this session takes its
    /// place; nil where there is none.
    package private(set) var earlier: String?
    /// Where drafts are kept; nil where none are.
    private let draftPath: String?
    /// Why none can be saved, as far as that was known at the start.
    private let unkept: UnkeptDraft?
    /// From flags and an answers file; they win over those of the draft.
    private var startAnswers: Answers
    /// What there was before anything was typed.
    private var begun: Answers
    private var index = 0

    init(
        _ startAnswers: Answers, draft: Draft?, obstacle: Problem?, earlier: String?,
        draftPath: String?, unkept: UnkeptDraft?, other: OtherSession?
    ) {
        self.draftPath = draftPath
        self.earlier = earlier
        self.unkept = unkept
        self.startAnswers = startAnswers
        begun = startAnswers
        self.draft = draft
        self.obstacle = obstacle
        self.other = other
    }

    /// The choices of the welcome screen; none when there is nothing to choose.
    package var choices: [StartChoice] {
        if let other { return other.mayBeEnded ? [.look, .takeOver] : [.look] }
        return draft == nil ? [] : [.resume, .startOver]
    }

    package var choice: StartChoice? { choices.element(at: min(index, choices.count - 1)) }

    mutating func pick(_ index: Int) { self.index = index }

    mutating func move(by step: Int) {
        let count = max(1, choices.count)
        index = (index + step + count) % count
    }

    /// What is to be read before it.
    var warning: [Block] {
        WelcomeContent.warning(obstacle, unkept, draft) + WelcomeContent.earlier(earlier)
    }

    /// What follows from the choice.
    enum Decision {
        case endOther
        case begin
        case startOver(Answers)
        case resume(Answers, at: Draft.Place?, lacksToken: Bool)
    }

    mutating func decide() -> Decision {
        defer { index = 0 }
        switch choice {
        case .takeOver: return .endOther
        case .startOver:
            draft = nil
            return .startOver(startAnswers)
        // Who looks can still choose otherwise on the first screen.
        case .look: isLooking = true
        case .resume, nil: break
        }
        return goOn()
    }

    /// The other session has ended, and there is this draft to go on with.
    ///
    /// - Returns: Nil where something about it is to be read first.
    mutating func takeOver(
        _ draft: Draft?, obstacle: Problem?, earlier: String?, typed: Answers
    ) -> Decision? {
        defer { self.obstacle = obstacle }
        self.earlier = earlier
        (other, isLooking) = (nil, false)
        self.draft = draft
        startAnswers = startAnswers.overridden(by: typed.changes(since: begun))
        return obstacle == nil || obstacle == self.obstacle ? goOn() : nil
    }

    private mutating func goOn() -> Decision {
        guard let draft else { return .begin }
        (self.draft, folder) = (nil, draft.folder)
        begun = draft.answers.overridden(by: startAnswers)
        let lacksToken = draft.lacksToken && begun[.token] == nil && begun.isRelevant(.token)
        let token = Draft.Place(page: .section(QuestionID.token.section), question: .token)
        return .resume(begun, at: lacksToken ? token : draft.place, lacksToken: lacksToken)
    }

    /// True where another session has the draft, so that nothing of this one is kept.
    package var isOfAnother: Bool { other != nil }

    /// False while the draft on disk is another session's, or not yet chosen to go on with.
    var keepsDraft: Bool { !isOfAnother && draft == nil }

    var mayWrite: Bool { !isOfAnother }

    /// False where it is known that no draft can be saved.
    var mayKeep: Bool { unkept == nil && draftFailure == nil }

    /// Where a draft of this session goes; nil where none can be kept.
    var keepingPlace: String? { mayKeep && !isOfAnother ? draftPath : nil }

    /// False where something would be lost that was typed here.
    func isUntouched(_ answers: Answers) -> Bool { answers.given == begun.given }

    /// What the quit menu offers: to keep the draft only where it can be kept.
    var quitChoices: [QuitChoice] {
        draftFailure == nil && !isOfAnother ? QuitChoice.allCases : [.goOn, .discard]
    }

    /// True where the draft that was asked for has nothing to be read before it.
    package var resumesAtOnce: Bool { choices.first == .resume && obstacle == nil }

    mutating func filesWereSeen() { folder = nil }

    mutating func discards() { discardFailure = nil }

    mutating func draftWasSaved() { draftFailure = nil }

    /// - Returns: What to say.
    mutating func discardFailed(_ problem: Problem) -> Status {
        discardFailure = problem
        return Status("The draft could not be removed. \(problem.message)", .warning)
    }

    /// - Returns: What to say: it is said once, and then the operator works.
    mutating func draftFailed(_ problem: Problem) -> Status? {
        defer { draftFailure = problem }
        return draftFailure == nil
            ? Status("The draft is not kept. \(problem.message)", .warning) : nil
    }
}
