/// A deployment of OpenMetadata as the files of a folder tell of it.
package struct FoundDeployment: Hashable, Sendable {
    package let target: DeploymentTarget
    /// What it is, in words of the field.
    package let title: String
    /// The files that hold its settings, those first that tell it.
    package let files: [String]
    /// Other files that tell of it.
    package var signs: [String] = []
    /// The way of signing in that is set up; nil where that is not known.
    package var provider: String?
    /// What its files say, as answers.
    package var answers: [QuestionID: SourcedAnswer] = [:]

    package init(_ target: DeploymentTarget, _ title: String, files: [String]) {
        self.target = target
        self.title = title
        self.files = files
    }

    package var version: OpenMetadataVersion? {
        answers[.openMetadataVersion]?.answer.text.flatMap(OpenMetadataVersion.init(rawValue:))
    }

    /// Takes an answer, unless its rule refuses it: then it is none.
    package mutating func propose(_ id: QuestionID, _ answer: Answer?, from source: String) {
        guard let answer, !answer.isEmpty, let checked = Answers([id: answer]).check(id),
            !checked.hasErrors
        else { return }
        answers[id] = SourcedAnswer(checked.answer, from: source)
    }
}
