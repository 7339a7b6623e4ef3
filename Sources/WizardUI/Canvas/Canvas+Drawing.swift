import DisplayText

extension Canvas {
    /// Puts text on a row and says at which column it ends; what does not fit is left out.
    @discardableResult
    package mutating func put(
        _ text: String, _ style: Style, row: Int, column: Int, limit: Int? = nil
    ) -> Int {
        guard rows.indices.contains(row) else { return column }
        return rows[row].put(
            text, style, from: column, to: min(limit ?? size.columns, size.columns))
    }

    /// Fills the rest of a row with one style.
    package mutating func fill(row: Int, from column: Int = 0, to end: Int? = nil, _ style: Style) {
        guard rows.indices.contains(row) else { return }
        let end = min(end ?? size.columns, size.columns)
        for column in column..<max(column, end) {
            rows[row].set(column, Cell(text: " ", style: style))
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

extension [Canvas.Cell] {
    /// Puts text between two columns, and says at which one it ends.
    fileprivate mutating func put(
        _ text: String, _ style: Style, from column: Int, to end: Int
    ) -> Int {
        var column = column
        if isPlain(text) {
            for byte in text.utf8 where column >= 0 && column < end {
                set(column, Canvas.Cell(text: Self.plain[Int(byte)], style: style))
                column += 1
            }
            return column
        }
        for character in text {
            let width = displayWidth(character)
            guard width > 0 else { continue }
            guard column >= 0, column + width <= end else { break }
            // What a wide character covers.
            for offset in 1..<width { set(column + offset, Canvas.Cell(text: " ", style: style)) }
            set(column, Canvas.Cell(text: String(character), style: style))
            for offset in 1..<width { self[column + offset].text = "" }
            column += width
        }
        return column
    }

    /// Puts a cell in place; nothing is left of a wide character that it covers in part.
    fileprivate mutating func set(_ column: Int, _ cell: Canvas.Cell) {
        var first = column
        while first > 0, self[first].text.isEmpty { first -= 1 }
        var next = column + 1
        while next < count, self[next].text.isEmpty { next += 1 }
        for covered in first..<next where covered != column { self[covered].text = " " }
        self[column] = cell
    }

    /// The characters of ASCII, by their bytes.
    private static let plain = (0..<0x80).map { String(UnicodeScalar(UInt8($0))) }
}
