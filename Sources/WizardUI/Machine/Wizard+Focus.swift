import SSOModel

/// What can have the focus.
extension Wizard {
    /// Everything that can have the focus, in the order of Tab.
    package var focusOrder: [Focus] {
        // On Done nothing asks for an answer: the way out comes first.
        page == .done
            ? buttons.map(Focus.button) + contentFocus : contentFocus + buttons.map(Focus.button)
    }

    /// The buttons from left to right; Ctrl-N is for the first.
    package var buttons: [Button] {
        switch page {
        case .welcome: [.next, online.isAllowed ? .stayOffline : .goOnline]
        case .section: [.next, .back]
        case .review: [.write, .back]
        case .done: online.isAllowed ? [.finish, .verify] : [.finish]
        }
    }

    var firstButton: Button { buttons.first ?? .next }

    private var contentFocus: [Focus] {
        switch page {
        case .welcome:
            asksDeployment
                ? [.field(.targetKind)] : session.choices.isEmpty ? [] : [.draftChoice]
        case .section(let section): relevantQuestions(section).map { .field($0.id) }
        case .review:
            relevantQuestions.map { .answerRow($0.id) }
                + review.preview.files.indices.map(Focus.fileRow)
        case .done:
            (report?.nextSteps ?? []).enumerated()
                .filter { $0.element.copyable != nil }.map { .step($0.offset) }
        }
    }

    /// True where the first screen takes another deployment than what was found; a draft has its own.
    var asksDeployment: Bool {
        session.choices.isEmpty && surroundings?.deployments.isEmpty == false
    }

    func relevantQuestions(_ section: Section) -> [Question] {
        section.questions.filter { answers.isRelevant($0.id) }
    }

    var relevantQuestions: [Question] { Section.allCases.flatMap(relevantQuestions) }

    /// Where the focus stands when the screen opens.
    var firstFocus: Focus { focusOrder.first ?? .button(.next) }

    /// What Tab goes to.
    var focusBehind: Focus? {
        focusOrder.firstIndex(of: focus).flatMap { focusOrder.element(at: $0 + 1) }
    }
}
