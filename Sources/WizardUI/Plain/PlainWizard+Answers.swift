import SSOModel

/// The answer to a question.
extension PlainWizard {
    mutating func answer(_ line: String, _ question: Question) -> [Effect] {
        if trimmed(line).isEmpty { return leave(question, showing: false) }
        if trimmed(line) == PlainCommand.reset.rawValue {
            wizard.fields.clear(question.id)
            return leave(question)
        }
        if trimmed(line) == PlainCommand.take.rawValue { return takeMeant(question) }
        let text: String
        do throws(FieldRefusal) {
            text = withName(try question.oneLine(line), question)
        } catch {
            wizard.status = error.status
            return []
        }
        guard question.takesText else { return choose(text, question) }
        wizard.fields.replaceText(of: question.id, with: text)
        guard line.contains(where: \.isNewline) else { return leave(question, typed: text) }
        if question.takesCopiedText { wizard.fields.leave() }
        return refuse("Several lines were pasted. Press Enter to take them as shown.")
    }

    private mutating func choose(_ text: String, _ question: Question) -> [Effect] {
        let word = PlainMenu(question)?.value(of: text)
        let answer = question.answer(fromText: word ?? text)
        if word == nil, answer.flag == nil {
            let context = CheckContext(answers: wizard.answers, now: wizard.fields.now)
            let checked = question.check(answer, context)
            guard !checked.hasErrors else {
                news += checked.problems.map(\.plainBlock)
                meant = checked.problems.compactMap(\.meant).first
                return []
            }
        }
        wizard.fields.set(answer, for: question.id)
        return leave(question, typed: text)
    }

    /// An ID with the lines before it, which may say whose it is.
    ///
    /// Without the marks of a paste, each of its lines comes by itself.
    private mutating func withName(_ line: String, _ question: Question) -> String {
        let before = question.takesCopiedText ? names : ""
        let isName = question.isName(before + line)
        names = isName ? before + line + " " : ""
        return isName ? line : before + line
    }

    private mutating func takeMeant(_ question: Question) -> [Effect] {
        if let meant, !question.takesText {
            wizard.fields.set(meant.corrected(.text("")), for: question.id)
        } else if wizard.fields.meant(for: question.id) != nil {
            wizard.fields.takeMeant(for: question.id)
        } else {
            return refuse("There is nothing to take: no \"Did you mean\" stands above.")
        }
        return leave(question)
    }

    /// Lets the rules look at the answer, and goes on unless they object.
    private mutating func leave(
        _ question: Question, typed: String? = nil, showing: Bool = true
    ) -> [Effect] {
        meant = nil
        let effects = wizard.leaveField()
        let problems = wizard.fields.problems(of: question.id)
        guard !problems.contains(where: { $0.severity == .error }) else { return effects }
        names = ""
        if showing, let made = madeOf(typed, question) { news.append(.paragraph(made)) }
        news += problems.map(\.block)
        answered = question.id
        return effects + goOn()
    }

    /// What an answer was understood as, unless it stands in the line above.
    private func madeOf(_ typed: String?, _ question: Question) -> String? {
        if case .token(.literal) = wizard.answers[question.id] {
            let count = wizard.fields.fieldText(of: question.id).count
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
        return finishing { plain in
            let effects = plain.press(.enter)
            guard plain.wizard.page == page, plain.wizard.focus.isButton else { return effects }
            return effects + plain.press(.control("n"))
        }
    }
}
