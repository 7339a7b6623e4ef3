import SSOModel

/// Draws the text of a field, scrolled sideways so that the caret can be seen.
struct TextFieldView {
    let wizard: Wizard
    let question: Question
    let width: Int
    let glyphs: Glyphs

    private var isFocused: Bool { wizard.focus == .field(question.id) }
    private var showsDefault: Bool { wizard.showsDefault(question.id) }

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
        if let editor = wizard.editors[question.id] { return min(editor.caret, cells.count) }
        return showsDefault ? 0 : cells.count
    }

    private var shownText: String {
        let id = question.id
        if showsDefault { return defaultText }
        guard question.isSecret, !wizard.isSecretShown || !isFocused else {
            return wizard.fieldText(of: id)
        }
        let text = wizard.fieldText(of: id)
        return Self.namesASource(text)
            ? text : String(repeating: glyphs.mask, count: text.count)
    }

    private var defaultText: String {
        wizard.settledAnswers.effective(question.id).map(question.text(of:)) ?? ""
    }

    /// True for text that says where a token is, or may still become such a text.
    private static func namesASource(_ text: String) -> Bool {
        let sources = ["env:", "file:", "later"]
        return sources.contains { text.hasPrefix($0) || $0.hasPrefix(text) }
            || ["/", "./", "~/", "$"].contains { text.hasPrefix($0) }
    }

    /// The characters to show: as many as fit, with the caret among them.
    private static func window(
        _ cells: [Cell], caret: Int, width: Int, isFocused: Bool
    ) -> Range<Int> {
        let total = cells.reduce(0) { $0 + $1.width }
        if total < width || (!isFocused && total <= width) { return 0..<cells.count }
        var start = caret
        var used = 1
        while start > 0, used + cells[start - 1].width <= width {
            start -= 1
            used += cells[start].width
        }
        var end = caret
        while end < cells.count, used - 1 + cells[end].width <= width {
            used += cells[end].width
            end += 1
        }
        return start..<end
    }
}
