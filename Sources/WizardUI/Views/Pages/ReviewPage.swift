import DisplayText
import SSOModel

extension PageView {
    var review: [Line] {
        let resolution = wizard.answers.resolve(now: wizard.now)
        return summary(resolution) + lines(wizard.reviewProblemBlocks(resolution)) + [.empty]
            + Section.allCases.flatMap { answers($0, resolution) }
            + files
    }

    private func summary(_ resolution: Resolution) -> [Line] {
        let (text, isError) = wizard.reviewSummary(resolution)
        return isError
            ? paragraph("\(text) Enter on a row changes it.", .error)
            : paragraph("\(text) Enter on a row changes it; Ctrl-N goes to Write.")
    }

    private func answers(_ section: Section, _ resolution: Resolution) -> [Line] {
        lines([.heading(section.title)])
            + wizard.relevantQuestions(section).flatMap { row($0, resolution) }
            + [.empty]
    }

    private func row(_ question: Question, _ resolution: Resolution) -> [Line] {
        let focus = Focus.answerRow(question.id)
        let isFocused = wizard.focus == focus
        let marker = isFocused ? "\(glyphs.marker) " : "  "
        let label = padded(question.label, to: FieldView.labelWidth)
        let room = max(4, width - FieldView.labelWidth - 4)
        let value = displayable(question.shownAnswer(in: resolution.effective) ?? "-")
        let style: Style = isFocused ? .focusField : .field
        let fits = displayWidth(value) <= room
        let line = Line(
            [Span(marker + label, isFocused ? .focusLabel : .plain)]
                + (fits ? [Span("  "), Span(value, style)] : []),
            focus: focus, cursorColumn: isFocused ? 0 : nil)
        let below =
            fits
            ? []
            : wrapped(value, width: width - 4).map {
                Line([Span("    "), Span($0, style)], focus: focus)
            }
        return [line] + below + findings(for: question.id, resolution, focus)
    }

    private func findings(
        for id: QuestionID, _ resolution: Resolution, _ focus: Focus
    ) -> [Line] {
        wizard.reviewRemarks(on: id, resolution).flatMap { text, style in
            wrapped(displayable(text), width: width - 4).map {
                Line([Span("    "), Span($0, style)], focus: focus)
            }
        }
    }

    private var files: [Line] {
        lines([.heading("Files")] + wizard.fileNotes)
            + wizard.preview.files.enumerated().flatMap(file)
    }

    private func file(_ index: Int, _ file: Preview.File) -> [Line] {
        let focus = Focus.fileRow(index)
        let isFocused = wizard.focus == focus
        let marker = isFocused ? "\(glyphs.marker) " : "  "
        let head = Line(
            [
                Span(
                    marker + truncated(displayable(file.path), to: width - 24),
                    isFocused ? .focusLabel : .strong),
                Span("  \(displayable(file.summary))", .faint),
            ], focus: focus, cursorColumn: isFocused ? 0 : nil)
        return [head] + lines(file.blocks) + [.empty]
    }
}
