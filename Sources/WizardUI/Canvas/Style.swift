/// What a piece of text means; the terminal decides how it looks.
package enum Style: UInt8, CaseIterable, Hashable, Sendable {
    case plain
    /// The product and screen line at the top, and the key hints at the bottom.
    case bar
    /// Labels and titles.
    case strong
    /// The label of the field that has the focus.
    case focusLabel
    /// The text of a field.
    case field
    /// The text of the field that has the focus.
    case focusField
    case button
    case focusButton
    /// Hints and text that follows from other answers.
    case faint
    case error
    case warning
    /// Added and removed lines of a diff.
    case added
    case removed
    /// The sign or the word that says it all by itself, and may have a colour besides.
    case mark
    /// The same, of what is wrong or goes.
    case alarm

    /// How a text of this style begins, and how that looks.
    func mark(of text: String) -> (length: Int, style: Style) {
        switch self {
        case .error where text.hasPrefix("Error"): (5, .alarm)
        case .warning where text.hasPrefix("Warning"): (7, .mark)
        case .added: (1, .mark)
        case .removed: (1, .alarm)
        default: (0, self)
        }
    }
}
