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
}

/// What the wizard can be told by the terminal.
package enum InputEvent: Hashable, Sendable {
    case key(Key)
    /// The text between bracketed-paste markers, or a burst that came in at once.
    ///
    /// One that begins with a line break goes on from text that came as keys.
    case paste(String)
    /// A paste of so many bytes that no field can hold it.
    case oversizedPaste(Int)
    case resize(Size)
    case mouse(MouseEvent)
}
