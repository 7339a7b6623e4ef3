import DisplayText
import SSOModel

/// Lays blocks out in rows of a screen or of an overlay.
struct BlockView {
    let width: Int
    let glyphs: Glyphs
    /// What has the focus, where that may be a step.
    var focus: Focus?

    func lines(_ blocks: [Block]) -> [Line] { blocks.flatMap(lines) }

    func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 0) -> [Line] {
        let blank = String(repeating: " ", count: indent)
        return hanging(text, style, blank, blank)
    }

    private func lines(_ block: Block) -> [Line] {
        switch block {
        case .heading(let text): [Line(text, .strong)]
        case .paragraph(let text, let style, let indent): paragraph(text, style, indent: indent)
        case .bullets(let texts): texts.flatMap { hanging($0, .plain, "  - ", "    ") }
        case .steps(let steps): steps.enumerated().flatMap(step)
        case .verbatim(let text, let style):
            verbatimRows(displayable(text), width: width).map { isFirst, row in
                Line(
                    isFirst
                        ? [Span("  ")] + .marked(row, style)
                        : [Span("\(glyphs.goesOn) ", .faint), Span(row, style)])
            }
        case .command(let text):
            commandRows(displayable(text), width: width - 6).map {
                Line([margin(of: $0), Span($0.text, .strong)])
            }
        case .blank: [.empty]
        }
    }

    /// Text whose first row begins with another mark than the rest.
    private func hanging(
        _ text: String, _ style: Style, _ first: String, _ rest: String
    ) -> [Line] {
        wrapped(displayable(text), width: width - displayWidth(rest)).enumerated().map {
            Line($0 == 0 ? [Span(first)] + .marked($1, style) : [Span(rest), Span($1, style)])
        }
    }

    private func step(_ index: Int, _ step: GuidanceStep) -> [Line] {
        hanging(step.title, .plain, GuidanceStep.mark(index), "     ")
            + (step.copyable.map { copyable($0, .step(index)) } ?? [])
    }

    /// Text that must be copied letter by letter: a command is broken as a shell takes it.
    private func copyable(_ text: String, _ step: Focus) -> [Line] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { commandRows(displayable(String($0)), width: width - 6) }.enumerated()
            .map { index, row in
                let isMarked = focus == step && index == 0
                return Line(
                    [isMarked ? Span("    \(glyphs.marker) ", .mark) : margin(of: row)]
                        + [Span(row.text, .strong)],
                    focus: focus == nil ? nil : step, cursorColumn: isMarked ? 4 : nil)
            }
    }

    private func margin(of row: CommandRow) -> Span {
        row.isWithinWord ? Span("    \(glyphs.goesOn) ", .faint) : Span("      ")
    }
}
