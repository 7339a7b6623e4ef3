/// A whole screen as a value: what the terminal shows after the next update.
package struct Canvas: Hashable, Sendable {
    /// One cell. A wide character fills two: the second has an empty text.
    package struct Cell: Hashable, Sendable {
        /// One grapheme of display width 1 or 2, or empty in the right half of a wide one.
        package var text: String
        package var style: Style

        package static let blank = Cell(text: " ", style: .plain)
    }

    package let size: Size
    /// `size.rows` rows of `size.columns` cells.
    package private(set) var rows: [[Cell]]
    /// Where the terminal's cursor stands; nil hides it.
    package var cursor: Point?

    package init(size: Size) {
        self.size = size
        rows = Array(
            repeating: Array(repeating: .blank, count: max(0, size.columns)),
            count: max(0, size.rows))
    }

    mutating func setCell(_ row: Int, _ column: Int, _ cell: Cell) {
        rows[row][column] = cell
    }
}
