import SSOModel

/// The answers that Microsoft and the server can be asked about.
package struct OnlineSubject: Hashable, Sendable {
    package let answers: [QuestionID: Answer]

    package init(_ answers: [QuestionID: Answer]) { self.answers = answers }
}

/// What came of one check, for the question it is about.
package struct OnlineRemark: Hashable, Sendable {
    /// Nil where it goes with none.
    package let question: QuestionID?
    /// Nil for what is as it should be, or is not known.
    package let severity: Severity?
    package let text: String
    /// What to do; empty where there is nothing.
    package let advice: String

    package init(_ question: QuestionID?, _ severity: Severity?, _ text: String, advice: String) {
        self.question = question
        self.severity = severity
        self.text = text
        self.advice = advice
    }
}
