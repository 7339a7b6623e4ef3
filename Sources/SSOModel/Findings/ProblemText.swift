/// The words for a problem.
package struct ProblemText: Hashable, Sendable {
    package let code: String
    package let severity: Severity
    package let message: String
    package let advice: String
}

extension Problem {
    package var text: ProblemText {
        switch self {
        case .required(let id):
            ProblemText(
                code: "OMSSO-REQUIRED", severity: .error,
                message: "\(Question.with(id).label) is missing.",
                advice: Question.with(id).hint)
        }
    }
}
