import SSOModel

/// The ways out.
extension Wizard {
    /// The menu; a second Ctrl-C means that its operator wants out, and loses nothing by it.
    mutating func quit() -> [Effect] {
        if page == .done { return [.quit(.done)] }
        let isAsked = if case .quitMenu = overlay { true } else { false }
        if isAsked || losesNothing { return choose(.keepDraft) }
        overlay = .quitMenu(session.isOfAnother ? .goOn : .keepDraft)
        isMenuNew = true
        // There is no room for a menu where the window is too small.
        quitsOnceKept = isTooSmall
        // The menu offers to keep the draft only where that has just been done.
        return [.saveDraft]
    }

    /// True where there is nothing to ask about.
    private var losesNothing: Bool {
        session.isOfAnother ? session.isUntouched(answers) : isTooSmall && !keepsDraft
    }

    mutating func takeDraftSuccess() -> [Effect] {
        session.draftWasSaved()
        return quitsOnceKept ? [.quit(.quitKeepingDraft)] : []
    }

    /// What the menu no longer offers is not chosen.
    mutating func takeDraftFailure(_ problem: Problem) {
        status = session.draftFailed(problem) ?? status
        quitsOnceKept = false
        if case .quitMenu(.keepDraft) = overlay { overlay = .quitMenu(session.quitChoices[0]) }
    }

    mutating func pick(_ choice: QuitChoice) -> [Effect] {
        session.quitChoices.contains(choice) ? choose(choice) : []
    }

    mutating func choose(_ choice: QuitChoice) -> [Effect] {
        overlay = nil
        switch choice {
        case .keepDraft where session.isOfAnother: return [.quit(.quitKeepingNothing)]
        case .keepDraft: return [.saveDraft, .quit(.quitKeepingDraft)]
        case .discard:
            session.discards()
            return [.discardDraft, .quit(.discarded)]
        case .goOn: return []
        }
    }
}
