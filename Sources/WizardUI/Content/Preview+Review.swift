import SSOModel

extension Preview {
    /// What stands between the answers and the files.
    func summary(_ resolution: Resolution) -> (text: String, isError: Bool) {
        let errors = resolution.findings.count { $0.severity == .error }
        if errors > 0 {
            let answers = errors == 1 ? "1 answer keeps" : "\(errors) answers keep"
            return ("\(answers) the files from being written.", true)
        }
        if !refusals.isEmpty { return ("The files cannot be written.", true) }
        let said = problems(resolution)
        let mistakes = said.count { $0.severity == .error }
        var texts = ["Nothing is written yet."]
        if mistakes > 0 {
            texts.append(
                "\(counted(mistakes, "error")) in your files besides: look before you write.")
        }
        if said.count > mistakes { texts.append("\(counted(said.count - mistakes, "warning")).") }
        return (texts.joined(separator: " "), mistakes > 0)
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    /// The errors, and then the warnings, of answers and files, each with what it is about.
    private func problems(_ resolution: Resolution) -> [Mistake] {
        let all =
            refusals.map { Mistake(severity: .error, text: "Error: \($0.text)") }
            + (resolution.findings + findings).map { finding in
                Mistake(severity: finding.severity, text: finding.problem.text)
                    .named(finding.question.map { Question.with($0).label })
            } + files.flatMap { file in file.mistakes.map { $0.named(file.path) } }
        return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
    }

    func problemBlocks(_ resolution: Resolution) -> [Block] {
        let blocks = problems(resolution).map { Block.paragraph($0.text, Style($0.severity)) }
        let sections = refusals.flatMap(\.section)
        return blocks.prefix(refusals.count) + sections.map { .verbatim($0, .plain) }
            + blocks.dropFirst(refusals.count)
    }

    /// What there is to know about the files besides errors and warnings.
    var notes: [Block] { findings.filter { $0.severity == .note }.map(\.problem.block) }
}

extension Resolution {
    /// What there is to say below the answer to a question; the rest stands at the top.
    func remarks(on id: QuestionID) -> [(text: String, style: Style)] {
        findings.filter { $0.question == id }.map { finding in
            let isNote = finding.severity == .note
            return (
                isNote
                    ? finding.problem.line : "\(finding.severity.word): it stands at the top.",
                Style(finding.severity)
            )
        }
    }
}

extension Preview.Mistake {
    fileprivate func named(_ place: String?) -> Self {
        let place = place.map { ", \($0)" } ?? ""
        return Self(severity: severity, text: "\(severity.word)\(place): \(text)")
    }
}

extension Question {
    /// The answer in the words of the screens.
    func shownAnswer(in answers: Answers) -> String? {
        if answers.isKeptAsIs(id) { return Answers.keptAsIs }
        guard let answer = answers.effective(id) else { return nil }
        if case .flag(let flag) = answer { return flag ? "Yes" : "No" }
        let text = text(of: answer)
        guard case .choice(let choices) = kind else {
            return SecretShapes.isShown(in: text) ? Secret.mask : text
        }
        return choices.first { $0.value == text }?.title ?? text
    }
}

extension Preview.File {
    /// What changes.
    var blocks: [Block] {
        diff.map { line in
            // Without the CR of a file with such line ends.
            let hasReturn = line.unicodeScalars.last == "\r"
            let shown = hasReturn ? String(line.unicodeScalars.dropLast()) : line
            return .verbatim(shown, Style(ofDiff: line))
        }
    }
}

extension Style {
    fileprivate init(ofDiff line: String) {
        if line.hasPrefix("+++") || line.hasPrefix("---") {
            self = .strong
        } else if line.hasPrefix("+") {
            self = .added
        } else if line.hasPrefix("-") {
            self = .removed
        } else {
            self = line.hasPrefix("@@") ? .faint : .plain
        }
    }
}
