import CNcurses
import WizardUI

/// Copies a canvas into ncurses, which sends the terminal only what changed.
struct Painter {
    private let isUTF8: Bool
    private let hasColor: Bool

    init(usesColor: Bool, isUTF8: Bool) {
        self.isUTF8 = isUTF8
        // Only colours on the terminal's own background can be read on every one.
        hasColor =
            usesColor && has_colors() && start_color() == OK && use_default_colors() == OK
            && tigetnum("colors") >= 16
        if hasColor {
            for color in Self.colors.values { init_pair(color, color, -1) }
        }
    }

    /// Bright red and bright magenta; their pairs have the same numbers.
    ///
    /// No other of the sixteen usual colours keeps a contrast of 3:1 on every usual background.
    static let colors: [Style: Int16] = [.alarm: 9, .mark: 13]

    /// Attributes that every terminal has carry the difference; text keeps the terminal's colour.
    private static func attributes(_ style: Style) -> attr_t {
        switch style {
        case .bar, .focusButton: omsso_reverse()
        case .strong, .error, .warning, .mark, .alarm: omsso_bold()
        case .focusLabel: omsso_bold() | omsso_underline()
        case .focusField: omsso_underline()
        case .plain, .field, .button, .faint, .added, .removed: 0
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

    /// A run is of one style, and a character beyond ASCII is one by itself: should ncurses give
    /// it another width, what follows still stands where it belongs.
    private func paint(_ cells: [Canvas.Cell], row: Int32) {
        var start = 0
        var text: [UInt8] = []
        text.reserveCapacity(cells.count)
        while start < cells.count {
            let style = cells[start].style
            text.removeAll(keepingCapacity: true)
            var end = start
            while end < cells.count, cells[end].style == style, let byte = cells[end].byte {
                text.append(byte)
                end += 1
            }
            if end == start {
                text += (isUTF8 ? cells[start].text : "?").utf8
                end = cells[(start + 1)...].firstIndex { !$0.text.isEmpty } ?? cells.count
            }
            if style != .plain || text.contains(where: { $0 != UInt8(ascii: " ") }) {
                omsso_put(
                    row, Int32(start), text, Int32(text.count), Self.attributes(style),
                    hasColor ? Self.colors[style] ?? 0 : 0)
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

extension Canvas.Cell {
    /// Its text, where that is ASCII; nil for the right half of a wide character as well.
    fileprivate var byte: UInt8? { text.utf8.count == 1 ? text.utf8.first : nil }
}
