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
    case success
    /// Added and removed lines of a diff.
    case added
    case removed
}
