/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Something was done that the operator should see.
    case note
    /// It may be meant, but often is not.
    case warning
    /// It cannot work.
    case error

    /// Orders by weight.
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// A place in a text file.
package struct SourcePosition: Hashable, Sendable {
    /// The name of the file, as it was given.
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in characters.
    package let column: Int
    package let endLine: Int
    /// The column behind the last character.
    package let endColumn: Int
    /// Which of the files that are read together; two can have one name.
    package let index: Int

    /// A place in a file; without an end, the one where something starts.
    package init(
        file: String, line: Int, column: Int, end: (line: Int, column: Int)? = nil, index: Int = 0
    ) {
        self.file = file
        self.line = line
        self.column = column
        (endLine, endColumn) = end ?? (line, column)
        self.index = index
    }
}

/// One thing to say about an answer or a file.
package struct Finding: Hashable, Sendable {
    /// What there is to say.
    package var problem: Problem
    /// The question it is about, if it is about one.
    package var question: QuestionID?
    /// Where it was found, if that is in a file.
    package var position: SourcePosition?

    /// Ties a problem to the question and place it was found at.
    package init(_ problem: Problem, question: QuestionID? = nil, position: SourcePosition? = nil) {
        self.problem = problem
        self.question = question
        self.position = position
    }

    package var kind: FindingKind { problem.kind }
    package var code: String { problem.code }
    /// How much it matters.
    package var severity: Severity { problem.severity }
    package var message: String { problem.message }
    package var advice: String { problem.advice }
}
