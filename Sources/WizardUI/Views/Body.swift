import SSOModel

extension Wizard {
    /// Every row between header and buttons, also those that scroll out of sight.
    func body(width: Int, glyphs: Glyphs) -> [Line] {
        let page = PageView(wizard: self, width: width, glyphs: glyphs)
        switch self.page {
        case .welcome: return page.welcome
        case .section(let section): return page.section(section)
        case .review: return page.review
        case .done: return page.done
        }
    }
}

/// Draws the body of a screen.
struct PageView {
    let wizard: Wizard
    let width: Int
    let glyphs: Glyphs

    func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 0) -> [Line] {
        let blank = String(repeating: " ", count: indent)
        return wrapped(displayable(text), width: width - indent).map {
            Line([Span(blank), Span($0, style)])
        }
    }

    func heading(_ text: String) -> [Line] { [Line(text, .strong)] }

    /// Numbered steps, each with the text to copy on rows of its own.
    func steps(_ steps: [GuidanceStep]) -> [Line] {
        steps.enumerated().flatMap { index, step in
            numbered(index + 1, step.title)
                + (step.copyable.map(copyable) ?? [])
        }
    }

    private func numbered(_ number: Int, _ text: String) -> [Line] {
        let mark = padded("\(number).", to: 3)
        return wrapped(displayable(text), width: width - 5).enumerated().map { index, row in
            Line([Span(index == 0 ? "  \(mark)" : "     "), Span(row)])
        }
    }

    /// Text that must be copied letter by letter: a command is broken as a shell takes it.
    private func copyable(_ text: String) -> [Line] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { commandRows(displayable(String($0)), width: width - 7) }
            .map { Line([Span("       "), Span($0, .strong)]) }
    }
}
