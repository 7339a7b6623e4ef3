import SSOModel

/// Keys that come all at once do what they do one by one, but nothing in a paste presses a button.
extension Wizard {
    /// True where Enter, Space or a letter acts at once: on a button, and in the quit menu.
    package var pressesAtOnce: Bool {
        if case .quitMenu = overlay { return true }
        return overlay == nil && focus.isButton && !isTooSmall
    }

    /// - Parameters:
    ///   - text: Without line ends.
    ///   - menuIsNew: True when the key before it opened the quit menu: the letter of a choice
    ///     that was typed right behind it is no paste.
    /// - Returns: What is to be done outside.
    mutating func handleBurst(_ text: String, menuIsNew: Bool) -> [Effect] {
        if menuIsNew, text.count == 1, let letter = text.first { return handle(.character(letter)) }
        if pressesAtOnce { return refuseBurst() }
        if overlay == nil, !isTooSmall, let id = focus.question, Question.with(id).takesText {
            status = nil
            return insertTyped(text, into: id)
        }
        return text.unicodeScalars.flatMap { handle(.character(Character($0))) }
    }

    /// Behind a key that no clipboard holds, Enter is no paste: it picks from the quit menu, but
    /// still presses no button.
    mutating func handleEnterInBurst(_ isBehindKey: Bool) -> [Effect] {
        if isBehindKey, case .quitMenu = overlay { return handle(.enter) }
        return pressesAtOnce ? refuseBurst() : handle(.enter)
    }

    private mutating func refuseBurst() -> [Effect] {
        status = Status("Keys came all at once and pressed nothing: press again.", .warning)
        return []
    }
}
