import CNcurses
import WizardUI

/// Copies a canvas into ncurses, which sends the terminal only what changed.
struct Painter {
    private var looks: [Style: Look] = [:]
    private let isUTF8: Bool

    private struct Look {
        let attributes: attr_t
        let pair: Int16
    }

    init(usesColor: Bool, isUTF8: Bool) {
        self.isUTF8 = isUTF8
        // Only colours on the terminal's own background can be read on every one.
        let hasColor =
            usesColor && has_colors() && start_color() == OK && use_default_colors() == OK
        if hasColor {
            for (number, color) in Self.colors { init_pair(number, color, -1) }
        }
        for style in Style.allCases {
            looks[style] = Look(
                attributes: Self.attributes(style),
                pair: hasColor ? Self.pair(style) : 0)
        }
    }

    /// Neither yellow nor blue: one is lost on white, the other on black.
    private static let colors: [(Int16, Int16)] = [(1, 1), (2, 5), (3, 2), (4, 6)]

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
            let end = Self.endOfRun(cells, from: start)
            let style = cells[start].style
            let text = cells[start..<end].map { shown($0) }.joined()
            let isBlank = style == .plain && text.allSatisfy { $0 == " " }
            if !isBlank, let look = looks[style] {
                omsso_put(row, Int32(start), text, look.attributes, look.pair)
            }
            start = end
        }
    }

    /// A run is of one style, and a character beyond ASCII is one by itself: should ncurses give
    /// it another width, what follows still stands where it belongs.
    private static func endOfRun(_ cells: [Canvas.Cell], from start: Int) -> Int {
        let first = cells[start]
        if !first.isASCII {
            return cells[(start + 1)...].firstIndex { !$0.text.isEmpty } ?? cells.count
        }
        return cells[start...].firstIndex { $0.style != first.style || !$0.isASCII } ?? cells.count
    }

    private func shown(_ cell: Canvas.Cell) -> String {
        isUTF8 || cell.isASCII ? cell.text : "?"
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

extension Canvas.Cell {
    /// False for the right half of a wide character as well.
    fileprivate var isASCII: Bool { text.utf8.count == 1 }
}
