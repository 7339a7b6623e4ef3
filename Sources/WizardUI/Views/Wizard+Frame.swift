import DisplayText
import SSOModel

extension Wizard {
    /// The whole screen as it is now.
    package func frame(_ glyphs: Glyphs) -> Canvas {
        guard !isTooSmall else { return tooSmallFrame() }
        var canvas = Canvas(size: size)
        drawHeader(on: &canvas, glyphs)
        let rows = drawBody(on: &canvas, glyphs)
        drawButtons(on: &canvas)
        drawStatus(on: &canvas)
        drawFooter(on: &canvas, rows: rows)
        drawOverlay(on: &canvas, glyphs)
        return canvas
    }

    private func tooSmallFrame() -> Canvas {
        var canvas = Canvas(size: size)
        canvas.put(tooSmallText, .plain, row: 0, column: 0)
        return canvas
    }

    private var tooSmallText: String {
        if case .quitMenu = overlay, !session.quitChoices.contains(.keepDraft) {
            return session.quitWarning
        }
        let minimum = Self.minimumSize
        return "omsso needs a \(minimum.columns)x\(minimum.rows) window; Ctrl-C quits"
    }

    private func drawHeader(on canvas: inout Canvas, _ glyphs: Glyphs) {
        canvas.fill(row: 0, .bar)
        let product = size.columns >= 76 ? Page.product : "omsso"
        canvas.put(product, .bar, row: 0, column: Layout.margin)
        let step = page.stepText ?? ""
        let stepColumn = size.columns - displayWidth(step) - Layout.margin
        canvas.put(step, .bar, row: 0, column: stepColumn)
        let titleColumn = size.columns >= 76 ? 42 : 9
        canvas.put(page.title, .bar, row: 0, column: titleColumn)
    }

    /// - Returns: The number of rows, also of those out of sight.
    private func drawBody(on canvas: inout Canvas, _ glyphs: Glyphs) -> Int {
        let layout = Layout(size: size)
        let body = self.body(width: layout.bodyWidth, glyphs: glyphs)
        let limit = max(0, body.count - layout.bodyHeight)
        let first = min(scroll ?? layout.scroll(of: body, focus: focus), limit)
        // Where nothing in sight has the focus, reading starts at the top.
        if overlay == nil { canvas.cursor = Point(column: Layout.margin, row: layout.bodyTop) }
        for (offset, line) in body.dropFirst(first).prefix(layout.bodyHeight).enumerated() {
            draw(line, row: layout.bodyTop + offset, on: &canvas)
        }
        let markColumn = size.columns - 1
        if first > 0 { canvas.put(glyphs.up, .faint, row: layout.bodyTop, column: markColumn) }
        if first < limit {
            canvas.put(
                glyphs.down, .faint, row: layout.bodyTop + layout.bodyHeight - 1,
                column: markColumn)
        }
        return body.count
    }

    private func draw(_ line: Line, row: Int, on canvas: inout Canvas) {
        var column = Layout.margin
        if let focus = line.focus {
            canvas.targets.append(
                ClickTarget(row: row, columns: 0..<size.columns, action: .focus(focus)))
        }
        for span in line.spans {
            let start = column
            column = canvas.put(
                span.text, span.style, row: row, column: column, limit: size.columns - 1)
            if let focus = line.focus, let choice = span.choice {
                canvas.targets.append(
                    ClickTarget(row: row, columns: start..<column, action: .choose(focus, choice)))
            }
        }
        if let cursor = line.cursorColumn, overlay == nil {
            canvas.cursor = Point(column: Layout.margin + cursor, row: row)
        }
    }

    private func drawButtons(on canvas: inout Canvas) {
        let row = Layout(size: size).buttonRow
        var column = Layout.margin + 2
        for button in buttons {
            let isFocused = focus == .button(button)
            let label = isFocused ? "[> \(button.label) <]" : "[  \(button.label)  ]"
            if isFocused, overlay == nil { canvas.cursor = Point(column: column + 3, row: row) }
            let end = canvas.put(
                label, isFocused ? .focusButton : .button, row: row, column: column)
            canvas.targets.append(
                ClickTarget(row: row, columns: column..<end, action: .focus(.button(button))))
            column = end + 2
        }
        if session.isLooking {
            canvas.put("Only looking: nothing is written.", .strong, row: row, column: column)
        }
    }

    private func drawStatus(on canvas: inout Canvas) {
        guard let status = status ?? fields.leftOut?.status else { return }
        let row = Layout(size: size).statusRow
        canvas.put(
            truncated(displayable(status.text), to: size.columns - 2), Style(status.severity),
            row: row, column: Layout.margin)
    }

    private func drawFooter(on canvas: inout Canvas, rows: Int) {
        let row = Layout(size: size).footerRow
        canvas.fill(row: row, .bar)
        var column = Layout.margin
        for hint in keyHints(rows: rows, width: size.columns - 2 * Layout.margin) {
            column = canvas.put(hint, .bar, row: row, column: column) + Self.gap
        }
    }
}
