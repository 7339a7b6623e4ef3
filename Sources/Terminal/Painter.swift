import CNcurses
import WizardUI

/// Copies a canvas into ncurses, which sends the terminal only what changed.
struct Painter {
    private var looks: [Style: Look] = [:]

    private struct Look {
        let attributes: attr_t
        let pair: Int16
    }

    init(usesColor: Bool) {
        let hasColor = usesColor && has_colors() && start_color() == OK
        if hasColor {
            use_default_colors()
            for (number, color) in Self.colors { init_pair(number, color, -1) }
        }
        for style in Style.allCases {
            looks[style] = Look(
                attributes: Self.attributes(style),
                pair: hasColor ? Self.pair(style) : 0)
        }
    }

    private static let colors: [(Int16, Int16)] = [(1, 1), (2, 3), (3, 2), (4, 6)]

    private static func pair(_ style: Style) -> Int16 {
        switch style {
        case .error, .removed: 1
        case .warning: 2
        case .success, .added: 3
        case .focusLabel: 4
        default: 0
        }
    }

    /// Attributes that every terminal has carry the difference; colour only adds to them.
    private static func attributes(_ style: Style) -> attr_t {
        switch style {
        case .bar, .focusButton: omsso_reverse()
        case .strong, .focusLabel, .error, .warning: omsso_bold()
        case .focusField: omsso_underline()
        case .plain, .field, .button, .faint, .success, .added, .removed: 0
        }
    }

    func paint(_ canvas: Canvas) {
        let window = omsso_window()
        werase(window)
        for (row, cells) in canvas.rows.enumerated() { paint(cells, row: Int32(row)) }
        place(canvas.cursor, in: window)
        wnoutrefresh(window)
        doupdate()
    }

    private func paint(_ cells: [Canvas.Cell], row: Int32) {
        var start = 0
        while start < cells.count {
            let style = cells[start].style
            let end = cells[start...].firstIndex { $0.style != style } ?? cells.count
            let text = cells[start..<end].map(\.text).joined()
            let isBlank = style == .plain && text.allSatisfy { $0 == " " }
            if !isBlank, let look = looks[style] {
                omsso_put(row, Int32(start), text, look.attributes, look.pair)
            }
            start = end
        }
    }

    private func place(_ cursor: Point?, in window: UnsafeMutablePointer<WINDOW>?) {
        guard let cursor else {
            curs_set(0)
            return
        }
        curs_set(1)
        wmove(window, Int32(cursor.row), Int32(cursor.column))
    }
}
