import DisplayText
import SSOModel

/// A run of text in one style.
struct Span: Hashable {
    var text: String
    var style: Style
    /// Which of the choices that stand side by side this is.
    var choice: Int?

    init(_ text: String, _ style: Style = .plain, choice: Int? = nil) {
        self.text = text
        self.style = style
        self.choice = choice
    }

    var width: Int { displayWidth(text) }
}

/// One row of a screen's body.
struct Line: Hashable {
    var spans: [Span]
    /// What this row belongs to; the body scrolls so that all rows of the focus can be seen.
    var focus: Focus?
    /// The column of the text cursor, on the row where the operator types.
    var cursorColumn: Int?

    init(_ spans: [Span] = [], focus: Focus? = nil, cursorColumn: Int? = nil) {
        self.spans = spans
        self.focus = focus
        self.cursorColumn = cursorColumn
    }

    init(_ text: String, _ style: Style = .plain, focus: Focus? = nil) {
        self.init([Span(text, style)], focus: focus)
    }

    static let empty = Line()
}

/// A line letter by letter, in rows that leave two columns free in front.
func verbatimRows(_ text: String, width: Int) -> [(isFirst: Bool, text: String)] {
    pieces(of: text[...], width: max(1, width - 2)).enumerated().map { ($0 == 0, $1) }
}

/// Breaks a command at its blanks, with the backslash that makes a shell go on; other text that
/// does not fit is cut into pieces.
func commandRows(_ command: String, width: Int) -> [String] {
    guard displayWidth(command) > width else { return [command] }
    let rows = wrapped(command, width: max(8, width - 2))
    guard command.contains(" ") else { return rows }
    return rows.enumerated().map { $0 < rows.count - 1 ? $1 + " \\" : $1 }
}
