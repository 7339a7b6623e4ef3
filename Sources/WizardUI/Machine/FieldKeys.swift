import SSOModel

extension Wizard {
    mutating func handle(_ key: Key, in question: Question) -> [Effect] {
        if key == .enter { return finishField(question.id) }
        switch question.kind {
        case .choice(let choices): return handleChoice(key, choices, question)
        case .toggle: return handleToggle(key, question)
        case .text, .list, .path, .paths, .token:
            return handleText(key, question)
        }
    }

    /// Enter: on to the next field, past the last one to the button that goes on.
    private mutating func finishField(_ id: QuestionID) -> [Effect] {
        if returnsToReview {
            let effects = leaveField()
            if problems(of: id).contains(where: { $0.severity == .error }) {
                return effects + [.bell]
            }
            return effects + returnToReview()
        }
        let order = focusOrder
        let next = order.firstIndex(of: focus).flatMap { order.element(at: $0 + 1) }
        if let next, !next.isButton { return setFocus(next) }
        // What follows may depend on the answer (a CA file only with verification).
        let effects = leaveField()
        let after = focusOrder.firstIndex(of: focus).flatMap { focusOrder.element(at: $0 + 1) }
        let target = after.flatMap { $0.isButton ? nil : $0 }
        return effects + setFocus(target ?? .button(buttons.first ?? .next))
    }

    private mutating func handleChoice(
        _ key: Key, _ choices: [Question.Choice], _ question: Question
    ) -> [Effect] {
        let current = answers.effective(question.id)?.text
        let index = choices.firstIndex { $0.value == current } ?? 0
        let target: Int?
        switch key {
        case .left: target = index - 1
        case .right: target = index + 1
        case .character(" "): target = (index + 1) % choices.count
        case .character(let typed):
            target = choices.indices.first {
                choices[($0 + index + 1) % choices.count].value
                    .hasPrefix(typed.lowercased())
            }.map { ($0 + index + 1) % choices.count }
        case .home: target = 0
        case .end: target = choices.count - 1
        default: target = nil
        }
        guard let target, let choice = choices.element(at: target) else { return [] }
        return setAnswer(.text(choice.value), question.id)
    }

    private mutating func handleToggle(_ key: Key, _ question: Question) -> [Effect] {
        let current = answers.effective(question.id)?.flag ?? false
        switch key {
        case .left, .right, .character(" "): return setAnswer(.flag(!current), question.id)
        case .character("y"), .character("Y"): return setAnswer(.flag(true), question.id)
        case .character("n"), .character("N"): return setAnswer(.flag(false), question.id)
        default: return []
        }
    }

    mutating func setAnswer(_ answer: Answer, _ id: QuestionID) -> [Effect] {
        answers[id] = answer
        visited.insert(id)
        isQuiet = false
        // The default path may follow from the target.
        return page == .section(.target) ? [.inspect(answers.targetFiles)] : []
    }

    private mutating func handleText(_ key: Key, _ question: Question) -> [Effect] {
        switch key {
        case .character(let character): return insertTyped(String(character), into: question.id)
        case .backspace: editText(question.id) { $0.deleteBackward() }
        case .delete, .control("d"): editText(question.id) { $0.deleteForward() }
        case .control("u"): editText(question.id) { $0.killToStart() }
        case .control("k"): editText(question.id) { $0.killToEnd() }
        case .control("w"): editText(question.id) { $0.killWord() }
        case .control("y"): replaceDefault(question.id) { $0.yank() }
        case .control("_"), .alt("u"): editText(question.id) { $0.undo() }
        case .control("x"): editText(question.id) { $0.redo() }
        default: moveCaret(key, question.id)
        }
        return []
    }

    private mutating func moveCaret(_ key: Key, _ id: QuestionID) {
        // The default of a secret is a word about it, with nothing in it to work on.
        if showsDefault(id), Question.with(id).isSecret { return }
        switch key {
        case .left: editor(id) { $0.moveLeft() }
        case .right: editor(id) { $0.moveRight() }
        case .home, .control("a"): editor(id) { $0.moveToStart() }
        case .end, .control("e"): editor(id) { $0.moveToEnd() }
        default: break
        }
    }
}
