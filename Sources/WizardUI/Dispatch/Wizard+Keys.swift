import SSOModel

/// What keys do, by the table of all of them.
extension Wizard {
    /// Where the operator is: what holds for a key, the nearest first.
    var scopes: [KeyBinding.Scope] {
        if isTooSmall { return [.anywhere] }
        switch overlay {
        case .reader: return [.reader, .anywhere]
        case .quitMenu: return [.quitMenu, .anywhere]
        case nil: return focusScopes + [.focus, .screen, .anywhere]
        }
    }

    private var focusScopes: [KeyBinding.Scope] {
        switch focus {
        case .field(let id): (fields.meant(for: id) == nil ? [] : [.meant]) + scopes(of: id)
        case .draftChoice: [.startChoice]
        case .button: [.button]
        case .step: [.step]
        case .answerRow, .fileRow: []
        }
    }

    private func scopes(of id: QuestionID) -> [KeyBinding.Scope] {
        switch Question.with(id).kind {
        case .choice: [.choice]
        case .toggle: [.toggle]
        case .token: [.secret, .text]
        case .text, .list, .path, .paths: [.text]
        }
    }

    mutating func handle(_ key: Key) -> [Effect] {
        if !key.isCharacter { fields.word = nil }
        let binding = KeyMap.binding(of: key, in: scopes)
        if overlay == nil, !isTooSmall, binding?.scope != .anywhere {
            status = nil
            if binding?.scope != .screen, showFocus(before: key) { return [] }
        }
        return binding.map { perform($0.action, key) } ?? type(key)
    }

    private mutating func perform(_ action: KeyBinding.Action, _ key: Key) -> [Effect] {
        switch action {
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .quit: return quit()
        case .explain: overlay = .reader(HelpText.reader(for: focus, on: page))
        case .reveal: fields.isSecretShown.toggle()
        case .move(let step): return move(by: step, key)
        case .scroll: scrollText(key)
        case .goBack: return goBack()
        case .goOn: return pressFirst()
        case .enter: return enter()
        case .press: return pressFocused()
        case .choose: return choose(key)
        case .moveCaret(let move): moveCaret(move)
        case .edit(let edit): if let id = focus.question { fields.edit(id, edit) }
        case .putBack: if let id = focus.question { fields.replaceDefault(id) { $0.yank() } }
        case .takeMeant: return takeMeant()
        case .copy: return copy()
        case .close: overlay = nil
        case .pick(let choice): return pick(choice)
        }
        return []
    }

    /// A key that is in no table: a letter of an answer.
    private mutating func type(_ key: Key) -> [Effect] {
        guard case .character(let character) = key, overlay == nil, !isTooSmall,
            let question = focus.question.map(Question.with)
        else { return [] }
        if question.takesText { return insertTyped(String(character), into: question.id) }
        return choose(key)
    }

    mutating func insertTyped(_ text: String, into id: QuestionID) -> [Effect] {
        let (isTaken, refusal) = fields.type(text, into: id)
        if let refusal { status = refusal.status }
        return isTaken ? [] : [.bell]
    }

    private mutating func move(by step: Int, _ key: Key) -> [Effect] {
        // Where nothing is asked, arrows move what is read.
        guard [.up, .down].contains(key), page == .done || focusOrder.allSatisfy(\.isButton) else {
            return moveFocus(by: step)
        }
        scrollBy(step)
        return []
    }

    /// Ctrl-N: the button that goes on; but what is written wants a key of its own.
    private mutating func pressFirst() -> [Effect] {
        page == .review ? setFocus(.button(.write)) : press(firstButton)
    }

    private mutating func enter() -> [Effect] {
        if case .quitMenu(let choice) = overlay { return choose(choice) }
        switch focus {
        case .field(let id): return finishField(id)
        case .draftChoice: return moveFocus(by: 1)
        case .answerRow(let id): return jump(to: id)
        case .fileRow(let index):
            if let file = review.preview.files.element(at: index) {
                overlay = .reader(HelpText.diff(file))
            }
            return []
        case .step: return copy()
        case .button: return pressFocused()
        }
    }

    private mutating func pressFocused() -> [Effect] {
        if case .button(let button) = focus { press(button) } else { [] }
    }

    private mutating func choose(_ key: Key) -> [Effect] {
        let step = [.left, .up, .backTab].contains(key) ? -1 : 1
        if case .quitMenu(let choice) = overlay {
            overlay = .quitMenu(choice.moved(by: step, among: session.quitChoices))
            return []
        }
        switch focus {
        case .field(let id):
            let before = answers[id]
            fields.choose(key, Question.with(id))
            // The default path may follow from the target.
            return answers[id] == before ? [] : inspection
        case .draftChoice: session.move(by: step)
        case .button: return moveFocus(by: step, within: \.isButton)
        case .answerRow, .fileRow, .step: break
        }
        return []
    }

    /// Puts what was meant into the field, as if it had been typed or chosen.
    mutating func takeMeant() -> [Effect] {
        guard let id = focus.question else { return [] }
        fields.takeMeant(for: id)
        return Question.with(id).takesText ? [] : inspection
    }

    private mutating func moveCaret(_ move: (inout LineEditor) -> Void) {
        guard let id = focus.question else { return }
        // The default of a secret is a word about it, with nothing in it to work on.
        if fields.showsDefault(id), Question.with(id).isSecret { return }
        fields.moveCaret(id, move)
    }
}
