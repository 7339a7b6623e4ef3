import SSOModel

/// Where nobody can be asked: what is missing, with the key and the flag for each.
enum MissingAnswers {
    /// Says what keeps the answers from being used, and throws; returns when nothing does.
    static func report(_ collected: CollectedAnswers) throws {
        let resolution = collected.answers.resolve()
        let errors = collected.allFindings(resolution).filter { $0.finding.severity == .error }
        guard !errors.isEmpty else { return }
        Console.say("There is no terminal to ask on, and these answers are missing or invalid:")
        for (place, finding) in errors {
            Console.say(FindingReport.text(of: finding, place: place) + flags(finding.question))
        }
        throw ExitStatus.answersMissingOrInvalid.code
    }

    private static func flags(_ id: QuestionID?) -> String {
        guard let id else { return "" }
        let flags = Question.with(id).flags.joined(separator: " or ")
        return "\n  Key \(id.rawValue), flag \(flags)"
    }
}
