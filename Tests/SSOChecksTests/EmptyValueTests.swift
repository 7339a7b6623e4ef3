import SSOChecks
import SSOModel
import SSOReading
import TestSupport
import Testing

/// What is said of values in which there is next to nothing are sentences all the same.
@Suite struct EmptyValueTests {
    @Test(arguments: [FileKind.environment, .server, .helm, .workflow])
    func everySentenceIsWhole(kind: FileKind) {
        var failures: Set<String> = []
        for setting in Setting.allCases {
            guard let path = setting.path(in: kind) else { continue }
            for text in shortestTexts {
                for value in [text.debugDescription, "[\(text.debugDescription), X]", text] {
                    let file = Self.file(path, value, kind)
                    for finding in SSOChecks.check([file], CheckOptions()).findings {
                        let problem = finding.problem
                        // Most begin with the name of a setting.
                        let found =
                            (problem.message.hasPrefix(" ") ? ["begins with a blank"] : [])
                            + holes(in: "X" + problem.message, about: text)
                            + holes(in: problem.advice, about: text)
                        if !found.isEmpty {
                            failures.insert("\(problem.message) \(problem.advice) \(found)")
                        }
                    }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.sorted().prefix(20).joined(separator: "\n"))")
    }

    private static func file(_ path: [String], _ value: String, _ kind: FileKind) -> CheckInput {
        let text =
            kind == .environment
            ? "\(path[0])=\(value)\n"
            : path.dropLast().map { "{\($0): " }.joined() + "{\(path.last ?? ""): \(value)}"
                + path.dropLast().map { _ in "}" }.joined() + "\n"
        return CheckInput("a", Array(text.utf8), kind: kind)
    }
}
