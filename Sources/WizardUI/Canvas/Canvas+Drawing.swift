import DisplayText

extension Canvas {
    /// Puts text on a row and says at which column it ends; what does not fit is left out.
    @discardableResult
    package mutating func put(
        _ text: String, _ style: Style, row: Int, column: Int, limit: Int? = nil
    ) -> Int {
        guard rows.indices.contains(row) else { return column }
        var column = column
        let end = min(limit ?? size.columns, size.columns)
        for character in text {
            let width = displayWidth(character)
            guard width > 0 else { continue }
            guard column >= 0, column + width <= end else { break }
            // What a wide character covers.
            for offset in 1..<width { setCell(row, column + offset, Cell(text: " ", style: style)) }
            setCell(row, column, Cell(text: String(character), style: style))
            for offset in 1..<max(1, width) { continueCell(row, column + offset) }
            column += width
        }
        return column
    }

    /// Fills the rest of a row with one style.
    package mutating func fill(row: Int, from column: Int = 0, to end: Int? = nil, _ style: Style) {
        guard rows.indices.contains(row) else { return }
        let end = min(end ?? size.columns, size.columns)
        for column in column..<max(column, end) {
            setCell(row, column, Cell(text: " ", style: style))
        }
    }

    /// The text of every row, without trailing blanks.
    package var plainText: String {
        rows.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n") + "\n"
    }
}
