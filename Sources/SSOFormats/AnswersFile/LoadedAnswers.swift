import SSOModel

/// What an answers file holds, with everything there is to say about its form.
package struct LoadedAnswers: Hashable, Sendable {
    /// The answers that could be read.
    package internal(set) var answers = Answers()
    /// What is wrong with the form of the file; the rules of the questions have not been applied.
    package internal(set) var findings: [Finding] = []
    var places: [QuestionID: SourcePosition] = [:]
    var sections: [Section: SourcePosition] = [:]
    /// True when nothing of it can be read, so that what is missing is no news.
    package internal(set) var isUnreadable = false
    let file: String

    /// The name of the file.
    package var fileName: String { file }

    init(file: String) { self.file = file }

    /// Where the answer to a question stands, or where it belongs.
    package func position(of id: QuestionID) -> SourcePosition {
        places[id] ?? sections[id.section] ?? SourcePosition(file: file, line: 1, column: 1)
    }
}
