import SSOModel

/// From field to field and from screen to screen.
extension Wizard {
    mutating func moveFocus(
        by step: Int, within isWanted: (Focus) -> Bool = { _ in true }
    ) -> [Effect] {
        guard let index = focusOrder.firstIndex(of: focus) else {
            enter(firstFocus)
            return []
        }
        guard let target = focusOrder.element(at: index + step), isWanted(target) else {
            return []
        }
        return setFocus(target)
    }

    /// Moves the focus, after the rules have looked at the field that is left.
    mutating func setFocus(_ target: Focus) -> [Effect] {
        guard target != focus else { return [] }
        let effects = leaveField()
        enter(focusOrder.contains(target) ? target : firstFocus)
        scroll = nil
        return effects
    }

    /// Lets the rules look at the field, and keeps the draft.
    mutating func leaveField() -> [Effect] {
        fields.leave()
        guard let id = focus.question else { return [] }
        return [.saveDraft] + inspection + askOnline(about: id)
    }

    /// A look at the files, on the screen that names them.
    var inspection: [Effect] {
        page == .section(.target) ? [.inspect(answers.targetFiles)] : []
    }

    /// Enter: on to the next field, past the last one to the button that goes on.
    mutating func finishField(_ id: QuestionID) -> [Effect] {
        if review.visited != nil {
            if !fields.files(of: id, in: answers).isEmpty { return goOn() }
            let effects = leaveField()
            return effects + (fields.isInError(id) ? [.bell] : returnToReview())
        }
        if let next = focusBehind, !next.isButton { return setFocus(next) }
        // What follows may depend on the answer (a CA file only with verification).
        let effects = leaveField()
        let next = focusBehind.flatMap { $0.isButton ? nil : $0 }
        return effects + setFocus(next ?? .button(firstButton))
    }

    mutating func press(_ button: Button) -> [Effect] {
        switch button {
        case .back: goBack()
        case .next: goOn()
        case .write: write()
        case .finish: [.quit(.done)]
        case .verify: verify()
        case .goOnline: allowOnline(true)
        case .stayOffline: allowOnline(false)
        }
    }

    /// The screen before this one, or the review when the operator came from there.
    mutating func goBack() -> [Effect] {
        if review.visited != nil { return returnToReview() }
        guard let previous = page.previous else {
            status = Status(
                page == .done ? report?.wayBack ?? "" : "This is the first screen.")
            return []
        }
        return leaveField() + open(previous)
    }

    /// The screen after this one, unless a field on this one is in error.
    mutating func goOn() -> [Effect] {
        let effects = leaveField()
        if page == .welcome { return effects + follow(session.decide()) }
        guard !inspection.isEmpty else { return effects + finishSection() }
        awaitsFiles = true
        return effects + inspection.filter { !effects.contains($0) }
    }

    /// Goes on from the screen that names files, now that somebody has looked at them.
    mutating func goOnWithFiles() -> [Effect] {
        guard awaitsFiles else { return [] }
        awaitsFiles = false
        return finishSection()
    }

    private mutating func finishSection() -> [Effect] {
        if case .section(let section) = page, let first = complain(about: section) {
            return setFocus(.field(first)) + [.bell]
        }
        if page == .section(.target) { session.filesWereSeen() }
        if review.visited != nil { return returnToReview() }
        return page.next.map { open($0) } ?? []
    }

    mutating func open(_ page: Page) -> [Effect] {
        self.page = page
        awaitsFiles = false
        enter(firstFocus)
        review.wasOpened()
        // What is wrong stands above the first row.
        scroll = page == .review ? 0 : nil
        return page == .review ? requestPreview() : inspection
    }

    /// Makes every error of a section visible, counts them, and says where the first one is.
    private mutating func complain(about section: Section) -> QuestionID? {
        let wrong = fields.complain(about: relevantQuestions(section))
        guard let first = wrong.first else { return nil }
        status = Status(
            wrong.count == 1
                ? "1 field needs your attention."
                : "\(wrong.count) fields need your attention.", .error)
        return first.id
    }
}
