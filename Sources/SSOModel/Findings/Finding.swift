/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Something was done that the operator should see.
    case note
    /// It may be meant, but often is not.
    case warning
    /// It cannot work.
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

    private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A place in a text file.
package struct SourcePosition: Hashable, Sendable {
    /// The name of the file, as it was given.
    package let file: String
    package let line: Int
    /// Counted from 1, in characters.
    package let column: Int
    package let endLine: Int
    /// The column behind the last character.
    package let endColumn: Int
    /// Which of the files that are read together; two can have one name.
    package let index: Int

    /// Without an end, the one where something starts.
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

extension SourcePosition {
    /// `file:line:column`.
    package var text: String { "\(file):\(line):\(column)" }

    /// `file:line`.
    package var lineText: String { "\(file):\(line)" }
}

/// One thing to say about an answer or a file.
package struct Finding: Hashable, Sendable {
    package var problem: Problem
    package var question: QuestionID?
    /// Where it was found, if that is in a file.
    package var position: SourcePosition?

    package init(_ problem: Problem, question: QuestionID? = nil, position: SourcePosition? = nil) {
        self.problem = problem
        self.question = question
        self.position = position
    }

    package var kind: FindingKind { problem.kind }
}
