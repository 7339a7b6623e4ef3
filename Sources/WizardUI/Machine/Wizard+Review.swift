import SSOModel

extension Wizard {
    mutating func requestPreview() -> [Effect] {
        review.take(Preview())
        return resolution.settings.map { [.preview($0)] } ?? []
    }

    /// Shows the field behind a row of the review; the next Enter or Esc comes back.
    mutating func jump(to id: QuestionID) -> [Effect] {
        let effects = open(.section(id.section))
        review.visit(id)
        enter(.field(id))
        return effects
    }

    mutating func returnToReview() -> [Effect] {
        let effects = leaveField()
        let row = review.comeBack()
        let opened = open(.review)
        if let row, focusOrder.contains(.answerRow(row)) {
            enter(.answerRow(row))
            scroll = nil
        }
        return effects + opened
    }

    mutating func write() -> [Effect] {
        if session.isLooking {
            status = Status(
                "Only looking: the other session writes the files. Welcome can still end it.",
                .error)
            return [.bell]
        }
        let resolution = resolution
        guard let settings = resolution.settings else { return showFirstError(of: resolution) }
        guard review.preview.refusals.isEmpty else {
            return refuse(review.preview.refusals.map(\.text).joined(separator: "\n\n"))
        }
        guard review.view == .seen else {
            status = Status("Read it first: Write works in a moment.")
            return []
        }
        return [.write(settings)]
    }

    /// Says why nothing was written, and looks again, so that the next attempt goes on from there.
    private mutating func refuse(_ reason: String) -> [Effect] {
        show(reason, title: "Nothing was written")
        return [.bell] + requestPreview()
    }

    private mutating func show(_ text: String, title: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        overlay = .reader(.init(title: title, blocks: lines.map { .paragraph(String($0)) }))
    }

    /// Says why a write failed; a new plan is for what another look can mend.
    mutating func tell(_ problem: Problem) -> [Effect] {
        let text = problem.inOneLine()
        let isHalf = [Refusal.halfDone, .halfDoneWithoutJournal].map(\.kind).contains(problem.kind)
        guard isHalf || problem.kind == Refusal.diskError.kind else {
            // What is new in the plan may stand anywhere in it, so that it is read from the top.
            enter(firstFocus)
            scroll = 0
            status = Status("The plan was made anew: read it once more.", .warning)
            return refuse(text)
        }
        show(text, title: isHalf ? "Not everything could be put back" : "Nothing was written")
        review.take(Preview(refusals: [FileRefusal(problem)]))
        return [.bell]
    }

    private mutating func showFirstError(of resolution: Resolution) -> [Effect] {
        let errors = resolution.findings.filter { $0.severity == .error }
        let count = Set(errors.map(\.question)).count
        status = Status(
            count == 1
                ? "1 answer needs your attention."
                : "\(count) answers need your attention.", .error)
        if let id = errors.first?.question { enter(.answerRow(id)) }
        scroll = nil
        return [.bell]
    }

    mutating func showDone(_ report: WriteReport) -> [Effect] {
        self.report = report
        return open(.done) + [.discardDraft]
    }
}
