/// What is in sight, and what the operator wants to see.
extension Wizard {
    private var layout: Layout { Layout(size: size) }

    private func rows(_ layout: Layout) -> [Line] {
        body(width: layout.bodyWidth, glyphs: .unicode)
    }

    mutating func scrollText(_ key: Key) {
        guard case .reader(var reader) = overlay else {
            return scrollBy((key == .pageUp ? -1 : 1) * max(1, layout.bodyHeight - 1))
        }
        switch key {
        case .up: reader.scroll -= 1
        case .down: reader.scroll += 1
        case .pageUp: reader.scroll -= readerHeight
        case .home: reader.scroll = 0
        case .end: reader.scroll = .max / 2
        default: reader.scroll += readerHeight
        }
        reader.scroll = min(max(0, reader.scroll), readerScrollLimit(reader))
        overlay = .reader(reader)
    }

    mutating func scrollBy(_ rows: Int) {
        let layout = layout
        let body = self.rows(layout)
        let limit = max(0, body.count - layout.bodyHeight)
        let current = scroll ?? layout.scroll(of: body, focus: focus)
        scroll = min(max(0, current + rows), limit)
        if page == .review { bringFocusAlong(body, layout) }
    }

    /// The focus goes to the first row in sight, so that Enter acts on what can be seen.
    private mutating func bringFocusAlong(_ body: [Line], _ layout: Layout) {
        guard !focus.isButton, !isFocusVisible(in: body, layout) else { return }
        let rows = body.indices.dropFirst(scroll ?? 0).prefix(layout.bodyHeight)
        let heads = rows.filter { $0 == 0 || body[$0 - 1].focus != body[$0].focus }
        if let next = heads.compactMap({ body[$0].focus }).first { enter(next) }
    }

    /// False when the focus was scrolled out of sight.
    private func isFocusVisible(in body: [Line], _ layout: Layout) -> Bool {
        guard let scroll, let row = body.firstIndex(where: { $0.focus == focus }) else {
            return true
        }
        let first = min(scroll, max(0, body.count - layout.bodyHeight))
        return (first..<(first + layout.bodyHeight)).contains(row)
    }

    /// Brings the focus back into sight for a key that is for it.
    ///
    /// - Returns: True when the key does no more than that: what it would act on was not seen.
    mutating func showFocus(before key: Key) -> Bool {
        guard scroll != nil, !focus.isButton, !isFocusVisible(in: rows(layout), layout) else {
            return false
        }
        scroll = nil
        return key == .enter || key == .character(" ")
    }
}
