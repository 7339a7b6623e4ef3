import SSOModel
import Testing

@testable import WizardUI

/// What is to be carried into another window goes to the terminal's clipboard by one key.
@Suite struct CopyingTests {
    private static let steps = [
        GuidanceStep("Go there:", "cd /srv/openmetadata"), GuidanceStep("Look around."),
        GuidanceStep("Look at this:", "https://metadata.example.com"),
    ]

    private func finished() -> Operator {
        var person = Operator(.complete)
        person.goTo(.review)
        person.send(.written(WriteReport(files: ["x.env (new)"], nextSteps: Self.steps)))
        person.effects = []
        return person
    }

    @Test func tabGoesThroughTheCommandsOfDoneAndBothKeysCopyThem() {
        var person = finished()
        person.press(.tab, .control("o"), .tab, .enter, .tab, .control("o"))
        let address = Effect.copy("https://metadata.example.com")
        #expect(person.effects == [.copy("cd /srv/openmetadata"), address, address])
        #expect(person.screen.contains("Sent to your terminal's clipboard"))
        #expect(person.screen.contains("▸ https://metadata.example.com"))
    }

    /// Whoever does not copy anything leaves as before.
    @Test func enterFinishesAndTheScreenBeginsAtItsTop() {
        var person = finished()
        #expect(person.screen.contains("x.env (new)"))
        person.press(.enter)
        #expect(person.effects == [.quit(.done)])
    }

    @Test func theRedirectURIIsCopiedFromItsField() {
        var person = Operator(.complete)
        person.goTo(.section(.registration))
        person.press(.tab, .tab, .control("o"))
        #expect(person.effects.last == .copy("https://metadata.example.com/callback"))
    }

    @Test func aTokenIsNotCopied() {
        var answers = Answers.complete
        answers[.token] = .token(.literal(Secret("not.for.everybody")))
        var person = Operator(answers)
        person.goTo(.section(.ingestion))
        while person.wizard.focus != .field(.token) { person.press(.tab) }
        person.effects = []
        person.press(.control("o"))
        #expect(person.effects == [.bell])
    }
}
