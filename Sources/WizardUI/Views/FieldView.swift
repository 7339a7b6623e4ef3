import DisplayText
import SSOModel

/// Draws one question: label, field, what is wrong with it, and a hint while it has the focus.
struct FieldView {
    let wizard: Wizard
    let question: Question
    let width: Int
    let glyphs: Glyphs

    static let labelWidth = 30

    private var isFocused: Bool { wizard.focus == .field(question.id) }
    private var focus: Focus { .field(question.id) }
    private var isWide: Bool { width >= Layout.wideEnough - 3 }
    private var fieldColumn: Int { isWide ? Self.labelWidth + 2 : 4 }
    private var fieldWidth: Int { max(8, width - fieldColumn - 1) }

    var lines: [Line] {
        let field = fieldSpans
        let cursor = field.cursor.map { fieldColumn + $0 }
        let rows =
            isWide
            ? [Line(label + field.spans, focus: focus, cursorColumn: cursor)]
            : [
                Line(label, focus: focus),
                Line([Span("    ")] + field.spans, focus: focus, cursorColumn: cursor),
            ]
        return rows + Line.remarks(remarks, width: width, focus: focus)
    }

    private var label: [Span] {
        .label(
            question.label, .strong, isFocused: isFocused, glyphs,
            width: isWide ? Self.labelWidth : 0)
    }

    private var fieldSpans: (spans: [Span], cursor: Int?) {
        switch question.kind {
        case .choice(let choices): choiceSpans(choices)
        case .toggle: choiceSpans([.init("true", "Yes"), .init("false", "No")])
        case .text, .list, .path, .paths, .token:
            TextFieldView(wizard: wizard, question: question, width: fieldWidth, glyphs: glyphs)
                .spans
        }
    }

    private func choiceSpans(_ choices: [Question.Choice]) -> (spans: [Span], cursor: Int?) {
        let current = currentChoice
        let row = choices.map { choice in
            "\(choice.value == current ? glyphs.chosen : glyphs.notChosen) \(choice.title)"
        }
        let room = fieldWidth - row.reduce(0) { $0 + displayWidth($1) }
        guard let gap = [2, 1].first(where: { $0 * (row.count - 1) <= room }) else {
            return spinner(choices, current)
        }
        let index = choices.firstIndex { $0.value == current } ?? 0
        let before = row.prefix(index).reduce(0) { $0 + displayWidth($1) + gap }
        let spans = row.enumerated().map { position, text in
            Span(
                text + String(repeating: " ", count: gap),
                isFocused && position == index ? .focusField : .plain, choice: position)
        }
        return (spans, isFocused ? before + 1 : nil)
    }

    /// Shows one of many choices, with marks for the neighbours.
    private func spinner(
        _ choices: [Question.Choice], _ current: String
    ) -> (spans: [Span], cursor: Int?) {
        let index = choices.firstIndex { $0.value == current }
        let before = index != 0 ? glyphs.left : " "
        let after = index != choices.count - 1 ? glyphs.right : " "
        let title = index.map { choices[$0].title } ?? displayable(current)
        let span = Span("\(before) \(title) \(after)", isFocused ? .focusField : .field)
        let range = Span("  (\(choices[0].title) to \(choices[choices.count - 1].title))", .faint)
        return ([span, range], isFocused ? 2 : nil)
    }

    private var currentChoice: String {
        guard let answer = wizard.answers.effective(question.id) else { return "" }
        return question.text(of: answer)
    }

    /// What is wrong, and a hint where the operator is.
    private var remarks: [(text: String, style: Style)] {
        wizard.fields.problems(of: question.id).map { problem in
            let takes =
                isFocused && problem.meant != nil ? " \(KeyMap.takeMeant.name) takes it." : ""
            return (problem.line + takes, Style(problem.severity))
        }
            + wizard.onlineRemarks(on: question.id)
            + (isFocused ? [(wizard.hint(for: question), .faint)] : [])
    }
}
