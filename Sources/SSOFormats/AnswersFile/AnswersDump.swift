import SSOModel

extension AnswersFile {
    /// The answers that were given, as an answers file; loading it gives them back.
    ///
    /// - Parameters:
    ///   - answers: What was answered; defaults are left out.
    ///   - includesSecrets: True to write a token as well; otherwise a comment stands in its place.
    ///   - comments: Lines to stand at the top, without `# `.
    /// - Returns: YAML in UTF-8, ending in a newline.
    package static func dump(
        _ answers: Answers, includesSecrets: Bool = false, comments: [String] = []
    ) -> String {
        let top = comments.map { "# \($0)\n" }.joined() + "version: 1\n"
        return Section.allCases.reduce(into: top) { text, section in
            let lines = section.questions.flatMap { question in
                answers[question.id].map { entry(question, $0, includesSecrets) } ?? []
            }
            if !lines.isEmpty {
                text += "\(section.rawValue):\n" + lines.map { "  \($0)\n" }.joined()
            }
        }
    }

    private static func entry(
        _ question: Question, _ answer: Answer, _ includesSecrets: Bool
    ) -> [String] {
        if answer.isEmpty { return [] }
        let key = question.id.name + ":"
        switch answer {
        case .text(let text): return ["\(key) \(scalar(text))"]
        case .flag(let flag): return ["\(key) \(flag)"]
        case .list(let items): return ["\(key) [\(items.map(scalar).joined(separator: ", "))]"]
        case .token(.later): return ["\(key) later"]
        case .token(.existing): return []
        case .token(.environment(let name)): return ["\(key) {env: \(scalar(name))}"]
        case .token(.file(let path)): return ["\(key) {file: \(scalar(path))}"]
        case .token(.literal(let secret)):
            let text = YAMLText.quoted(secret.reveal(), in: .helm)
            return [includesSecrets ? "\(key) \(text)" : "# \(key) given, but never kept here"]
        }
    }

    private static func scalar(_ text: String) -> String {
        YAMLText.isPlain(text) ? text : YAMLText.quoted(text, in: .helm)
    }

}
