import SSOModel

/// What the screen shows.
extension FieldEditing {
    /// The text in a field: as typed, or what was answered, or the default.
    func text(of id: QuestionID) -> String {
        if let editor = editors[id] { return editor.text }
        return answers.effective(id).map(Question.with(id).text(of:)) ?? ""
    }

    /// True while a field shows its default, which the first typed character replaces.
    ///
    /// What a file holds is there to be worked on, unless it is a secret that was never read.
    func showsDefault(_ id: QuestionID) -> Bool {
        if let editor = editors[id] { return editor.characters.isEmpty }
        if answers.isFound(id) { return Question.with(id).isSecret }
        return answers.given[id].map(\.isEmpty) ?? true
    }

    /// Everything to say about a field now.
    func problems(of id: QuestionID) -> [Problem] {
        if let held, current == id { return held.problems }
        guard visited.contains(id), !(current == id && isQuiet) else { return [] }
        let found = shownAnswers.check(id, now: now)?.problems ?? []
        return (notes[id] ?? []).filter { !found.contains($0) } + found
    }

    /// What was probably meant where something else was written.
    func meant(for id: QuestionID) -> Meant? { problems(of: id).compactMap(\.meant).first }

    func isInError(_ id: QuestionID) -> Bool {
        problems(of: id).contains { $0.severity == .error }
    }

    /// The text that the caret moves in, secrets included; only the view of the field shows it.
    func fieldText(of id: QuestionID) -> String {
        editors[id]?.text ?? revealedText(of: id)
    }

    private func revealedText(of id: QuestionID) -> String {
        if case .token(.literal(let secret)) = answers[id] { return secret.reveal() }
        return text(of: id)
    }

    func editableText(of id: QuestionID) -> String {
        guard Question.with(id).isSecret else { return text(of: id) }
        // A default such as "later" is a word about the answer, not the start of a token.
        return showsDefault(id) ? "" : revealedText(of: id)
    }

    /// True while the screen waits for the typing to rest.
    var isTyping: Bool { held != nil }

    /// The answers of before the typing began.
    var shownAnswers: Answers { held?.answers ?? answers }

    /// The answers without what is being typed, so that what follows from a field does not
    /// change with every key of it.
    var settledAnswers: Answers { isQuiet ? answersAtEntry : shownAnswers }
}

/// Changing text.
extension FieldEditing {
    /// Edits the text of a field, its default included.
    mutating func edit(_ id: QuestionID, _ body: (inout LineEditor) -> Void) {
        if held == nil { held = HeldView(problems: problems(of: id), answers: answers) }
        let before = text(of: id)
        moveCaret(id, body)
        let after = text(of: id)
        if after != before || answers.given[id] == nil { take(after, for: id) }
    }

    /// Edits the text of a field; a default makes room for what is put in.
    mutating func replaceDefault(_ id: QuestionID, _ body: (inout LineEditor) -> Void) {
        if showsDefault(id), editors[id] == nil { editors[id] = LineEditor() }
        edit(id, body)
    }

    /// Works on the editor of a field, which starts out with the text that is shown.
    mutating func moveCaret(_ id: QuestionID, _ body: (inout LineEditor) -> Void) {
        var editor = editors[id] ?? LineEditor(editableText(of: id))
        body(&editor)
        editors[id] = editor
    }

    /// An edit silences a field until it is left, but not one that is in error already.
    private mutating func take(_ text: String, for id: QuestionID) {
        if text.isEmpty { leftOut = nil }
        isQuiet = !isInError(id)
        answers[id] = text.isEmpty ? noAnswer(to: id) : Question.with(id).answer(fromText: text)
        notes[id] = nil
    }

    /// Puts a text in place of what a field holds.
    mutating func replaceText(of id: QuestionID, with text: String) {
        editors[id] = LineEditor()
        edit(id) { $0.insert(text) }
        held = nil
    }

    /// Takes what was probably meant.
    mutating func takeMeant(for id: QuestionID) {
        rest()
        guard let meant = meant(for: id), let answer = answers.effective(id).map(meant.corrected)
        else {
            return
        }
        typedChoice = nil
        let question = Question.with(id)
        guard question.takesText else { return set(answer, for: id) }
        edit(id) { $0.replaceAll(with: question.text(of: answer)) }
        rest()
    }

    /// Brings the default of a field back.
    mutating func clear(_ id: QuestionID) {
        answers[id] = noAnswer(to: id)
        editors[id] = nil
        notes[id] = nil
    }

    /// What a cleared field stands for: nothing gives way to what a file says, unless nothing is an
    /// answer.
    private func noAnswer(to id: QuestionID) -> Answer? {
        guard answers.files.found[id] != nil, answers.mayBeEmpty(id) else { return nil }
        return Question.with(id).answer(fromText: "")
    }

    mutating func set(_ answer: Answer, for id: QuestionID) {
        answers[id] = answer
        visited.insert(id)
        isQuiet = false
    }

    /// Takes a word that is no choice, for the rules to refuse unless it may still become one.
    mutating func set(unknown answer: Answer, for id: QuestionID, mayGoOn: Bool) {
        answers[id] = answer
        notes[id] = nil
        isQuiet = mayGoOn
        if !mayGoOn { visited.insert(id) }
    }

    /// Takes the answer back that was being typed.
    mutating func takeBack(_ id: QuestionID, to before: Answer?) {
        answers[id] = before
        isQuiet = false
    }
}
