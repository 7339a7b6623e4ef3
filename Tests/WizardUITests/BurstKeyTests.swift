import SSOModel
import Testing

@testable import WizardUI

/// What came in one burst is typed, but presses nothing.
@Suite struct BurstKeyTests {
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    private func at(_ section: Section) -> Operator {
        var person = Operator(.complete)
        person.goTo(.section(section))
        return person
    }

    @Test(arguments: [Button.next, .back]) func aButtonIsNotPressed(button: Button) {
        var person = at(.credentials)
        for _ in 0..<9 where person.wizard.focus != .button(button) { person.press(.tab) }
        for input in [
            InputEvent.enterInBurst(behindKey: false), .text(" "), .text("x "),
            .enterInBurst(behindKey: false),
        ] {
            person.send(.input(input))
            #expect(person.wizard.page == .section(.credentials))
            #expect(person.wizard.focus == .button(button))
            #expect(person.screen.contains("pressed nothing: press again."))
        }
    }

    @Test func theQuitMenuTakesNoPaste() {
        var person = at(.credentials)
        person.press(.control("c"), .down, .up)
        for text in ["d", "k", "discard", " "] { person.send(.input(.text(text))) }
        person.send(.input(.enterInBurst(behindKey: false)))
        #expect(person.outcome == nil)
        person.press(.escape, .control("c"))
        person.send(.input(.text("dog")))
        #expect(person.outcome == nil)
        person.press(.escape, .control("c"), .down)
        person.send(.input(.enterInBurst(behindKey: false)))
        #expect(person.outcome == nil)
        person.press(.escape, .control("c"))
        person.send(.input(.text("k")))
        #expect(person.outcome == .quitKeepingDraft)
    }

    /// No letter closes the text, so that nothing that was typed or pasted over it goes elsewhere.
    @Test(arguments: [1, 2, 7, 200], ["eyJhbGciOiJSUzI1NiJ9.q.qq", "abcq8Q~secret", "q  kd"])
    func lettersOverATextToReadGoNowhere(size: Int, text: String) {
        var person = at(.credentials)
        person.focus(.clientID)
        let before = person.wizard.answers
        person.press(.function(1))
        var rest = text[...]
        while let letter = rest.first {
            if size == 1 { person.press(.character(letter)) }
            if size > 1 { person.send(.input(.text(String(rest.prefix(size))))) }
            rest = rest.dropFirst(size)
        }
        guard case .reader = person.wizard.overlay else {
            Issue.record("\(String(describing: person.wizard.overlay))")
            return
        }
        #expect(person.wizard.answers == before)
        person.press(.escape)
        #expect(person.wizard.focus == .field(.clientID))
    }

    /// Letter by letter or at once: it is not in the field, nor in what undo brings back.
    @Test(arguments: [1, 2, 7, 200], ["", "abc ", "https://x/"])
    func aTokenStaysInNoFieldForSomethingElse(size: Int, before: String) {
        for (section, id) in [
            (Section.registration, QuestionID.applicationName), (.credentials, .clientID),
            (.access, .adminPrincipals), (.target, .targetPath), (.target, .ingestionPath),
        ] {
            var person = at(section)
            person.focus(id)
            person.press(.control("u"))
            person.type(before)
            var rest = Self.token[...]
            while !rest.isEmpty {
                person.send(.input(.text(String(rest.prefix(size)))))
                rest = rest.dropFirst(size)
            }
            #expect(person.screen.contains("this is a token, and belongs to Bot token in step 4"))
            for _ in 0..<5 {
                #expect(!person.wizard.text(of: id).contains("eyJ"), "\(id)")
                person.press(.control("_"))
            }
            #expect(!"\(person.wizard.answers)".contains("eyJ"))
        }
    }

    /// The rest of a token is left out, but nothing of what follows it.
    @Test func behindATokenTheFieldTakesTextAgain() {
        var person = at(.registration)
        func refuse() {
            person.press(.control("u"))
            person.type(Self.token)
            person.type("abc")
            #expect(person.wizard.text(of: .applicationName) == "")
        }
        refuse()
        person.press(.tab, .backTab)
        person.type("Office")
        #expect(person.wizard.text(of: .applicationName) == "Office")
        refuse()
        person.paste("Office")
        person.type("2")
        #expect(person.wizard.text(of: .applicationName) == "Office2")
    }

    @Test func whatIsNoUTF8IsLeftOutAndThatIsSaid() {
        var person = at(.registration)
        person.press(.control("u"))
        person.send(.input(.text("B\u{FFFD}ro")))
        #expect(person.wizard.text(of: .applicationName) == "Bro")
        #expect(person.screen.contains("Left out: bytes that are no UTF-8."))
        person.paste("B\u{FFFD}ro")
        #expect(person.wizard.text(of: .applicationName) == "Bro")
        #expect(person.screen.contains("it holds bytes that are no UTF-8"))
    }

    /// The field lacks something until it is left or emptied, whatever is typed behind it.
    @Test(arguments: [Key.tab, .control("u")]) func whatWasLeftOutIsSaidAsLongAsItIsMissing(
        end: Key
    ) {
        var person = at(.registration)
        person.press(.control("u"))
        person.send(.input(.text("B\u{FFFD}ro")))
        person.type("wn")
        person.press(.left, .right)
        #expect(person.screen.contains("Left out: bytes that are no UTF-8."))
        person.press(end)
        #expect(!person.screen.contains("Left out"))
    }
}
