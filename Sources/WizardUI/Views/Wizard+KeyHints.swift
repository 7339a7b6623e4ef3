import DisplayText
import SSOModel

extension Wizard {
    /// The key hints below a body of so many rows, as many as there is room for.
    ///
    /// Whatever gives way, the way out stays.
    func keyHints(rows: Int, width: Int) -> [String] {
        let scopes = scopes
        let hints = KeyMap.all.compactMap { binding -> (text: String, rank: Int)? in
            // What is nearer to the operator may have taken the key.
            guard scopes.contains(binding.scope), let key = binding.keys.first,
                KeyMap.binding(of: key, in: scopes)?.scope == binding.scope
            else { return nil }
            return hint(for: binding, rows).map { ($0, binding.rank) }
        }
        var room = width + Self.gap
        var shown: Set<Int> = []
        for index in hints.indices.sorted(by: { hints[$0].rank < hints[$1].rank }) {
            let needed = displayWidth(hints[index].text) + Self.gap
            guard needed <= room else { continue }
            room -= needed
            shown.insert(index)
        }
        return hints.indices.filter(shown.contains).map { hints[$0].text }
    }

    static let gap = 2

    private func hint(for binding: KeyBinding, _ rows: Int) -> String? {
        guard let hint = binding.hint else { return nil }
        let names = KeyMap.names(binding.keys.prefix(binding.named), "/")
        if case .quit = binding.action, !session.quitChoices.contains(.keepDraft) {
            return "\(names) Quit"
        }
        guard overlay == nil else { return "\(names) \(hint)" }
        switch binding.action {
        case .enter: return enterHint
        case .move where page != .done || focusBehind == nil: return nil
        case .goOn where focus == .button(firstButton): return nil
        case .goOn: return "\(names) \(page == .review ? "To " : "")\(firstButton.label)"
        case .goBack where page.previous == nil: return nil
        case .reveal: return "\(names) \(fields.isSecretShown ? "Hide" : "Show")"
        case .scroll where rows <= Layout(size: size).bodyHeight: return nil
        default: return "\(names) \(hint)"
        }
    }

    private var enterHint: String? {
        switch focus {
        case .field: review.visited == nil ? "Tab/Enter Next field" : "Enter Back to review"
        case .draftChoice: nil
        case .answerRow: "Enter Change"
        case .fileRow: "Enter Show changes"
        case .step: nil
        case .button(.write) where session.isLooking || !review.preview.refusals.isEmpty:
            "Enter Why not"
        case .button(.write) where review.view != .seen: "Read it first"
        case .button(let button): "Enter \(button.act)"
        }
    }
}
