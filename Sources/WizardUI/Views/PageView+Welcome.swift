import DisplayText
import SSOModel

extension PageView {
    var welcome: [Line] {
        draftChoice + lines(wizard.session.warning) + place
            + lines(
                WelcomeContent.blocks(
                    asksOnline: wizard.asksOnline, unless: " unless Online says yes")
                    + [WelcomeContent.keys(keepsDraft: wizard.session.mayKeep)])
    }

    /// Where this is, and which deployment is set up.
    private var place: [Line] {
        let blocks = WelcomeContent.place(
            wizard.surroundings, wizard.obstacle, draft: wizard.session.keepingPlace)
        guard wizard.asksDeployment else {
            return blocks.isEmpty ? [] : lines(blocks) + [.empty]
        }
        let field = FieldView(
            wizard: wizard, question: .with(.targetKind), width: width, glyphs: glyphs)
        return lines(blocks) + field.lines + [.empty]
    }

    private var draftChoice: [Line] {
        guard let chosen = wizard.session.choice else { return [] }
        let isFocused = wizard.focus == .draftChoice
        var column = 2
        var cursor: Int?
        var spans: [Span] = .label("", .plain, isFocused: isFocused, glyphs)
        for (index, choice) in wizard.session.choices.enumerated() {
            let isChosen = choice == chosen
            let text = "\(isChosen ? glyphs.chosen : glyphs.notChosen) \(choice.label)"
            if isChosen, isFocused { cursor = column + 1 }
            spans.append(
                Span(text, isFocused && isChosen ? .focusField : .plain, choice: index))
            spans.append(Span("  "))
            column += displayWidth(text) + 2
        }
        return paragraph(
            WelcomeContent.offer(
                wizard.session.draft, other: wizard.session.other, in: wizard.surroundings),
            .strong)
            + [Line(spans, focus: .draftChoice, cursorColumn: cursor), .empty]
    }
}
