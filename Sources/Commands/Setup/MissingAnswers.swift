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
            Console.say(finding, at: place)
            if let id = finding.question { Console.say("  " + keyAndFlags(of: id)) }
        }
        throw ExitStatus.answersMissingOrInvalid.code
    }

    /// Says all there is to say about answers that nobody looks at: what was made of them as well, and
    /// how to give those that are missing.
    static func say(_ findings: [(place: String, finding: Finding)]) {
        Console.say(findings, least: .note) { finding in
            guard finding.kind == .required, let id = finding.question else { return }
            Console.say("  " + keyAndFlags(of: id))
        }
    }

    private static func keyAndFlags(of id: QuestionID) -> String {
        let flags = Question.with(id).flags.joined(separator: " or ")
        return "Key \(id.rawValue), flag \(flags)"
    }
}
