/// Foreign text made safe to draw: nothing in it can move the cursor, reorder the line or hide.
///
/// ncurses passes bidirectional controls, zero-width characters, `\r` and `\b` on to the terminal
/// as they are. A mark stands in their place; tabs become blanks. So it does for what makes one
/// picture of several emoji, whose width no two terminals agree on. Letters that are written from
/// right to left stay: some terminals turn them round, and only they know whether they do.
package func displayable(_ text: String) -> String {
    if isPlain(text) { return text }
    var safe = SafeText()
    for scalar in text.unicodeScalars { safe.append(scalar) }
    return String(safe.scalars)
}

private struct SafeText {
    private(set) var scalars = String.UnicodeScalarView()
    /// Marks over the last character; nil before the first.
    private var marks: Int?

    /// More of them would reach into the rows above and below.
    private static let markLimit = 2

    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\t": for _ in 0..<4 { base(" ") }
        case "\u{A0}", "\u{202F}": base(" ")
        case _ where isUnsafe(scalar): base("\u{FFFD}")
        case _ where displayWidth(scalar) == 0: mark(scalar)
        default: base(scalar)
        }
    }

    private mutating func base(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        marks = 0
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        guard let count = marks else { return base("\u{FFFD}") }
        marks = count + 1
        if count < Self.markLimit { scalars.append(scalar) }
        if count == Self.markLimit { scalars.append("\u{FFFD}") }
    }
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        true
    default: scalar.properties.isVariationSelector || scalar.properties.isEmojiModifier
    }
}

/// The longest start of a text that fits, with `..` at its end when something was cut.
package func truncated(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    let mark = width > 4 ? ".." : ""
    var result = ""
    var used = mark.utf8.count
    for character in text {
        used += displayWidth(character)
        if used > width { break }
        result.append(character)
    }
    return result + mark
}

/// The text with as many blanks behind it as make it so wide.
package func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}
