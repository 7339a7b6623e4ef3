/// An answer, and what it was read from.
package struct SourcedAnswer: Hashable, Sendable {
    package let answer: Answer
    /// The name of a file mostly, to follow "from"; nil where nothing says it.
    package let source: String?

    package init(_ answer: Answer, from source: String?) {
        self.answer = answer
        self.source = source
    }
}

/// Defaults that what stands around tells, for each deployment.
package struct Proposals: Hashable, Sendable {
    /// Which deployment it seems to be; nil where nothing tells.
    package var deployment: SourcedAnswer?
    package var answers: [DeploymentTarget: [QuestionID: SourcedAnswer]] = [:]
    /// The files of which one is meant to be written, where nothing tells which.
    package var undecided: [DeploymentTarget: [String]] = [:]

    package init() {}

    package var isEmpty: Bool { deployment == nil && answers.isEmpty }
}
