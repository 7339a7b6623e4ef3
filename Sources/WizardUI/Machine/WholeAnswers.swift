import SSOModel

/// Answers that come as a whole, as on a line terminal, instead of key by key.
extension Wizard {
    /// Puts a text in place of what the focused field holds.
    mutating func replaceText(of id: QuestionID, with text: String) {
        editors[id] = LineEditor()
        editText(id) { $0.insert(text) }
        held = nil
    }

    /// Brings the default of a field back.
    mutating func clearAnswer(_ id: QuestionID) {
        answers[id] = noAnswer(to: id)
        editors[id] = nil
        notes[id] = nil
    }
}
