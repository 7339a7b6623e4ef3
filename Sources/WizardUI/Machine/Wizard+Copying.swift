import SSOModel

/// What goes to the operator's own clipboard, over ssh too.
extension Wizard {
    /// Secrets stay: what holds the clipboard may be anybody's.
    mutating func copy() -> [Effect] {
        guard let text = copyable, !text.isEmpty else { return [.bell] }
        status = Status("Sent to your terminal's clipboard. Not every terminal takes it.")
        return [.copy(text)]
    }

    private var copyable: String? {
        switch focus {
        case .field(let id): Question.with(id).isSecret ? nil : fields.text(of: id)
        case .step(let index): report?.nextSteps.element(at: index)?.copyable
        case .draftChoice, .answerRow, .fileRow, .button: nil
        }
    }
}
