import DisplayText

/// A row of a command as it stands on a screen.
package struct CommandRow: Hashable, Sendable {
    package fileprivate(set) var text: String
    /// True where it begins within a word, which only a mark in front of it can tell.
    package let isWithinWord: Bool
}

/// Breaks a command between its words, with the backslash that makes a shell go on, so that it can
/// be copied whole; other text that does not fit is cut into pieces.
///
/// A word that does not fit is cut where no quotes are open. Copied without what stands in front of
/// the rows it is the word; copied with that it is several, which no command takes for a shorter one.
package func commandRows(_ command: String, width: Int) -> [CommandRow] {
    guard displayWidth(command) > width else { return [CommandRow(command)] }
    guard command.contains(" ") else {
        return pieces(of: command[...], width: max(1, width)).map { CommandRow($0) }
    }
    var rows: [CommandRow] = []
    let words = shellWords(of: command)
    for (index, word) in words.enumerated() {
        let room = index == words.count - 1 ? width : width - 2
        if let row = rows.last, displayWidth(row.text) + displayWidth(word) + 1 <= room {
            rows[rows.count - 1].text += " " + word
            continue
        }
        if !rows.isEmpty { rows[rows.count - 1].text += " \\" }
        rows += displayWidth(word) <= room ? [CommandRow(word)] : cut(word, width: room)
    }
    return rows
}

extension CommandRow {
    fileprivate init(_ text: String) { self.init(text: text, isWithinWord: false) }
}

/// The words of a command, those in quotes with their blanks: there a backslash would stay.
private func shellWords(of command: String) -> [String] {
    var quote = ShellQuote()
    return command.split { character in
        quote.pass(character)
        return quote.mark == nil && character == " "
    }.map(String.init)
}

/// A word in rows, each but the last with a backslash that joins it to the next.
private func cut(_ word: String, width: Int) -> [CommandRow] {
    var rows: [CommandRow] = []
    var row = ""
    var quote = ShellQuote()
    for character in word {
        let before = quote.closing
        let mayEnd = !quote.isEscaped
        quote.pass(character)
        let rest = quote.closing.count + (quote.isEscaped ? 2 : 1)
        let needed = displayWidth(row) + displayWidth(character) + rest
        if mayEnd, needed > width, row.count > before.count {
            rows.append(CommandRow(text: row + before + "\\", isWithinWord: !rows.isEmpty))
            row = before
        }
        row.append(character)
    }
    return rows + [CommandRow(text: row, isWithinWord: !rows.isEmpty)]
}

/// Where a POSIX shell is in the text of a command: within which quotes, behind a backslash.
private struct ShellQuote {
    private(set) var mark: Character?
    private(set) var isEscaped = false

    /// What closes the quotes that are open here, and opens them again.
    var closing: String { mark.map { String($0) } ?? "" }

    mutating func pass(_ character: Character) {
        if isEscaped {
            isEscaped = false
        } else if character == "\\", mark != "'" {
            isEscaped = true
        } else if character == mark {
            mark = nil
        } else if mark == nil, character == "'" || character == "\"" {
            mark = character
        }
    }
}
