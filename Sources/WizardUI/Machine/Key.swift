/// A key as the wizard understands it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
    /// A letter typed with Control, in lower case.
    case control(Character)
}

/// What the wizard can be told by the terminal.
package enum InputEvent: Hashable, Sendable {
    case key(Key)
    /// The text between bracketed-paste markers, or a burst that came in at once.
    case paste(String)
    case resize(Size)
}
