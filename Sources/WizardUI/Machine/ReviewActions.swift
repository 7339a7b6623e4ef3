import SSOModel

extension Wizard {
    mutating func requestPreview() -> [Effect] {
        let resolution = answers.resolve(now: now)
        preview = Preview()
        planView = .unseen
        guard let settings = resolution.settings else { return [] }
        return [.preview(settings)]
    }

    /// Shows the field behind a row of the review; the next Enter or Esc comes back.
    mutating func jump(to id: QuestionID) -> [Effect] {
        let effects = open(.section(id.section))
        returnsToReview = true
        reviewRow = id
        focus = .field(id)
        enterField()
        return effects
    }

    mutating func returnToReview() -> [Effect] {
        let effects = leaveField()
        returnsToReview = false
        let opened = open(.review)
        if let row = reviewRow, focusOrder.contains(.answerRow(row)) {
            focus = .answerRow(row)
            scroll = nil
        }
        return effects + opened
    }

    mutating func write() -> [Effect] {
        if isLooking {
            status = Status("You only look here: the other session writes the files.", .error)
            return [.bell]
        }
        let resolution = answers.resolve(now: now)
        guard let settings = resolution.settings else { return showFirstError(of: resolution) }
        guard preview.refusals.isEmpty else {
            overlay = .reader(HelpText.failure(preview.refusals.joined(separator: "\n\n")))
            return [.bell] + requestPreview()
        }
        guard planView == .seen else {
            status = Status("Read it first: Write works in a moment.")
            return []
        }
        return [.write(settings)]
    }

    private mutating func showFirstError(of resolution: Resolution) -> [Effect] {
        let errors = resolution.findings.filter { $0.severity == .error }
        let count = Set(errors.map(\.question)).count
        status = Status(
            count == 1
                ? "1 answer needs your attention."
                : "\(count) answers need your attention.", .error)
        if let id = errors.first?.question { focus = .answerRow(id) }
        scroll = nil
        return [.bell]
    }

    mutating func showDone(_ report: WriteReport) -> [Effect] {
        self.report = report
        return open(.done) + [.discardDraft]
    }
}
