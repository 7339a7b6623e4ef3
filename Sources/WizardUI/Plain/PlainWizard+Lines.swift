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
        case .reset, .take, nil: break
        }
        if case .question(let id) = subject { return answer(line, Question.with(id)) }
        let count = line.split(whereSeparator: \.isNewline).count
        guard count < 2 else { return refuse("Nothing was taken: \(count) lines were pasted.") }
        switch subject {
        case .start: return start(word)
        case .draft: return chooseDraft(word)
        case .review: return review(word)
        case .verification where word.lowercased() == "verify": return wizard.verify()
        case .verification where !word.isEmpty:
            return refuse("Press Enter alone to finish, or type verify.")
        case .nothing, .quit, .question, .verification: return press(.control("n"))
        }
    }

    func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// To the question before, or to the last one of the screen before.
    private mutating func goBack() -> [Effect] {
        let page = wizard.page
        let isFirst = wizard.focus == wizard.focusOrder.first
        if case .section = page, !isFirst, wizard.review.visited == nil {
            return wizard.moveFocus(by: -1)
        }
        let effects = wizard.goBack()
        guard wizard.page != page, case .section = wizard.page,
            let last = wizard.focusOrder.last(where: { !$0.isButton })
        else { return effects }
        return effects + wizard.setFocus(last)
    }

    private mutating func start(_ word: String) -> [Effect] {
        let effects = switchOnline(word)
        guard word.isEmpty || effects != nil else {
            return refuse("Press Enter alone to begin, or type \(onlineWord).")
        }
        return (effects ?? []) + press(.control("n"))
    }

    /// The word that lets Microsoft and the server be asked, or no longer.
    var onlineWord: String { wizard.asksOnline ? "offline" : "online" }

    /// Nil for any other word.
    private mutating func switchOnline(_ word: String) -> [Effect]? {
        guard word.lowercased() == onlineWord else { return nil }
        let effects = wizard.allowOnline(!wizard.asksOnline)
        news.append(
            .paragraph(
                wizard.asksOnline
                    ? "Microsoft and the server are asked as you answer." : "Nobody is asked."))
        return effects
    }

    private mutating func chooseDraft(_ word: String) -> [Effect] {
        if let effects = switchOnline(word) { return effects }
        let menu = PlainMenu(wizard.session.choices)
        guard let index = menu.index(of: word) else { return refuse() }
        wizard.session.pick(index)
        return press(.control("n"))
    }

    private mutating func chooseToQuit(_ word: String) -> [Effect] {
        if word == PlainCommand.back.rawValue { return press(.escape) }
        let choices = wizard.session.quitChoices
        guard let index = PlainMenu(choices).index(of: word) else { return refuse() }
        wizard.overlay = .quitMenu(choices[index])
        return press(.enter)
    }

    private mutating func review(_ word: String) -> [Effect] {
        if word.lowercased() == "write" { return write() }
        let rows = wizard.relevantQuestions
        guard let row = Int(word).flatMap({ rows.element(at: $0 - 1) }) else {
            return refuse()
        }
        opened = nil
        return wizard.jump(to: row.id)
    }

    /// Writes the files; or asks for the first answer that keeps them from being written.
    private mutating func write() -> [Effect] {
        let effects = wizard.write()
        guard wizard.page == .review, case .answerRow(let id) = wizard.focus,
            wizard.resolution.settings == nil
        else { return effects }
        opened = nil
        return effects + wizard.jump(to: id)
    }

    mutating func refuse(
        _ text: String = "That is none of the choices."
    ) -> [Effect] {
        news.append(.paragraph(text))
        return []
    }
}
