import SSOModel

extension PageView {
    var welcome: [Line] {
        draftChoice
            + paragraph(
                "This sets up sign-in with Microsoft Entra ID (Azure AD) for an OpenMetadata "
                    + "server: seven short steps, then the files are written. Nothing is "
                    + "written before you press Write in step 6, and no network is used.")
            + [.empty] + heading("Have at hand")
            + bullets([
                "Access to the portal, to register an application (step 1 says how).",
                "The address that people type to open OpenMetadata.",
                "The e-mail address of everyone who is to be an administrator.",
                "How the server runs: Docker, bare metal or Kubernetes, and its version.",
            ])
            + [.empty] + heading("Good to know")
            + bullets([
                "Every field is checked when you leave it. F1 explains the one you are in.",
                "Esc goes back at any time and loses nothing.",
                "F10 or Ctrl-C quits; what you typed can be kept as a draft (never a token).",
            ])
    }

    private var draftChoice: [Line] {
        guard let draft = wizard.draft else { return [] }
        let isFocused = wizard.focus == .draftChoice
        let labels = ["Resume it", "Start over"]
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
        return paragraph("There is a draft: \(draft.origin).", .strong)
            + [Line(spans, focus: .draftChoice, cursorColumn: cursor), .empty]
    }

    private func bullets(_ texts: [String]) -> [Line] {
        texts.flatMap { text in
            wrapped(text, width: width - 4).enumerated().map { index, row in
                Line([Span(index == 0 ? "  - " : "    "), Span(row)])
            }
        }
    }
}
