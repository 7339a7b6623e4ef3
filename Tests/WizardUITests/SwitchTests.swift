import SSOModel
import Testing

@testable import WizardUI

/// Yes is yes and No is no, by whichever way it is said.
@Suite struct SwitchTests {
    private func access(_ before: Bool) -> Operator {
        var answers = Answers.complete
        answers[.enableSelfSignup] = .flag(before)
        var person = Operator(answers)
        person.goTo(.section(.access))
        return person
    }

    @Test(arguments: [("y", true), ("Y", true), ("n", false), ("N", false)], [true, false])
    func aLetterIsTheAnswerWhateverWasThere(letter: (Character, Bool), before: Bool) {
        var person = access(before)
        person.focus(.enableSelfSignup)
        person.press(.character(letter.0))
        #expect(person.wizard.answers[.enableSelfSignup] == .flag(letter.1))
    }

    @Test(arguments: [("Yes", true), ("No", false)], [true, false])
    func soIsAClick(word: (String, Bool), before: Bool) {
        var person = access(before)
        let label = Question.with(.enableSelfSignup).label
        person.click(word.0, besides: label)
        #expect(person.wizard.focus == .field(.enableSelfSignup))
        #expect(person.wizard.answers[.enableSelfSignup] == .flag(word.1))
    }
}
