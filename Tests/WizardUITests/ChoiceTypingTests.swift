import SSOModel
import Testing

@testable import WizardUI

/// A typed word picks the choice it means, and no other one on the way.
@Suite struct ChoiceTypingTests {
    private func at(_ id: QuestionID) -> Operator {
        var person = Operator(.complete)
        person.goTo(.section(id.section))
        person.focus(id)
        return person
    }

    @Test(arguments: OpenMetadataVersion.allCases.map(\.rawValue))
    func aTypedVersionIsThatVersion(version: String) {
        for before in OpenMetadataVersion.allCases.map(\.rawValue) {
            var person = Operator(
                Answers.complete.overridden(
                    by: Answers([.openMetadataVersion: .text(before)])))
            person.goTo(.section(.target))
            person.focus(.openMetadataVersion)
            var seen: Set<String> = []
            for character in version {
                person.type(String(character))
                seen.insert(person.wizard.answers[.openMetadataVersion]?.text ?? "")
            }
            #expect(person.wizard.answers[.openMetadataVersion] == .text(version))
            // On the way nothing but the text itself, or a version that is a part of it.
            #expect(seen.allSatisfy { version.hasPrefix($0) }, "\(seen)")
            #expect(person.wizard.fields.problems(of: .openMetadataVersion) == [])
        }
    }

    @Test(arguments: ["3", "1.14", "2.1", "1", "1.1", "21", "1.71"])
    func aVersionThatThereIsNotIsSaidAndKeepsTheScreen(text: String) {
        var person = at(.openMetadataVersion)
        person.type(text)
        #expect(person.screen.contains(" \(text) "))
        person.press(.control("n"))
        #expect(person.wizard.page == .section(.target))
        #expect(person.screen.contains("\"\(text)\" is none of the choices."), "\(person.screen)")
        person.press(.right)
        #expect(
            OpenMetadataVersion(
                rawValue: person.wizard.answers[.openMetadataVersion]?.text ?? "") != nil)
    }

    @Test func aPatchReleaseIsTakenAsItIs() {
        var person = at(.openMetadataVersion)
        for character in "1.12.3" {
            person.type(String(character))
            #expect(!person.screen.contains("Error"), "at \(character)")
        }
        person.press(.tab)
        #expect(person.wizard.answers[.openMetadataVersion] == .text("1.12.3"))
        #expect(person.screen.contains(" 1.12.3 "))
        // From there the arrows go to the releases beside its own.
        person.press(.backTab, .right)
        #expect(person.wizard.answers[.openMetadataVersion] == .text("1.13"))
    }

    @Test func aBuildStandsForItsRelease() {
        var person = at(.openMetadataVersion)
        person.type("1.12.3.0")
        person.press(.tab)
        #expect(person.wizard.answers[.openMetadataVersion] == .text("1.12.3"))
        #expect(person.screen.contains("Taken as 1.12.3."))
    }

    @Test func backspaceCorrectsAndEmptyingBringsBackWhatWasThere() {
        var person = at(.openMetadataVersion)
        person.type("1.13")
        person.press(.backspace)
        person.type("2")
        #expect(person.wizard.answers[.openMetadataVersion] == .text("1.12"))
        person.press(.control("u"))
        #expect(person.wizard.answers.effective(.openMetadataVersion) == .text("1.7"))
    }

    @Test(arguments: [
        (QuestionID.targetKind, "k", "kubernetes"), (.targetKind, "kub", "kubernetes"),
        (.targetKind, "bare metal", "bare-metal"), (.targetKind, "Bare-M", "bare-metal"),
        (.targetKind, "kd", "docker"), (.cloud, "us", "us-government"), (.cloud, "china", "china"),
        (.verifySSL, "v", "validate"), (.verifySSL, "do not verify", "ignore"),
    ])
    func aWordOrItsStartPicksAChoice(id: QuestionID, text: String, value: String) {
        var person = at(id)
        person.type(text)
        #expect(person.wizard.answers.effective(id) == .text(value))
    }

    @Test(arguments: [
        (QuestionID.targetKind, "kub", "kubernetes"), (.targetKind, "3", "kubernetes"),
        (.openMetadataVersion, "1.10", "1.10"), (.openMetadataVersion, "1.12.3", "1.12.3"),
        (.cloud, "us", "us-government"),
    ])
    func plainPromptsTakeTheSameWords(id: QuestionID, line: String, value: String) {
        var person = Conversation(.complete)
        person.goTo(id)
        person.say(line)
        #expect(person.plain.wizard.answers.effective(id) == .text(value))
        #expect(person.plain.wizard.focus != .field(id))
    }
}
