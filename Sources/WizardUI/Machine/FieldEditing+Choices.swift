import SSOModel

/// A word that is typed to pick one of a few.
struct TypedChoice: Hashable {
    var text: String
    /// The answer of before the typing.
    let before: Answer?
}

/// Keys in a field with a few fixed words: arrows go through them, letters and digits spell one.
extension FieldEditing {
    mutating func choose(_ key: Key, _ question: Question) {
        switch question.kind {
        case .choice(let choices): choose(key, choices, question)
        case .toggle: toggle(key, question.id)
        case .text, .list, .path, .paths, .token: break
        }
    }

    private mutating func toggle(_ key: Key, _ id: QuestionID) {
        let current = answers.effective(id)?.flag ?? false
        switch key {
        case .left, .right, .character(" "): set(.flag(!current), for: id)
        case .character("y"), .character("Y"): set(.flag(true), for: id)
        case .character("n"), .character("N"): set(.flag(false), for: id)
        default: break
        }
    }

    private mutating func choose(
        _ key: Key, _ choices: [Question.Choice], _ question: Question
    ) {
        switch key {
        case .character(let character) where isTyped(character, choices):
            spell((typedChoice?.text ?? "") + character.lowercased(), choices, question)
        case .backspace where typedChoice != nil:
            spell(String(typedChoice?.text.dropLast() ?? ""), choices, question)
        case .control("u") where typedChoice != nil, .control("w") where typedChoice != nil:
            spell("", choices, question)
        default: step(key, choices, question)
        }
    }

    /// A blank goes on to the next choice, unless it is one of a word.
    private func isTyped(_ character: Character, _ choices: [Question.Choice]) -> Bool {
        guard character == " " else { return true }
        guard let text = typedChoice?.text else { return false }
        return choices.contains { $0.begins(with: text + " ") }
    }

    private mutating func step(_ key: Key, _ choices: [Question.Choice], _ question: Question) {
        func index(_ answer: Answer?) -> Int? {
            guard let text = answer?.text else { return nil }
            // A patch stands beside its release.
            return choices.firstIndex { text == $0.value || text.hasPrefix($0.value + ".") }
        }
        let current = index(answers.effective(question.id)) ?? index(typedChoice?.before) ?? 0
        let target: Int
        switch key {
        case .left: target = current - 1
        case .right: target = current + 1
        case .character(" "): target = (current + 1) % choices.count
        case .home: target = 0
        case .end: target = choices.count - 1
        default: return
        }
        typedChoice = nil
        if let choice = choices.element(at: target) { set(.text(choice.value), for: question.id) }
    }

    /// The text picks the choice that it means; any other stays as it is, for the rules to refuse.
    private mutating func spell(
        _ text: String, _ choices: [Question.Choice], _ question: Question
    ) {
        let before = typedChoice.map(\.before) ?? answers[question.id]
        guard !text.isEmpty else {
            typedChoice = nil
            return takeBack(question.id, to: before)
        }
        let meant = question.choice(meantBy: text)
        // The first letter of another choice goes there, also behind a word that is whole.
        if meant == nil, let letter = text.last, letter.isLetter,
            let other = question.choice(meantBy: String(letter))
        {
            typedChoice = TypedChoice(text: String(letter), before: before)
            return set(.text(other.value), for: question.id)
        }
        typedChoice = TypedChoice(text: text, before: before)
        if let meant { return set(.text(meant.value), for: question.id) }
        set(
            unknown: .text(text), for: question.id,
            mayGoOn: choices.contains { $0.begins(with: text) || text == $0.value + "." })
    }
}

extension Question {
    var takesText: Bool {
        switch kind {
        case .text, .list, .path, .paths, .token: true
        case .choice, .toggle: false
        }
    }
}
