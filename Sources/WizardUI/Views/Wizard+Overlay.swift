import DisplayText
import SSOModel

extension Wizard {
    /// Rows of text that the reader shows at once.
    var readerHeight: Int { max(1, size.rows - 6) }

    private var readerWidth: Int { min(size.columns, 96) - 8 }

    func readerScrollLimit(_ reader: Overlay.Reader) -> Int {
        max(0, rows(of: reader).count - readerHeight)
    }

    private func rows(of reader: Overlay.Reader, _ glyphs: Glyphs = .unicode) -> [Line] {
        BlockView(width: readerWidth, glyphs: glyphs).lines(reader.blocks)
    }

    func drawOverlay(on canvas: inout Canvas, _ glyphs: Glyphs) {
        if overlay != nil { canvas.targets = [] }
        switch overlay {
        case .reader(let reader): draw(reader, on: &canvas, glyphs)
        case .quitMenu(let choice): draw(choice, on: &canvas, glyphs)
        case nil: break
        }
    }

    private func draw(
        _ reader: Overlay.Reader, on canvas: inout Canvas, _ glyphs: Glyphs
    ) {
        let rows = rows(of: reader, glyphs)
        let height = min(rows.count, readerHeight)
        let box = Box(
            top: 2, left: 2, width: readerWidth + 4, height: height + 2, glyphs: glyphs)
        box.draw(on: &canvas, title: displayable(reader.title))
        for (offset, line) in rows.dropFirst(reader.scroll).prefix(readerHeight).enumerated() {
            var column = box.left + 2
            for span in line.spans {
                column = canvas.put(
                    span.text, span.style, row: box.top + 1 + offset, column: column,
                    limit: box.left + box.width - 1)
            }
        }
        let edge = box.left + box.width - 2
        if reader.scroll > 0 { canvas.put(glyphs.up, .strong, row: box.top + 1, column: edge) }
        if reader.scroll + height < rows.count {
            canvas.put(glyphs.down, .strong, row: box.top + height, column: edge)
        }
        canvas.cursor = Point(column: box.left + 2, row: box.top + 1)
    }

    private func draw(
        _ choice: QuitChoice, on canvas: inout Canvas, _ glyphs: Glyphs
    ) {
        let choices = session.quitChoices
        let width = session.draftFailure == nil ? 44 : min(size.columns, 80) - 8
        let texts = wrapped(displayable(session.quitConsequence), width: width - 4)
            .prefix(size.rows - choices.count - 8)
        let box = Box(
            top: max(2, size.rows / 2 - 3 - texts.count), left: (size.columns - width) / 2,
            width: width, height: texts.count + choices.count + 3, glyphs: glyphs)
        box.draw(on: &canvas, title: QuitChoice.title)
        for (index, text) in texts.enumerated() {
            canvas.put(text, .plain, row: box.top + 1 + index, column: box.left + 2)
        }
        for (index, option) in choices.enumerated() {
            let isChosen = option == choice
            let row = box.top + 2 + texts.count + index
            canvas.put(
                (isChosen ? "\(glyphs.marker) " : "  ") + option.label,
                isChosen ? .focusButton : .plain, row: row, column: box.left + 2)
            if isChosen { canvas.cursor = Point(column: box.left + 2, row: row) }
            canvas.targets.append(
                ClickTarget(
                    row: row, columns: box.left..<(box.left + box.width),
                    action: .quitChoice(option)))
        }
    }
}

/// A frame with a title, empty inside.
private struct Box {
    let top: Int
    let left: Int
    let width: Int
    let height: Int
    let glyphs: Glyphs

    func draw(on canvas: inout Canvas, title: String) {
        let inner = width - 2
        for row in top..<(top + height) {
            canvas.fill(row: row, .plain)
        }
        let name = " \(truncated(title, to: inner - 4)) "
        let rest = String(repeating: glyphs.rule, count: max(0, inner - displayWidth(name) - 1))
        canvas.put(
            glyphs.corners[0] + glyphs.rule + name + rest + glyphs.corners[1], .strong, row: top,
            column: left)
        for row in (top + 1)..<(top + height - 1) {
            canvas.put(
                glyphs.side + String(repeating: " ", count: inner) + glyphs.side, .plain, row: row,
                column: left)
        }
        canvas.put(
            glyphs.corners[2] + String(repeating: glyphs.rule, count: inner) + glyphs.corners[3],
            .plain, row: top + height - 1, column: left)
    }
}
