import DisplayText
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

    func lines(_ blocks: [Block]) -> [Line] { blocks.flatMap(lines) }

    private func lines(_ block: Block) -> [Line] {
        switch block {
        case .heading(let text): [Line(text, .strong)]
        case .paragraph(let text, let style, let indent): paragraph(text, style, indent: indent)
        case .bullets(let texts): texts.flatMap(bullet)
        case .steps(let steps): steps.enumerated().flatMap(step)
        case .verbatim(let text, let style):
            verbatimRows(displayable(text), width: width).map { isFirst, row in
                Line([Span(isFirst ? "  " : "\(glyphs.goesOn) ", .faint), Span(row, style)])
            }
        case .blank: [.empty]
        }
    }

    private func bullet(_ text: String) -> [Line] {
        wrapped(text, width: width - 4).enumerated().map { index, row in
            Line([Span(index == 0 ? "  - " : "    "), Span(row)])
        }
    }

    private func step(_ index: Int, _ step: GuidanceStep) -> [Line] {
        numbered(index + 1, step.title) + (step.copyable.map(copyable) ?? [])
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
