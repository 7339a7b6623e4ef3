import SSOModel

extension Wizard {
    /// What stands between the answers and the files.
    func reviewSummary(_ resolution: Resolution) -> (text: String, isError: Bool) {
        let errors = resolution.findings.count { $0.severity == .error }
        if errors > 0 {
            let answers = errors == 1 ? "1 answer keeps" : "\(errors) answers keep"
            return ("\(answers) the files from being written.", true)
        }
        if !preview.refusals.isEmpty {
            return ("The files cannot be written; the reason stands below, under Files.", true)
        }
        let texts = [mistakes, warnings(resolution)].compactMap(\.self)
        return ((["Nothing is written yet."] + texts).joined(separator: " "), mistakes != nil)
    }

    /// Errors in what the operator's files hold besides.
    private var mistakes: String? {
        let count =
            preview.files.flatMap(\.mistakes).count { $0.severity == .error }
            + preview.findings.count { $0.severity == .error }
        guard count > 0 else { return nil }
        let subject = count == 1 ? "1 error is" : "\(count) errors are"
        return "\(subject) in your files besides, under Files below: look before you write."
    }

    private func warnings(_ resolution: Resolution) -> String? {
        let all =
            (resolution.findings + preview.findings).map(\.severity)
            + preview.files.flatMap(\.mistakes).map(\.severity)
        let count = all.count { $0 == .warning }
        return count == 0 ? nil : "\(count) to think about, marked below."
    }

    /// What keeps the files from being written, and what to know about them.
    var fileProblems: [Block] {
        preview.refusals.map { .paragraph("Error: \($0)", .error) }
            + preview.sections.map { .verbatim($0, .plain) }
            + preview.findings.map(\.problem.block)
    }
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
    /// What is wrong in the file besides the answers, and what changes.
    var blocks: [Block] {
        mistakes.map { .paragraph("\($0.severity.word): \($0.text)", Style($0.severity)) }
            + diff.map { .verbatim(DiffStyle.shown($0), DiffStyle.style(of: $0)) }
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
