import SSOModel

/// How typed text becomes an answer, and when its rules speak.
extension Wizard {
    /// The text in a field: as typed, or what was answered, or the default.
    package func text(of id: QuestionID) -> String {
        if let editor = editors[id] { return editor.text }
        return answers.effective(id).map(Question.with(id).text(of:)) ?? ""
    }

    /// True while a field shows its default, which the first typed character replaces.
    ///
    /// What a file holds is there to be worked on, unless it is a secret that was never read.
    package func showsDefault(_ id: QuestionID) -> Bool {
        if let editor = editors[id] { return editor.characters.isEmpty }
        if answers.isFound(id) { return Question.with(id).isSecret }
        return answers.given[id].map(\.isEmpty) ?? true
    }

    /// Everything to say about a field now.
    package func problems(of id: QuestionID) -> [Problem] {
        if let held, focus == .field(id) { return held.problems }
        guard visited.contains(id), !(focus == .field(id) && isQuiet) else { return [] }
        let found = shownAnswers.check(id, now: now)?.problems ?? []
        return (notes[id] ?? []).filter { !found.contains($0) } + found
    }

    /// Edits the text of a field, its default included.
    mutating func editText(_ id: QuestionID, _ edit: (inout LineEditor) -> Void) {
        hold(id)
        let before = text(of: id)
        editor(id, edit)
        let after = text(of: id)
        if after != before || answers.given[id] == nil { take(after, for: id) }
    }

    /// Edits the text of a field; a default makes room for what is put in.
    mutating func replaceDefault(_ id: QuestionID, _ edit: (inout LineEditor) -> Void) {
        if showsDefault(id), editors[id] == nil { editors[id] = LineEditor() }
        editText(id, edit)
    }

    /// Works on the editor of a field, which starts out with the text that is shown.
    mutating func editor(_ id: QuestionID, _ body: (inout LineEditor) -> Void) {
        var editor = editors[id] ?? LineEditor(editableText(of: id))
        body(&editor)
        editors[id] = editor
    }

    private func editableText(of id: QuestionID) -> String {
        guard Question.with(id).isSecret else { return text(of: id) }
        // A default such as "later" is a word about the answer, not the start of a token.
        return showsDefault(id) ? "" : revealedText(of: id)
    }

    /// The text that the caret moves in, secrets included; only the view of the field shows it.
    func fieldText(of id: QuestionID) -> String {
        editors[id]?.text ?? revealedText(of: id)
    }

    private func revealedText(of id: QuestionID) -> String {
        if case .token(.literal(let secret)) = answers[id] { return secret.reveal() }
        return text(of: id)
    }

    /// An edit silences a field until it is left, but not one that is in error already.
    private mutating func take(_ text: String, for id: QuestionID) {
        isQuiet = !problems(of: id).contains { $0.severity == .error }
        answers[id] = text.isEmpty ? noAnswer(to: id) : Question.with(id).answer(fromText: text)
        notes[id] = nil
    }

    /// What a cleared field stands for: nothing gives way to what a file says, unless nothing is an
    /// answer.
    func noAnswer(to id: QuestionID) -> Answer? {
        guard answers.found[id] != nil, answers.mayBeEmpty(id) else { return nil }
        return Question.with(id).answer(fromText: "")
    }

    mutating func enterField() {
        answersAtEntry = answers
        word = nil
        scroll = nil
        isSecretShown = false
        isQuiet = false
        held = nil
        typedChoice = nil
    }

    /// Applies the rules to the focused field, shows what they changed, and keeps the draft.
    mutating func leaveField() -> [Effect] {
        held = nil
        guard case .field(let id) = focus else { return [] }
        visited.insert(id)
        isQuiet = false
        typedChoice = nil
        if editors[id]?.characters.isEmpty == true { editors[id] = nil }
        guard answers[id] != nil, let checked = answers.check(id, now: now) else {
            return [.saveDraft]
        }
        settle(checked, id)
        return [.saveDraft] + (page == .section(.target) ? [.inspect(answers.targetFiles)] : [])
    }

    /// Fields that were not answered show what the files say.
    mutating func take(_ inspection: Inspection) {
        fileStatus.merge(inspection.status) { _, new in new }
        answers.unread = inspection.unread
        answers.absent = inspection.absent
        guard answers.found != inspection.found else { return }
        for id in QuestionID.allCases where answers.given[id] == nil { editors[id] = nil }
        answers.found = inspection.found
        answersAtEntry.found = inspection.found
    }

    private mutating func settle(_ checked: CheckedAnswer, _ id: QuestionID) {
        let typed = editors[id]?.text
        let isUsable = !checked.hasErrors
        notes[id] = checked.problems.filter { $0.severity == .note }
        guard isUsable else { return }
        answers[id] = checked.answer
        if typed != nil {
            var probe = self
            probe.editors[id] = nil
            let settled = probe.editableText(of: id)
            if settled != typed { editors[id]?.replaceAll(with: settled) }
        }
        for (other, answer) in checked.implied where answers.effective(other) == nil {
            answers[other] = answer
            editors[other] = nil
        }
    }
}
