import SSOModel

extension Wizard {
    /// Takes one event, and says what is to be done outside.
    package mutating func handle(_ event: Event) -> [Effect] {
        defer { if !isPlanVisible { review.wasHidden() } }
        // By what holds afterwards: in one expression, it would be asked of the state before.
        let effects = effects(of: event)
        return permitted(effects)
    }

    private mutating func effects(of event: Event) -> [Effect] {
        switch event {
        case .input(let input): return handle(input)
        case .looked(let surroundings): take(surroundings)
        case .written(let report): return showDone(report)
        case .writeFailed(let problem): return tell(problem)
        case .tookOver(let draft, let obstacle, let earlier):
            return goOn(with: draft, obstacle, earlier)
        case .otherSession(let other):
            session.other = other
            status = Status("Another session has the draft by now: choose again.", .warning)
        case .draftFailed(let problem): takeDraftFailure(problem)
        case .draftSaved: return takeDraftSuccess()
        case .discardFailed(let problem): status = session.discardFailed(problem)
        case .inspected(let inspection): return take(inspection)
        case .previewed(let preview): review.take(preview)
        case .rested: fields.rest()
        case .planPainted: if isPlanNew { review.wasPainted() }
        case .planStood: if awaitsStanding { review.hasStood() }
        case .askedOnline(let subject, let remarks): online.take(remarks, about: subject)
        case .onlineIsSlow: online.wait()
        case .notice(let text): status = Status(text, .warning)
        }
        return []
    }

    private mutating func take(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        fields.take(surroundings.proposals)
        if page == .welcome { enter(firstFocus) }
    }

    /// The plan on Review holds what the files say, which may be known only after it was opened.
    private mutating func take(_ inspection: Inspection) -> [Effect] {
        let planned = resolution.settings
        fields.take(inspection)
        let isOld = page == .review && resolution.settings != planned
        return isOld ? requestPreview() : goOnWithFiles()
    }

    private mutating func handle(_ input: InputEvent) -> [Effect] {
        if case .resize(let size) = input {
            self.size = size
            return []
        }
        if isPlanNew { return [] }
        let menuIsNew = isMenuNew
        isMenuNew = false
        switch input {
        case .resize: return []
        case .key(let key): return handle(key)
        case .text(let text): return handleBurst(text, menuIsNew: menuIsNew)
        case .enterInBurst(let isBehindKey): return handleEnterInBurst(isBehindKey)
        case .paste(let text): return handlePaste(text)
        case .oversizedPaste(let count): return refuse(.tooLong(count, isJoined: false))
        case .mouse(let event): return handle(event)
        }
    }

    private mutating func handlePaste(_ pasted: String) -> [Effect] {
        guard !isTooSmall, overlay == nil, let question = focus.question.map(Question.with) else {
            return [.bell]
        }
        do throws(FieldRefusal) {
            guard try fields.paste(pasted, into: question) else {
                status = nil
                return [.bell]
            }
            status = nil
            return question.takesText ? [] : inspection
        } catch {
            return refuse(error)
        }
    }

    private mutating func refuse(_ refusal: FieldRefusal) -> [Effect] {
        status = refusal.status
        return [.bell]
    }
}
