import SSOModel

extension PageView {
    var welcome: [Line] {
        draftChoice
            + lines(
                WelcomeContent.blocks + [
                    .bullets([
                        "Every field is checked when you leave it. F1 explains the one you are in.",
                        "Esc goes back at any time and loses nothing.",
                        "F10 or Ctrl-C quits; what you typed can be kept as a draft "
                            + "(never a token).",
                    ])
                ])
    }

    private var draftChoice: [Line] {
        guard let draft = wizard.draft else { return [] }
        let isFocused = wizard.focus == .draftChoice
        let labels = WelcomeContent.draftChoices
        let chosen = wizard.resumesDraft ? 0 : 1
        var column = 2
        var cursor: Int?
        var spans = [Span(isFocused ? "\(glyphs.marker) " : "  ", .focusLabel)]
        for (index, label) in labels.enumerated() {
            let mark = index == chosen ? glyphs.chosen : glyphs.notChosen
            if index == chosen, isFocused { cursor = column + 1 }
            let text = "\(mark) \(label)"
            spans.append(Span(text, isFocused && index == chosen ? .focusField : .plain))
            spans.append(Span("  "))
            column += displayWidth(text) + 2
        }
        return paragraph(WelcomeContent.offer(draft), .strong)
            + [Line(spans, focus: .draftChoice, cursorColumn: cursor), .empty]
    }
}
