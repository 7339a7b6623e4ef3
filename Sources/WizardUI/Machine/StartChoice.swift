import SSOModel

/// What the welcome screen asks before it goes on, if anything.
package enum StartChoice: Hashable, Sendable {
    /// What to do with the draft of an earlier session.
    case resume, startOver
    /// What to do while another session is open.
    case takeOver, look

    package var label: String {
        switch self {
        case .resume: "Resume it"
        case .startOver: "Start over"
        case .takeOver: "End it and go on here"
        case .look: "Only look"
        }
    }
}

extension Wizard {
    /// The choices of the welcome screen; none when there is nothing to choose.
    package var startChoices: [StartChoice] {
        if otherSession != nil { return [.look, .takeOver] }
        return draft == nil ? [] : [.resume, .startOver]
    }

    package var startChoice: StartChoice? {
        startChoices.element(at: min(startChoiceIndex, startChoices.count - 1))
    }

    mutating func moveStartChoice(by step: Int) {
        let count = max(1, startChoices.count)
        startChoiceIndex = (startChoiceIndex + step + count) % count
    }

    mutating func leaveWelcome() -> [Effect] {
        let choice = startChoice
        startChoiceIndex = 0
        switch choice {
        case nil: return openFirstSection()
        case .takeOver: return [.takeOver]
        case .look:
            isLooking = true
            otherSession = nil
            return resumeDraft()
        case .resume: return resumeDraft()
        case .startOver:
            draft = nil
            answers = startAnswers
            editors = [:]
            return [.discardDraft] + openFirstSection()
        }
    }

    /// The other session has ended; its draft is this one's.
    mutating func takeOver(_ draft: Draft?) -> [Effect] {
        otherSession = nil
        self.draft = draft
        return resumeDraft()
    }

    private mutating func resumeDraft() -> [Effect] {
        guard let draft else { return openFirstSection() }
        self.draft = nil
        answers = draft.answers.overridden(by: startAnswers)
        editors = [:]
        return [.inspect(answers.targetFiles)] + resume(at: draft.place)
    }

    private mutating func openFirstSection() -> [Effect] {
        [.inspect(answers.targetFiles)] + open(.section(.registration))
    }

    private mutating func resume(at place: Place?) -> [Effect] {
        guard let place, place.page != .welcome, place.page != .done else {
            return open(.section(.registration))
        }
        let effects = open(place.page)
        guard let id = place.question, focusOrder.contains(.field(id)) else { return effects }
        focus = .field(id)
        enterField()
        if let caret = place.caret { editor(id) { $0.move(to: caret) } }
        return effects
    }

    /// False while the draft on disk is another session's, or not yet chosen to go on with.
    package var keepsDraft: Bool {
        !isLooking && otherSession == nil && draft == nil && page != .done
    }

    /// Leaves out what must not be done now.
    func permitted(_ effects: [Effect]) -> [Effect] {
        effects.filter { effect in
            switch effect {
            case .saveDraft: keepsDraft
            case .discardDraft, .write: !isLooking && otherSession == nil
            default: true
            }
        }
    }
}
