/// Where the parts of a screen stand.
///
/// Row 0 is the header and row 1 a rule; the last rows are the buttons, the status and the key
/// hints. What is between scrolls.
struct Layout {
    let size: Size

    static let margin = 1
    /// Below this many columns a field stands under its label instead of beside it.
    static let wideEnough = 76

    var bodyTop: Int { 2 }
    var bodyHeight: Int { max(1, size.rows - 5) }
    var buttonRow: Int { size.rows - 3 }
    var statusRow: Int { size.rows - 2 }
    var footerRow: Int { size.rows - 1 }

    /// One column is kept for the scroll mark.
    var bodyWidth: Int { max(1, min(size.columns, 100) - 2 * Self.margin - 1) }

    /// The first row to show, so that all rows of the focus are seen with one row around them.
    func scroll(of body: [Line], focus: Focus) -> Int {
        guard body.count > bodyHeight else { return 0 }
        let rows = body.indices.filter { body[$0].focus == focus }
        guard let first = rows.first, let last = rows.last else {
            let hasFields = body.contains { $0.focus != nil }
            let isBelow = focus.isButton && focus != .button(.finish)
            return isBelow && hasFields ? body.count - bodyHeight : 0
        }
        let wanted = max(0, last + 2 - bodyHeight)
        return min(wanted, first, body.count - bodyHeight)
    }
}
