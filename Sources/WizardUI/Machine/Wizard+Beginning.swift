import SSOModel

/// From the welcome screen.
extension Wizard {
    mutating func follow(_ decision: SessionChoice.Decision) -> [Effect] {
        switch decision {
        case .endOther:
            status = Status("Waiting until the other session has saved and ended...")
            return [.takeOver]
        case .begin: return begin()
        case .startOver(let answers):
            // The draft stays until an answer takes its place, as with `--fresh`.
            fields.restart(with: answers)
            return begin()
        case .resume(let answers, let place, let lacksToken):
            fields.restart(with: answers)
            let effects = resume(at: place)
            status = session.wordsOnResuming(lacksToken: lacksToken) ?? status
            return [.inspect(answers.targetFiles)] + effects
        }
    }

    /// After the other session has ended.
    mutating func goOn(
        with draft: Draft?, _ obstacle: Problem?, _ earlier: String?
    ) -> [Effect] {
        status = nil
        let decision = session.takeOver(
            draft, obstacle: obstacle, earlier: earlier, typed: answers)
        if let decision { return follow(decision) + [.saveDraft] }
        status = obstacle.map {
            Status(
                "Read this first: " + WelcomeContent.obstacleWords($0, draft), .warning)
        }
        enter(firstFocus)
        return []
    }

    private mutating func begin() -> [Effect] {
        [.inspect(answers.targetFiles)] + open(.section(.registration))
    }

    private mutating func resume(at place: Draft.Place?) -> [Effect] {
        guard let place, place.page != .welcome, place.page != .done else {
            return open(.section(.registration))
        }
        let effects = open(place.page)
        guard let id = place.question, focusOrder.contains(.field(id)) else { return effects }
        enter(.field(id))
        if let caret = place.caret { fields.moveCaret(id) { $0.move(to: caret) } }
        return effects
    }
}
