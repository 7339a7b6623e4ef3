import TestSupport
import Testing

@testable import SSOModel

/// Messages quote what was typed; where that is next to nothing, they still are sentences.
@Suite struct EmptyTextTests {
    @Test(arguments: QuestionID.allCases) func everySentenceIsWhole(id: QuestionID) {
        let question = Question.with(id)
        let context = CheckContext(answers: goodAnswers(), now: testNow)
        var failures: Set<String> = []
        for text in emptyTexts {
            for answer in [question.answer(fromText: text), question.verbatim(text)] {
                for problem in question.check(answer, context).problems {
                    let found =
                        holes(in: problem.message, about: text)
                        + holes(in: problem.advice, about: text)
                    if !found.isEmpty {
                        failures.insert("\(problem.message) \(problem.advice) \(found)")
                    }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.sorted().prefix(20).joined(separator: "\n"))")
    }
}

extension Question {
    /// The answer that an answers file has, where nothing is taken off.
    fileprivate func verbatim(_ text: String) -> Answer {
        switch kind {
        case .text, .path, .choice, .toggle: .text(text)
        case .list, .paths: .list([text])
        case .token: .token(.environment(text))
        }
    }
}
