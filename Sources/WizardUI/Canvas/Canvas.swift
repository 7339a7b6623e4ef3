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
    package internal(set) var rows: [[Cell]]
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
}
