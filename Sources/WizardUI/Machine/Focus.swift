import SSOModel

/// What on a screen receives keys.
package enum Focus: Hashable, Sendable {
    case field(QuestionID)
    /// What to do with a draft, or with another session.
    case draftChoice
    /// A row of the review that leads to its field.
    case answerRow(QuestionID)
    /// A row of the review that opens the diff of a file.
    case fileRow(Int)
    case button(Button)

    var isButton: Bool {
        if case .button = self { true } else { false }
    }
}

package enum Button: Hashable, Sendable {
    case back, next, write, finish

    package var label: String {
        switch self {
        case .back: "Back"
        case .next: "Next"
        case .write: "Write"
        case .finish: "Finish"
        }
    }
}

extension Wizard {
    /// Everything that can have the focus, in the order of Tab.
    package var focusOrder: [Focus] {
        contentFocus + buttons.map(Focus.button)
    }

    /// The buttons from left to right; Ctrl-N is for the first.
    package var buttons: [Button] {
        switch page {
        case .welcome: [.next]
        case .section: [.next, .back]
        case .review: [.write, .back]
        case .done: [.finish]
        }
    }

    private var contentFocus: [Focus] {
        switch page {
        case .welcome: startChoices.isEmpty ? [] : [.draftChoice]
        case .section(let section): relevantQuestions(section).map { .field($0.id) }
        case .review:
            relevantQuestions.map { .answerRow($0.id) }
                + preview.files.indices.map(Focus.fileRow)
        case .done: []
        }
    }

    func relevantQuestions(_ section: Section) -> [Question] {
        section.questions.filter { answers.isRelevant($0.id) }
    }

    var relevantQuestions: [Question] { Section.allCases.flatMap(relevantQuestions) }

    /// Where the focus stands when the screen opens.
    var firstFocus: Focus { focusOrder.first ?? .button(.next) }
}
