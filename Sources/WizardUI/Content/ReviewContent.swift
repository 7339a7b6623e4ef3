import SSOModel

extension Wizard {
    /// What stands between the answers and the files.
    func reviewSummary(_ resolution: Resolution) -> (text: String, isError: Bool) {
        let errors = resolution.findings.count { $0.severity == .error }
        if errors > 0 {
            let answers = errors == 1 ? "1 answer keeps" : "\(errors) answers keep"
            return ("\(answers) the files from being written.", true)
        }
        if !preview.refusals.isEmpty { return ("The files cannot be written.", true) }
        let said = reviewProblems(resolution)
        let mistakes = said.count { $0.severity == .error }
        let counts = [
            mistakes == 0
                ? nil
                : "\(counted(mistakes, "error")) in your files besides: look before you write.",
            said.count == mistakes ? nil : "\(counted(said.count - mistakes, "warning")).",
        ]
        return (
            (["Nothing is written yet."] + counts.compactMap(\.self)).joined(separator: " "),
            mistakes > 0
        )
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    /// The errors, and then the warnings, of answers and files, each with what it is about.
    func reviewProblems(_ resolution: Resolution) -> [Preview.Mistake] {
        let all =
            preview.refusals.map { Preview.Mistake(severity: .error, text: "Error: \($0)") }
            + resolution.findings.map { mistake($0.problem, in: $0.question?.label) }
            + preview.findings.map { mistake($0.problem, in: $0.question?.label) }
            + preview.files.flatMap { file in file.mistakes.map { $0.named(file.path) } }
        return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
    }

    private func mistake(_ problem: Problem, in place: String?) -> Preview.Mistake {
        let advice = problem.advice.isEmpty ? "" : " \(problem.advice)"
        let text = Preview.Mistake(severity: problem.severity, text: problem.message + advice)
        return text.named(place)
    }

    func reviewProblemBlocks(_ resolution: Resolution) -> [Block] {
        reviewProblems(resolution).map { .paragraph($0.text, Style($0.severity)) }
    }

    /// What there is to say below the answer to a question; the rest stands at the top.
    func reviewRemarks(on id: QuestionID, _ resolution: Resolution) -> [(String, Style)] {
        resolution.findings.filter { $0.question == id }.map { finding in
            finding.severity == .note
                ? (finding.problem.line, Style(finding.severity))
                : ("\(finding.severity.word): it stands at the top.", Style(finding.severity))
        }
    }

    /// What there is to know about the files besides errors and warnings.
    var fileNotes: [Block] {
        preview.findings.filter { $0.severity == .note }.map(\.problem.block)
    }
}

extension Preview.Mistake {
    fileprivate func named(_ place: String?) -> Self {
        let place = place.map { ", \($0)" } ?? ""
        return Self(severity: severity, text: "\(severity.word)\(place): \(text)")
    }
}

extension QuestionID {
    fileprivate var label: String { Question.with(self).label }
}

extension Question {
    /// The answer in the words of the screens.
    func shownAnswer(in answers: Answers) -> String? {
        guard let answer = answers.effective(id) else { return nil }
        if case .flag(let flag) = answer { return flag ? "Yes" : "No" }
        let text = text(of: answer)
        guard case .choice(let choices) = kind else { return text }
        return choices.first { $0.value == text }?.title ?? text
    }
}

extension Preview.File {
    /// What changes.
    var blocks: [Block] { diff.map { .verbatim(DiffStyle.shown($0), DiffStyle.style(of: $0)) } }
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
