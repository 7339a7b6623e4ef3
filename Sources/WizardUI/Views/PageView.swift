import SSOModel

extension Wizard {
    /// Every row between header and buttons, also those that scroll out of sight.
    func body(width: Int, glyphs: Glyphs) -> [Line] {
        let view = PageView(wizard: self, width: width, glyphs: glyphs)
        switch page {
        case .welcome: return view.welcome
        case .section(let section): return view.section(section)
        case .review: return view.review
        case .done: return view.done
        }
    }
}

/// Draws the body of a screen.
struct PageView {
    let wizard: Wizard
    let width: Int
    let glyphs: Glyphs

    private var blocks: BlockView { BlockView(width: width, glyphs: glyphs) }

    func lines(_ blocks: [Block]) -> [Line] { self.blocks.lines(blocks) }

    var done: [Line] {
        var view = blocks
        view.focus = wizard.focus
        return view.lines(wizard.report?.blocks ?? [])
    }

    func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 0) -> [Line] {
        blocks.paragraph(text, style, indent: indent)
    }
}
