import SSOModel

/// A word that is typed to pick one of a few.
struct TypedChoice: Hashable {
    var text: String
    /// The answer of before the typing.
    let before: Answer?
}

/// Keys in a field with a few fixed words: arrows go through them, letters and digits spell one.
extension Wizard {
    mutating func handleChoice(
        _ key: Key, _ choices: [Question.Choice], _ question: Question
    ) -> [Effect] {
        switch key {
        case .character(let character) where isTyped(character, choices):
            return spell((typedChoice?.text ?? "") + character.lowercased(), question)
        case .backspace where typedChoice != nil:
            return spell(String(typedChoice?.text.dropLast() ?? ""), question)
        case .control("u") where typedChoice != nil, .control("w") where typedChoice != nil:
            return spell("", question)
        default: return step(key, choices, question)
        }
    }

    /// A blank goes on to the next choice, unless it is one of a word.
    private func isTyped(_ character: Character, _ choices: [Question.Choice]) -> Bool {
        guard character == " " else { return true }
        guard let text = typedChoice?.text else { return false }
        return choices.contains { $0.begins(with: text + " ") }
    }

    private mutating func step(
        _ key: Key, _ choices: [Question.Choice], _ question: Question
    ) -> [Effect] {
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
        default: return []
        }
        typedChoice = nil
        guard let choice = choices.element(at: target) else { return [] }
        return setAnswer(.text(choice.value), question.id)
    }

    /// The text picks the choice that it means; any other stays as it is, for the rules to refuse.
    private mutating func spell(_ text: String, _ question: Question) -> [Effect] {
        let before = typedChoice.map(\.before) ?? answers[question.id]
        guard !text.isEmpty else {
            typedChoice = nil
            answers[question.id] = before
            isQuiet = false
            return []
        }
        if question.choice(meantBy: text) == nil, let letter = text.last, letter.isLetter,
            let other = question.choice(meantBy: String(letter))
        {
            // The first letter of another choice goes there, also behind a word that is whole.
            typedChoice = TypedChoice(text: String(letter), before: before)
            return setAnswer(.text(other.value), question.id)
        }
        typedChoice = TypedChoice(text: text, before: before)
        if let choice = question.choice(meantBy: text) {
            return setAnswer(.text(choice.value), question.id)
        }
        answers[question.id] = .text(text)
        notes[question.id] = nil
        guard case .choice(let choices) = question.kind else { return [] }
        isQuiet = choices.contains { $0.begins(with: text) || text == $0.value + "." }
        if !isQuiet { visited.insert(question.id) }
        return []
    }
}
