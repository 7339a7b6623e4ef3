import SSOModel

extension PageView {
    var review: [Line] {
        let resolution = wizard.answers.resolve(now: wizard.now)
        return summary(resolution) + [.empty]
            + Section.allCases.flatMap { answers($0, resolution) }
            + files
    }

    private func summary(_ resolution: Resolution) -> [Line] {
        let errors = resolution.findings.filter { $0.severity == .error }.count
        let warnings = resolution.findings.filter { $0.severity == .warning }.count
        if errors > 0 {
            let answers = errors == 1 ? "1 answer keeps" : "\(errors) answers keep"
            return paragraph(
                "\(answers) the files from being written. Enter on a row changes it.", .error)
        }
        let warned = warnings == 0 ? "" : " \(warnings) to think about, marked below."
        return paragraph(
            "Nothing is written yet.\(warned) Enter on a row changes it; Ctrl-N writes the files.")
    }

    private func answers(_ section: Section, _ resolution: Resolution) -> [Line] {
        heading(Page.section(section).title)
            + wizard.relevantQuestions(section).flatMap { row($0, resolution) }
            + [.empty]
    }

    private func row(_ question: Question, _ resolution: Resolution) -> [Line] {
        let focus = Focus.answerRow(question.id)
        let isFocused = wizard.focus == focus
        let marker = isFocused ? "\(glyphs.marker) " : "  "
        let label = padded(question.label, to: FieldView.labelWidth)
        let room = max(4, width - FieldView.labelWidth - 4)
        let value = displayable(self.value(question, resolution))
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

    private func value(_ question: Question, _ resolution: Resolution) -> String {
        guard let answer = resolution.effective.effective(question.id) else { return "-" }
        if case .choice(let choices) = question.kind {
            let value = question.text(of: answer)
            return choices.first { $0.value == value }?.title ?? value
        }
        if case .flag(let flag) = answer { return flag ? "Yes" : "No" }
        return question.text(of: answer)
    }

    private func findings(
        for id: QuestionID, _ resolution: Resolution, _ focus: Focus
    ) -> [Line] {
        resolution.findings.filter { $0.question == id }.flatMap { finding in
            let problem = finding.problem
            let text = "\(problem.severity.word): \(problem.message) \(problem.advice)"
            return wrapped(displayable(text), width: width - 4).map {
                Line([Span("    "), Span($0, Style(problem.severity))], focus: focus)
            }
        }
    }

    private var files: [Line] {
        heading("Files") + wizard.preview.refusals.flatMap { paragraph("Error: \($0)", .error) }
            + wizard.preview.findings.flatMap { finding in
                paragraph(
                    "\(finding.severity.word): \(finding.problem.message) "
                        + finding.problem.advice, Style(finding.severity))
            }
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
        return [head] + file.diff.map { diffLine($0) } + [.empty]
    }

    private func diffLine(_ text: String) -> Line {
        let shown = truncated(displayable(DiffStyle.shown(text)), to: width - 2)
        return Line([Span("  "), Span(shown, DiffStyle.style(of: text))])
    }
}

enum DiffStyle {
    /// The line without the CR of a file with such line ends.
    static func shown(_ line: String) -> String {
        line.unicodeScalars.last == "\r" ? String(line.unicodeScalars.dropLast()) : line
    }

    static func style(of line: String) -> Style {
        if line.hasPrefix("+++") || line.hasPrefix("---") { return .strong }
        if line.hasPrefix("+") { return .added }
        if line.hasPrefix("-") { return .removed }
        return line.hasPrefix("@@") ? .faint : .plain
    }
}
