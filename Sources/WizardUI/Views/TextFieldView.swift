import DisplayText
import SSOModel

/// Draws the text of a field, scrolled sideways so that the caret can be seen.
struct TextFieldView {
    let wizard: Wizard
    let question: Question
    let width: Int
    let glyphs: Glyphs

    private var isFocused: Bool { wizard.focus == .field(question.id) }
    private var showsDefault: Bool { wizard.fields.showsDefault(question.id) }

    var spans: (spans: [Span], cursor: Int?) {
        let cells = shownText.map { Cell($0) }
        let caret = isFocused ? caretIndex(in: cells) : 0
        let window = Self.window(cells, caret: caret, width: width - 2, isFocused: isFocused)
        let text = cells[window].map(\.text).joined()
        let left = window.lowerBound > 0 ? glyphs.left : "["
        let right = window.upperBound < cells.count ? glyphs.right : "]"
        let body = padded(text, to: width - 2)
        // No attribute of its own: switching one on and off costs 15 bytes at every key.
        let style: Style = showsDefault ? .faint : .field
        let before = cells[window.lowerBound..<max(window.lowerBound, caret)]
            .reduce(0) { $0 + $1.width }
        return (
            [Span(left, .faint), Span(body, style), Span(right, .faint)],
            isFocused ? 1 + before : nil
        )
    }

    private struct Cell {
        let text: String
        let width: Int

        init(_ character: Character) {
            text = displayable(String(character))
            width = displayWidth(text)
        }
    }

    private func caretIndex(in cells: [Cell]) -> Int {
        if let editor = wizard.fields.editors[question.id] { return min(editor.caret, cells.count) }
        return showsDefault ? 0 : cells.count
    }

    private var shownText: String {
        let id = question.id
        if showsDefault { return isEmptied ? "" : defaultText }
        guard question.isSecret, !wizard.fields.isSecretShown || !isFocused else {
            return wizard.fields.fieldText(of: id)
        }
        let text = wizard.fields.fieldText(of: id)
        return Self.namesASource(text)
            ? text : String(repeating: glyphs.mask, count: text.count)
    }

    /// A field that was just emptied looks empty; its default comes back when it is left.
    private var isEmptied: Bool { isFocused && wizard.fields.editors[question.id] != nil }

    private var defaultText: String {
        let answers = wizard.fields.settledAnswers
        if answers.isKeptAsIs(question.id) { return Answers.keptAsIs }
        return answers.effective(question.id).map(question.text(of:)) ?? ""
    }

    /// True for text that says where a token is, or may still become such a text.
    private static func namesASource(_ text: String) -> Bool {
        if SecretShapes.isIn(text) { return false }
        let sources = ["env:", "file:", "later"]
        return sources.contains { text.hasPrefix($0) || $0.hasPrefix(text) }
            || ["/", "./", "~/", "$"].contains { text.hasPrefix($0) }
    }

    /// The characters to show: as many as fit, with the caret among them.
    ///
    /// A long text moves by half a field at a time: typing at its end then costs one byte most of
    /// the time instead of a whole field at every key.
    private static func window(
        _ cells: [Cell], caret: Int, width: Int, isFocused: Bool
    ) -> Range<Int> {
        let total = cells.reduce(0) { $0 + $1.width }
        if total < width || (!isFocused && total <= width) { return 0..<cells.count }
        let half = max(1, width / 2)
        let caretColumn = cells[..<caret].reduce(0) { $0 + $1.width }
        let startColumn = max(0, caretColumn / half - 1) * half
        var column = 0
        let start = cells.firstIndex { cell in
            defer { column += cell.width }
            return column >= startColumn
        }
        var room = width
        let end = cells[(start ?? caret)...].firstIndex { cell in
            room -= cell.width
            return room < 0
        }
        return (start ?? caret)..<(end ?? cells.count)
    }
}
