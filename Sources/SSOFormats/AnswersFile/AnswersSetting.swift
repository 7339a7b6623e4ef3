import SSOModel

extension AnswersFile {
    /// Reads `key=value`, the argument of `--set`.
    ///
    /// - Parameter text: A key of an answers file, `=`, and the value as it would be typed into
    ///   the field.
    /// - Returns: The answer, or what is wrong with the argument.
    package static func parse(
        setting text: String
    ) -> Result<(id: QuestionID, answer: Answer), SettingFailure> {
        guard let equals = text.firstIndex(of: "=") else {
            return .failure(SettingFailure(.settingNoEqualsSign(text.shortened())))
        }
        let key = String(text[..<equals]).filter { !$0.isWhitespace }
        let value = String(text[text.index(after: equals)...])
        guard let id = QuestionID(rawValue: key) else {
            let near = QuestionID.nearest(to: key)?.rawValue
            return .failure(SettingFailure(.settingUnknownKey(key.shownName(), nearest: near)))
        }
        let answer = Question.with(id).answer(fromText: value)
        if case .token(.literal) = answer {
            return .failure(SettingFailure(.settingSecretInArgument))
        }
        return .success((id, answer))
    }
}

/// Why the argument of a `--set` cannot be used.
package struct SettingFailure: Error, Hashable, Sendable {
    /// What is wrong.
    package let problem: Problem

    init(_ problem: Problem) { self.problem = problem }
}
