import SSOModel

/// What a line of the operator does.
extension PlainWizard {
    mutating func take(_ line: String) -> [Effect] {
        let word = trimmed(line)
        if subject == .quit { return chooseToQuit(word) }
        switch PlainCommand(rawValue: word) {
        case .back: return goBack()
        case .help: return explain()
        case .quit: return press(.control("c"))
        case .reset, nil: break
        }
        if case .question(let id) = subject { return answer(line, Question.with(id)) }
        let count = line.split(whereSeparator: \.isNewline).count
        guard count < 2 else { return refuse("Nothing was taken: \(count) lines were pasted.") }
        switch subject {
        case .start: return start(word)
        case .draft: return chooseDraft(word)
        case .review: return review(word)
        case .nothing, .quit, .question: return press(.control("n"))
        }
    }

    private func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// To the question before, or to the last one of the screen before.
    private mutating func goBack() -> [Effect] {
        let page = wizard.page
        let isFirst = wizard.focus == wizard.focusOrder.first
        if case .section = page, !isFirst, !wizard.returnsToReview {
            return wizard.moveFocus(by: -1)
        }
        let effects = wizard.goBack()
        guard wizard.page != page, case .section = wizard.page,
            let last = wizard.focusOrder.last(where: { !$0.isButton })
        else { return effects }
        return effects + wizard.setFocus(last)
    }

    private mutating func start(_ word: String) -> [Effect] {
        guard word.isEmpty else { return refuse("Press Enter alone to begin.") }
        return press(.control("n"))
    }

    private mutating func chooseDraft(_ word: String) -> [Effect] {
        guard let index = PlainMenu.draft.index(of: word.isEmpty ? "1" : word) else {
            return refuse()
        }
        let toggles = wizard.resumesDraft != (index == 0)
        return (toggles ? press(.character(" ")) : []) + press(.control("n"))
    }

    private mutating func chooseToQuit(_ word: String) -> [Effect] {
        if word == PlainCommand.back.rawValue { return press(.escape) }
        guard let index = PlainMenu.quit.index(of: word.isEmpty ? "1" : word) else {
            return refuse()
        }
        for _ in 0..<index { _ = press(.down) }
        return press(.enter)
    }

    private mutating func review(_ word: String) -> [Effect] {
        if ["w", "write"].contains(word.lowercased()) { return write() }
        let rows = wizard.relevantQuestions
        guard let row = Int(word).flatMap({ rows.element(at: $0 - 1) }) else {
            return refuse()
        }
        opened = nil
        return wizard.jump(to: row.id)
    }

    /// Writes the files; or asks for the first answer that keeps them from being written.
    private mutating func write() -> [Effect] {
        let effects = press(.control("n"))
        guard wizard.page == .review, case .answerRow(let id) = wizard.focus,
            wizard.answers.resolve(now: wizard.now).settings == nil
        else { return effects }
        opened = nil
        return effects + wizard.jump(to: id)
    }

    private mutating func refuse(
        _ text: String = "That is none of the choices."
    ) -> [Effect] {
        news.append(.paragraph(text))
        return []
    }
}

/// The answer to a question.
extension PlainWizard {
    private mutating func answer(_ line: String, _ question: Question) -> [Effect] {
        if trimmed(line).isEmpty { return leave(question, showing: false) }
        if trimmed(line) == PlainCommand.reset.rawValue {
            wizard.clearAnswer(question.id)
            return leave(question)
        }
        // Says itself why a paste of several lines is not taken.
        guard let text = wizard.oneLine(line, for: question) else { return [] }
        switch question.kind {
        case .choice, .toggle: return choose(text, question)
        case .text, .list, .path, .paths, .token: break
        }
        wizard.replaceText(of: question.id, with: text)
        guard line.contains(where: \.isNewline) else { return leave(question, typed: text) }
        return refuse("Several lines were pasted. Press Enter to take them as shown.")
    }

    private mutating func choose(_ text: String, _ question: Question) -> [Effect] {
        let word = PlainMenu(question)?.value(of: text)
        let answer = question.answer(fromText: word ?? text)
        guard word != nil || answer.flag != nil else {
            let context = CheckContext(answers: wizard.answers, now: wizard.now)
            news += question.check(answer, context).problems.map(\.block)
            return []
        }
        return wizard.setAnswer(answer, question.id) + leave(question, typed: text)
    }

    /// Lets the rules look at the answer, and goes on unless they object.
    private mutating func leave(
        _ question: Question, typed: String? = nil, showing: Bool = true
    ) -> [Effect] {
        let effects = wizard.leaveField()
        let problems = wizard.problems(of: question.id)
        guard !problems.contains(where: { $0.severity == .error }) else { return effects }
        if showing, let made = madeOf(typed, question) { news.append(.paragraph(made)) }
        news += problems.map(\.block)
        answered = question.id
        return effects + goOn()
    }

    /// What an answer was understood as, unless it stands in the line above.
    private func madeOf(_ typed: String?, _ question: Question) -> String? {
        if case .token(.literal) = wizard.answers[question.id] {
            let count = wizard.fieldText(of: question.id).count
            return "\(question.label): \(count) characters, hidden."
        }
        let shown = question.shownAnswer(in: wizard.answers) ?? "no answer"
        return !question.isSecret && typed.map { isSame($0, shown, question) } ?? false
            ? nil : "\(question.label): \(shown)"
    }

    private func isSame(_ typed: String, _ shown: String, _ question: Question) -> Bool {
        if question.kind == .toggle { return true }
        let text = wizard.answers.effective(question.id).map(question.text(of:))
        return [shown, shown.lowercased(), text].contains(typed)
    }

    /// To the next question, or to the next screen.
    private mutating func goOn() -> [Effect] {
        let page = wizard.page
        let returns = wizard.returnsToReview
        var effects = press(.enter)
        if wizard.page == page, wizard.focus.isButton { effects += press(.control("n")) }
        if case .section(let section) = page, wizard.page != page, !returns { finished = section }
        return effects
    }
}
