import DisplayText
import SSOModel

extension PageView {
    private var preview: Preview { wizard.review.preview }

    var review: [Line] {
        let resolution = wizard.resolution
        return summary(resolution) + lines(WelcomeContent.elsewhere(wizard.otherFolder))
            + lines(preview.problemBlocks(resolution)) + [.empty]
            + Section.allCases.flatMap { answers($0, resolution) }
            + files
    }

    private func summary(_ resolution: Resolution) -> [Line] {
        let (text, isError) = preview.summary(resolution)
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
        let room = max(4, width - FieldView.labelWidth - 4)
        let value = displayable(question.shownAnswer(in: resolution.effective) ?? "-")
        let style: Style = isFocused ? .focusField : .field
        let fits = displayWidth(value) <= room
        let line = Line(
            .label(
                question.label, .plain, isFocused: isFocused, glyphs, width: FieldView.labelWidth)
                + (fits ? [Span("  "), Span(value, style)] : []),
            focus: focus, cursorColumn: isFocused ? 0 : nil)
        let remarks =
            resolution.remarks(on: question.id) + wizard.onlineRemarks(on: question.id)
        return [line]
            + Line.remarks(
                (fits ? [] : [(value, style)]) + remarks, width: width, focus: focus)
    }

    private var files: [Line] {
        lines([.heading("Files")] + preview.notes)
            + preview.files.enumerated().flatMap(file)
    }

    private func file(_ index: Int, _ file: Preview.File) -> [Line] {
        let focus = Focus.fileRow(index)
        let isFocused = wizard.focus == focus
        let head = Line(
            .label(
                truncated(displayable(file.path), to: width - 24), .strong, isFocused: isFocused,
                glyphs) + [Span("  \(displayable(file.summary))", .faint)],
            focus: focus, cursorColumn: isFocused ? 0 : nil)
        return [head] + lines(file.blocks) + [.empty]
    }
}
