import SSOModel

extension Wizard {
    mutating func moveFocus(
        by step: Int, within isWanted: (Focus) -> Bool = { _ in true }
    ) -> [Effect] {
        let order = focusOrder
        guard let index = order.firstIndex(of: focus) else {
            focus = firstFocus
            return []
        }
        guard let target = order.element(at: index + step), isWanted(target) else { return [] }
        return setFocus(target)
    }

    /// Moves the focus, after the rules have looked at the field that is left.
    mutating func setFocus(_ target: Focus) -> [Effect] {
        guard target != focus else { return [] }
        let effects = leaveField()
        focus = focusOrder.contains(target) ? target : firstFocus
        enterField()
        return effects
    }

    /// Down and Up move through fields; where there are none they scroll.
    mutating func scrollOrMove(by step: Int) -> [Effect] {
        if focusOrder.allSatisfy(\.isButton) {
            scrollBy(step)
            return []
        }
        return moveFocus(by: step)
    }

    mutating func scrollPage(by direction: Int) {
        scrollBy(direction * max(1, Layout(size: size).bodyHeight - 1))
    }

    mutating func scrollBy(_ rows: Int) {
        let layout = Layout(size: size)
        let body = self.body(width: layout.bodyWidth, glyphs: .unicode)
        let limit = max(0, body.count - layout.bodyHeight)
        let current = scroll ?? layout.scroll(of: body, focus: focus)
        scroll = min(max(0, current + rows), limit)
        if page == .review { bringFocusAlong(body, layout) }
    }

    /// The focus goes to the first row in sight, so that Enter acts on what can be seen.
    private mutating func bringFocusAlong(_ body: [Line], _ layout: Layout) {
        guard !focus.isButton, !isFocusVisible else { return }
        let rows = body.indices.dropFirst(scroll ?? 0).prefix(layout.bodyHeight)
        let heads = rows.filter { $0 == 0 || body[$0 - 1].focus != body[$0].focus }
        if let next = heads.compactMap({ body[$0].focus }).first { focus = next }
    }

    /// False when the focus was scrolled out of sight.
    private var isFocusVisible: Bool {
        guard let scroll, !focus.isButton else { return true }
        let layout = Layout(size: size)
        let body = self.body(width: layout.bodyWidth, glyphs: .unicode)
        guard let row = body.firstIndex(where: { $0.focus == focus }) else { return true }
        let first = min(scroll, max(0, body.count - layout.bodyHeight))
        return (first..<(first + layout.bodyHeight)).contains(row)
    }

    /// Brings the focus back into sight for a key that is for it.
    ///
    /// - Returns: True when the key does no more than that: what it would act on was not seen.
    mutating func showFocus(before key: Key) -> Bool {
        guard !isFocusVisible else { return false }
        scroll = nil
        return key == .enter || key == .character(" ")
    }

    mutating func press(_ button: Button) -> [Effect] {
        switch button {
        case .back: return goBack()
        case .next: return goOn()
        case .write: return write()
        case .finish: return [.quit(.done)]
        }
    }

    /// The screen before this one, or the review when the operator came from there.
    mutating func goBack() -> [Effect] {
        if returnsToReview { return returnToReview() }
        guard let previous = page.previous else {
            status = Status(
                page == .done
                    ? report?.wayBack ?? ""
                    : "This is the first screen.")
            return []
        }
        return leaveField() + open(previous)
    }

    /// The screen after this one, unless a field on this one is in error.
    mutating func goOn() -> [Effect] {
        let effects = leaveField()
        if page == .welcome { return effects + leaveWelcome() }
        if case .section(let section) = page, let first = complain(about: section) {
            return effects + setFocus(.field(first)) + [.bell]
        }
        if returnsToReview { return effects + returnToReview() }
        guard let next = page.next else { return effects }
        return effects + open(next)
    }

    mutating func open(_ page: Page) -> [Effect] {
        self.page = page
        focus = firstFocus
        planView = .unseen
        enterField()
        // What is wrong stands above the first row.
        scroll = page == .review ? 0 : nil
        switch page {
        case .section(.target): return [.inspect(answers.targetFiles)]
        case .review: return requestPreview()
        default: return []
        }
    }

    /// Makes every error of a section visible, counts them, and says where the first one is.
    private mutating func complain(about section: Section) -> QuestionID? {
        let questions = relevantQuestions(section)
        visited.formUnion(questions.map(\.id))
        let wrong = questions.filter { answers.check($0.id, now: now)?.hasErrors == true }
        guard let first = wrong.first else { return nil }
        status = Status(
            wrong.count == 1
                ? "1 field needs your attention."
                : "\(wrong.count) fields need your attention.", .error)
        return first.id
    }
}
