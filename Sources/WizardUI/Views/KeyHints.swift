import SSOModel

extension Wizard {
    /// The key hints at the bottom, the most useful first: narrow windows show fewer.
    var keyHints: [String] {
        switch overlay {
        case .reader: return ["Up/Down Scroll", "Space Page", "Esc Close"]
        case .quitMenu:
            return ["Up/Down Choose", "Enter Select", "Esc Continue", "Ctrl-C Keep and quit"]
        case nil: break
        }
        return [enterHint]
            + [nextHint, backHint, "F1 Help", fieldHint, "F10 Quit"].compactMap { $0 }
    }

    private var enterHint: String {
        switch focus {
        case .field: returnsToReview ? "Enter Back to review" : "Tab/Enter Next field"
        case .draftChoice: "Left/Right Choose"
        case .answerRow: "Enter Change"
        case .fileRow: "Enter Show changes"
        case .button(let button): "Enter \(button.label)"
        }
    }

    private var nextHint: String? {
        guard let last = buttons.last, focus != .button(last) else { return nil }
        return "Ctrl-N \(last.label)"
    }

    private var backHint: String? {
        page.previous == nil ? nil : "Esc Back"
    }

    private var fieldHint: String? {
        guard case .field(let id) = focus else {
            return page == .review || page == .done ? "PgDn Scroll" : nil
        }
        switch Question.with(id).kind {
        case .choice, .toggle: return "Left/Right Choose"
        case .token: return isSecretShown ? "Ctrl-R Hide" : "Ctrl-R Show"
        case .text, .list, .path, .paths: return nil
        }
    }
}
