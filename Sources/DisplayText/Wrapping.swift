/// Breaks text at blanks so that no row is wider than `width`; a longer word is cut, unless it
/// is to be copied.
///
/// Several blanks within a row stay as they are: a path may have them.
package func wrapped(_ text: String, width: Int, cutsWords: Bool = true) -> [String] {
    // By bytes: by characters the splits took a third of a frame's time.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .flatMap { wrappedParagraph(Substring($0), width: max(1, width), cutsWords) }
}

private func wrappedParagraph(
    _ paragraph: Substring, width: Int, _ cutsWords: Bool
) -> [String] {
    var rows = Rows(width: width)
    for word in paragraph.utf8.split(
        separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    {
        if word.isEmpty {
            rows.addBlank()
            continue
        }
        let text = String(Substring(word))
        let needed = displayWidth(text)
        if cutsWords, needed > width {
            for piece in pieces(of: Substring(word), width: width) {
                rows.add(piece, displayWidth(piece))
            }
        } else {
            rows.add(text, needed)
        }
    }
    return rows.all + [rows.last]
}

private struct Rows {
    let width: Int
    private(set) var all: [String] = []
    private(set) var last = ""
    private var used = 0
    /// How many blanks stand before the next word.
    private var blanks = 1

    init(width: Int) { self.width = width }

    mutating func addBlank() { blanks += 1 }

    mutating func add(_ piece: String, _ needed: Int) {
        if !last.isEmpty, used + blanks + needed <= width {
            for _ in 0..<blanks { last += " " }
            last += piece
            used += blanks + needed
        } else {
            if !last.isEmpty { all.append(last) }
            (last, used) = (piece, needed)
        }
        blanks = 1
    }
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
