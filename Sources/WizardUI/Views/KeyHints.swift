import SSOModel

extension Wizard {
    /// The key hints below a body of so many rows, the most useful first: narrow windows show fewer.
    func keyHints(rows: Int) -> [String] {
        switch overlay {
        case .reader: return ["Up/Down Scroll", "Space Page", "Esc Close"]
        case .quitMenu:
            return ["Up/Down Choose", "Enter Select", "Esc Continue", "Ctrl-C Keep and quit"]
        case nil: break
        }
        return [enterHint]
            + [nextHint, backHint, "F1 Help", fieldHint, "F10 Quit", scrollHint(rows)].compactMap {
                $0
            }
    }

    private var enterHint: String {
        switch focus {
        case .field: returnsToReview ? "Enter Back to review" : "Tab/Enter Next field"
        case .draftChoice: "Left/Right Choose"
        case .answerRow: "Enter Change"
        case .fileRow: "Enter Show changes"
        case .button(.write) where planView != .seen: "Read it first"
        case .button(let button): "Enter \(button.label)"
        }
    }

    private var nextHint: String? {
        guard let first = buttons.first, focus != .button(first) else { return nil }
        return page == .review ? "Ctrl-N To \(first.label)" : "Ctrl-N \(first.label)"
    }

    private var backHint: String? {
        page.previous == nil ? nil : "Esc Back"
    }

    private func scrollHint(_ rows: Int) -> String? {
        rows > Layout(size: size).bodyHeight ? "PgDn Scroll" : nil
    }

    private var fieldHint: String? {
        guard case .field(let id) = focus else { return nil }
        switch Question.with(id).kind {
        case .choice, .toggle: return "Left/Right Choose"
        case .token: return isSecretShown ? "Ctrl-R Hide" : "Ctrl-R Show"
        case .text, .list, .path, .paths: return nil
        }
    }
}
