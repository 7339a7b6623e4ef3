import DisplayText
import SSOModel

/// What is printed, and asked then.
extension PlainWizard {
    /// What to print now; every text is given once.
    ///
    /// Texts are broken at blanks to fit in the width; what is to be copied never is.
    package mutating func turn(width: Int) -> Turn {
        let blocks = takeNews() + opening() + lead(into: subject)
        let prompt = prompt(for: subject)
        asked = subject
        // What was printed was shown; a line that is no answer to it counts as typed ahead.
        for event in [Event.planPainted, .planStood] { _ = wizard.handle(event) }
        return Turn(lines: PlainText(width: width).lines(blocks), prompt: prompt)
    }

    /// What to print before something that takes its time.
    package mutating func notes(width: Int) -> [String] {
        PlainText(width: width).lines(takeNews())
    }

    private mutating func takeNews() -> [Block] {
        defer { (news, answered, finished, wizard.status) = ([], nil, nil, nil) }
        return news + fileStatus + consequences + status + reader()
    }

    private var fileStatus: [Block] {
        answered.map { id in blocks(of: id) { $0 != .error || subject != .question(id) } } ?? []
    }

    private func blocks(of id: QuestionID, where isSaid: (Style) -> Bool) -> [Block] {
        wizard.fileStatusTexts(of: id).filter { isSaid($0.style) }
            .map { .paragraph("\($0.path): \($0.text)", $0.style) }
    }

    private var consequences: [Block] {
        let blocks = finished.map(wizard.consequences) ?? []
        return blocks.isEmpty ? [] : [.blank] + blocks
    }

    private var status: [Block] {
        guard let status = wizard.status else { return [] }
        return [.paragraph("\(status.severity.word): \(status.text)", Style(status.severity))]
    }

    /// Text that lies over a screen stands between lines here, and needs no key to go away.
    private mutating func reader() -> [Block] {
        guard case .reader(let reader) = wizard.overlay else { return [] }
        _ = press(.escape)
        return [.blank, .heading(reader.title)] + reader.blocks
    }

    /// The head of a screen, with all that it says before its questions when it is entered
    /// forwards.
    private mutating func opening() -> [Block] {
        let page = wizard.page
        guard page != opened || wizard.isPlanNew, wizard.review.visited == nil else { return [] }
        let isForwards = (page.step ?? 0) >= (opened?.step ?? 0)
        let isResumed = asked == nil && page != .welcome
        opened = page
        return (isResumed ? [.blank, PlainHelp.commands(keepsDraft: wizard.session.mayKeep)] : [])
            + [.blank, .heading(heading)]
            + (isForwards || page == .review ? text(of: page) : [])
    }

    private var heading: String {
        wizard.page.stepText.map { "\($0): \(wizard.page.title)" } ?? Page.product
    }

    private func text(of page: Page) -> [Block] {
        switch page {
        case .welcome:
            let place = WelcomeContent.place(
                wizard.surroundings, wizard.obstacle, draft: wizard.session.keepingPlace)
            return [.blank] + wizard.session.warning
                + WelcomeContent.blocks(asksOnline: wizard.online.isAllowed) + [
                    PlainHelp.commands(keepsDraft: wizard.session.mayKeep)
                ]
                + (place.isEmpty ? [] : [.blank]) + place
        case .section(let section):
            let directions = wizard.directions(section)
            return (section == .target ? WelcomeContent.elsewhere(wizard.otherFolder) : [])
                + [.paragraph(section.introduction)]
                + (directions.isEmpty ? [] : [.blank] + directions)
        case .review: return review
        case .done: return [.blank] + (wizard.report?.blocks ?? [])
        }
    }

    private func lead(into subject: Subject) -> [Block] {
        switch subject {
        case .start: return [.blank, onlineOffer]
        case .draft:
            return [
                .blank,
                .paragraph(
                    WelcomeContent.offer(
                        wizard.session.draft, other: wizard.session.other,
                        in: wizard.surroundings)),
            ]
                + PlainMenu(wizard.session.choices).blocks + [onlineOffer]
        case .question(let id): return lead(into: Question.with(id))
        case .review: return [.blank, .paragraph(reviewCommands)]
        case .quit:
            let session = wizard.session
            return [.blank, .paragraph("\(QuitChoice.title) \(session.quitConsequence)")]
                + PlainMenu(session.quitChoices).blocks
        case .verification:
            return [.blank]
                + (awaitsAnswer
                    ? [.paragraph("Asking Microsoft and the server, for up to two minutes.")] : [])
        case .nothing: return []
        }
    }

    private var onlineOffer: Block {
        .paragraph(
            wizard.asksOnline
                ? "Type \(onlineWord) to have nobody asked."
                : "Type \(onlineWord) to have Microsoft and the server asked as you answer.")
    }

    private func lead(into question: Question) -> [Block] {
        let problems = wizard.fields.problems(of: question.id)
        let isNew = asked != .question(question.id)
        let files = blocks(of: question.id) { $0 == .error }
        let isInError = !files.isEmpty || problems.contains { $0.severity == .error }
        return (isNew ? [.blank] : []) + problems.map(\.plainBlock) + files
            + (isNew && !isInError ? [.paragraph(wizard.hint(for: question))] : [])
            + (PlainMenu(question)?.blocks ?? [])
    }

    private func prompt(for subject: Subject) -> Turn.Prompt? {
        switch subject {
        case .question(let id): prompt(for: Question.with(id))
        case .start: Turn.Prompt(text: "Press Enter to begin: ")
        case .draft: Turn.Prompt(text: "\(PlainMenu(wizard.session.choices).request): ", acts: true)
        case .quit:
            Turn.Prompt(text: "\(PlainMenu(wizard.session.quitChoices).request): ", acts: true)
        case .review: Turn.Prompt(text: reviewPrompt, acts: true)
        case .verification:
            Turn.Prompt(
                text: awaitsAnswer
                    ? "Press Enter to finish without the answer: "
                    : "Type verify to ask whether it works, or press Enter to finish: ")
        case .nothing: nil
        }
    }

    private func prompt(for question: Question) -> Turn.Prompt {
        let form =
            switch question.kind {
            case .toggle: " (yes/no)"
            case .token: " (hidden)"
            default: ""
            }
        let value = question.shownAnswer(in: wizard.answers).map {
            " [\(truncated(displayable($0), to: 400))]"
        }
        return Turn.Prompt(
            text: "\(question.label)\(form)\(value ?? ""): ", isHidden: question.isSecret)
    }
}
