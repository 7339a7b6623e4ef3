import DisplayText
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
        guard let chosen = wizard.startChoice else { return [] }
        let isFocused = wizard.focus == .draftChoice
        var column = 2
        var cursor: Int?
        var spans = [Span(isFocused ? "\(glyphs.marker) " : "  ", .focusLabel)]
        for (index, choice) in wizard.startChoices.enumerated() {
            let isChosen = choice == chosen
            let text = "\(isChosen ? glyphs.chosen : glyphs.notChosen) \(choice.label)"
            if isChosen, isFocused { cursor = column + 1 }
            spans.append(
                Span(text, isFocused && isChosen ? .focusField : .plain, choice: index))
            spans.append(Span("  "))
            column += displayWidth(text) + 2
        }
        return paragraph(WelcomeContent.offer(wizard), .strong)
            + [Line(spans, focus: .draftChoice, cursorColumn: cursor), .empty]
    }
}
