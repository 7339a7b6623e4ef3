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
}

extension [Span] {
    /// A label, with a mark in front where the focus is.
    static func label(
        _ text: String, _ style: Style, isFocused: Bool, _ glyphs: Glyphs, width: Int = 0
    ) -> [Span] {
        [
            isFocused ? Span("\(glyphs.marker) ", .mark) : Span("  "),
            Span(text, isFocused ? .focusLabel : style),
            Span(String(repeating: " ", count: Swift.max(0, width - displayWidth(text)))),
        ]
    }

    /// The first row of a text, with its mark in front.
    static func marked(_ text: String, _ style: Style) -> [Span] {
        let (length, mark) = style.mark(of: text)
        return length == 0
            ? [Span(text, style)]
            : [
                Span(String(text.prefix(length)), mark),
                Span(String(text.dropFirst(length)), style),
            ]
    }
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

    /// What there is to say below a row that can have the focus.
    static func remarks(
        _ remarks: [(text: String, style: Style)], width: Int, focus: Focus
    ) -> [Line] {
        remarks.flatMap { text, style in
            wrapped(displayable(text), width: width - 4).enumerated().map { index, row in
                Line(
                    [Span("    ")] + (index == 0 ? .marked(row, style) : [Span(row, style)]),
                    focus: focus)
            }
        }
    }
}

/// A line letter by letter, in rows that leave two columns free in front.
func verbatimRows(_ text: String, width: Int) -> [(isFirst: Bool, text: String)] {
    pieces(of: text[...], width: max(1, width - 2)).enumerated().map { ($0 == 0, $1) }
}
