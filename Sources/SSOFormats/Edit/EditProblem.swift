import SSOModel
import SSOReading

/// Why a file cannot be changed in place; it stays as it is.
package struct EditProblem: Error, Hashable, ProblemCarrier {
    package let problem: Problem
    /// The line that it is about, or the first of them; nil where no line is to blame.
    package let line: Int?

    private init(_ refusal: Refusal, _ key: String = "", line: Int? = nil, lines: [Int] = []) {
        self.init(
            refusal.problem([
                .key: key.isEmpty ? "What starts" : key, .line: line.map(String.init) ?? "",
                .lines: Self.listed(lines),
                .count: lines.count == 2 ? "twice" : "\(lines.count) times",
            ]), line: line ?? lines.first)
    }

    private init(_ problem: Problem, line: Int?) {
        self.problem = problem
        self.line = line
    }

    /// A few of them, however many a hostile file has.
    private static func listed(_ lines: [Int]) -> String {
        let shown = 4
        let text = lines.prefix(shown).map(String.init).joined(separator: " and ")
        return lines.count > shown ? text + " and more" : text
    }
}

extension EditProblem {
    static func unreadable(_ reason: String, line: Int) -> EditProblem {
        EditProblem(
            Refusal.unreadable.problem([.reason: reason, .line: "\(line)"]), line: line)
    }

    static func notKeys(path: String, line: Int) -> EditProblem {
        EditProblem(.noKeys, path, line: line)
    }

    static func twice(path: String, lines: [Int]) -> EditProblem {
        EditProblem(.keyTwice, path, lines: lines)
    }

    static func mergeKey(path: String, line: Int) -> EditProblem {
        EditProblem(.mergeKey, path, line: line)
    }

    static func alias(path: String, line: Int) -> EditProblem {
        EditProblem(.alias, path, line: line)
    }

    static func anchor(path: String, line: Int) -> EditProblem {
        EditProblem(.anchor, path, line: line)
    }

    static func shape(path: String, line: Int) -> EditProblem {
        EditProblem(.shape, path, line: line)
    }

    static func severalDocuments(lines: [Int]) -> EditProblem {
        EditProblem(.severalDocuments, lines: lines)
    }

    static func flowGap(path: String, line: Int) -> EditProblem {
        EditProblem(.flowGap, path, line: line)
    }

    static func parentChart(line: Int) -> EditProblem { EditProblem(.innerChart, line: line) }

    static func readersDiffer(path: String) -> EditProblem { EditProblem(.readersDiffer, path) }

    static func taken(path: String, by other: String, line: Int) -> EditProblem {
        EditProblem(
            Refusal.taken.problem([.key: path, .other: other, .line: "\(line)"]), line: line)
    }

    static func inline(path: String, line: Int) -> EditProblem {
        EditProblem(.inline, path, line: line)
    }

    package static func severalPlaces(_ key: String, lines: [Int]) -> EditProblem {
        EditProblem(.severalPlaces, key, lines: lines)
    }

    package static func homeless(_ path: String, line: Int) -> EditProblem {
        EditProblem(.homeless, path, line: line)
    }

    /// A text block ends the file without a newline, and would gain one.
    static let openBlock = EditProblem(.openBlock)

    static func unproven(path: String) -> EditProblem { EditProblem(.unproven, path) }
}

extension EditProblem {
    init(_ error: YAMLError) { self = .unreadable(error.reason, line: error.mark.line) }
}

extension FileRefusal {
    package init(_ problem: EditProblem, in file: String) {
        self.init(problem.problem, in: file, line: problem.line)
    }
}
