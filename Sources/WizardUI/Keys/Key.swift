/// A key as the wizard understands it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
    /// A letter typed with Control, in lower case.
    case control(Character)
    /// A character typed with Alt.
    case alt(Character)

    static let space = character(" ")

    package var isCharacter: Bool {
        if case .character = self { true } else { false }
    }
}

/// What the wizard can be told by the terminal.
package enum InputEvent: Hashable, Sendable {
    /// A key that was pressed by itself.
    case key(Key)
    /// Characters that came in one burst with other keys, without the markers of a paste: typed
    /// while the line stood still, or a paste of a terminal that marks none.
    case text(String)
    /// Enter in such a burst; directly behind a key that no clipboard holds, such as an arrow, or
    /// not.
    case enterInBurst(behindKey: Bool)
    /// The text between bracketed-paste markers.
    case paste(String)
    /// A paste of so many bytes that no field can hold it.
    case oversizedPaste(Int)
    case resize(Size)
    case mouse(MouseEvent)
}
