import SSOModel

/// What an answers file holds, with everything there is to say about its form.
public struct LoadedAnswers: Hashable, Sendable {
    /// The answers that could be read.
    public internal(set) var answers = Answers()
    /// What is wrong with the form of the file; the rules of the questions have not been applied.
    public internal(set) var findings: [Finding] = []
    var places: [QuestionID: SourcePosition] = [:]
    var sections: [Section: SourcePosition] = [:]
    /// True when nothing of it can be read, so that what is missing is no news.
    public internal(set) var isUnreadable = false
    let file: String

    /// The name of the file.
    public var fileName: String { file }

    init(file: String) { self.file = file }

    /// Where the answer to a question stands, or where it belongs.
    public func position(of id: QuestionID) -> SourcePosition {
        places[id] ?? sections[id.section] ?? SourcePosition(file: file, line: 1, column: 1)
    }
}
