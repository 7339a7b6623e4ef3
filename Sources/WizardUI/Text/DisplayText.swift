/// Foreign text made safe to draw: nothing in it can move the cursor, reorder the line or hide.
///
/// ncurses passes bidirectional controls, zero-width characters, `\r` and `\b` on to the terminal
/// as they are. A mark stands in their place; tabs become blanks.
package func displayable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\t": result.append(contentsOf: "    ".unicodeScalars)
        case "\u{A0}", "\u{202F}": result.append(" ")
        case _ where isUnsafe(scalar): result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        true
    // Letters of scripts that terminals draw from right to left change the order of the line.
    default: scalar.properties.isVariationSelector || isRightToLeft(scalar)
    }
}

/// The blocks whose characters have bidirectional class R or AL.
///
/// Source: UAX #9, table 4.
private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
    default: false
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
