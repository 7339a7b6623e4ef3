/// A part of a row that does something when it is clicked.
package struct ClickTarget: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case focus(Focus)
        /// One of several choices that stand side by side.
        case choose(Focus, Int)
        case quitChoice(QuitChoice)
    }

    let row: Int
    let columns: Range<Int>
    let action: Action

    func contains(_ point: Point) -> Bool {
        point.row == row && columns.contains(point.column)
    }
}
