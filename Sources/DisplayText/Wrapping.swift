/// Breaks text at blanks so that no row is wider than `width`; a longer word is cut, unless it
/// is to be copied.
package func wrapped(_ text: String, width: Int, cutsWords: Bool = true) -> [String] {
    // By bytes: by characters the splits took a third of a frame's time.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .flatMap { wrappedParagraph(Substring($0), width: max(1, width), cutsWords) }
}

private func wrappedParagraph(
    _ paragraph: Substring, width: Int, _ cutsWords: Bool
) -> [String] {
    var rows: [String] = []
    var row = ""
    for word in paragraph.utf8.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
        for piece in cutsWords ? pieces(of: word, width: width) : [String(word)] {
            if row.isEmpty {
                row = piece
            } else if displayWidth(row) + 1 + displayWidth(piece) <= width {
                row += " " + piece
            } else {
                rows.append(row)
                row = piece
            }
        }
    }
    return rows + [row]
}

/// A word in pieces that fit.
package func pieces(of word: Substring, width: Int) -> [String] {
    guard displayWidth(String(word)) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
        if displayWidth(piece) + displayWidth(character) > width {
            pieces.append(piece)
            piece = ""
        }
        piece.append(character)
    }
    return pieces + [piece]
}
