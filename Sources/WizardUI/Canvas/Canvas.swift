/// A whole screen as a value: what the terminal shows after the next update.
package struct Canvas: Hashable, Sendable {
    /// One cell.
    ///
    /// A wide character fills several: all but the first have an empty text.
    package struct Cell: Hashable, Sendable {
        /// One grapheme, or empty where one goes on.
        package var text: String
        package var style: Style

        package static let blank = Cell(text: " ", style: .plain)
    }

    package let size: Size
    /// `size.rows` rows of `size.columns` cells.
    package private(set) var rows: [[Cell]]
    /// Where the terminal's cursor stands; nil hides it.
    package var cursor: Point?
    /// What can be clicked; the last that contains a point counts.
    package var targets: [ClickTarget] = []

    package init(size: Size) {
        self.size = size
        rows = Array(
            repeating: Array(repeating: .blank, count: max(0, size.columns)),
            count: max(0, size.rows))
    }

    /// Puts a cell in place; nothing is left of a wide character that it covers in part.
    mutating func setCell(_ row: Int, _ column: Int, _ cell: Cell) {
        var first = column
        while first > 0, rows[row][first].text.isEmpty { first -= 1 }
        var next = column + 1
        while next < size.columns, rows[row][next].text.isEmpty { next += 1 }
        for covered in first..<next { rows[row][covered].text = " " }
        rows[row][column] = cell
    }

    /// Makes a cell the continuation of the one to its left.
    mutating func continueCell(_ row: Int, _ column: Int) { rows[row][column].text = "" }
}
