import SSOModel
import Testing

@testable import WizardUI

/// What Microsoft and the server say, below the fields, where the operator lets them be asked.
@Suite struct OnlineTests {
    private let tenant = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"

    private func asked(_ user: Operator) -> [OnlineSubject] {
        user.effects.compactMap { effect in
            if case .askOnline(let subject, _) = effect { subject } else { nil }
        }
    }

    /// At the tenant, which was typed and not left yet.
    private func atTenant(asksOnline: Bool = true) -> Operator {
        var user = Operator(asksOnline: asksOnline)
        user.goTo(.section(.registration))
        user.focus(.serverURL)
        user.type("https://metadata.example.com")
        user.goTo(.section(.credentials))
        user.focus(.tenantID)
        user.effects = []
        user.type(tenant)
        return user
    }

    private func remark(_ severity: Severity?, _ text: String) -> OnlineRemark {
        OnlineRemark(.tenantID, severity, text, advice: "Look again.")
    }

    @Test func nobodyIsAskedUnlessTheOperatorSaysSo() {
        var user = atTenant(asksOnline: false)
        user.press(.tab)
        #expect(asked(user).isEmpty)
        #expect(Operator().screen.contains("network is used"))
        let online = Operator(asksOnline: true).screen.split(separator: "\n").joined()
        #expect(!online.contains("network is used"))
        #expect(online.contains("Microsoft and the server"))
    }

    @Test func whatIsLeftIsAskedAboutOnce() {
        var user = atTenant()
        #expect(asked(user).isEmpty)
        user.press(.backTab)
        #expect(asked(user).map { $0.answers[.tenantID] } == [.text(tenant)])
        user.press(.tab, .backTab)
        #expect(asked(user).count == 1)
    }

    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    /// At the first screen, where nobody has said anything yet.
    @Test func theFirstScreenAsksWhetherAnybodyIsAsked() {
        var user = Operator(.complete)
        #expect(user.screen.contains("[> Next <]  [  Online: no  ]"))
        user.press(.tab)
        #expect(user.screen.contains("Enter Go online"))
        user.press(.enter)
        #expect(user.wizard.page == .welcome)
        #expect(user.screen.contains("[> Online: yes <]"))
        #expect(!user.screen.contains("network is used"))
        user.goTo(.section(.credentials))
        user.press(.tab)
        #expect(asked(user).count == 1)
    }

    /// Whoever takes it back has nobody asked any more, and what was said is gone.
    @Test func itCanBeTakenBack() throws {
        var user = Operator(.complete, asksOnline: true)
        user.goTo(.section(.credentials))
        user.focus(.tenantID)
        user.press(.tab)
        let subject = try #require(asked(user).last)
        for _ in 0..<2 { user.press(.escape) }
        user.press(.tab, .enter)
        #expect(user.screen.contains("[> Online: no <]"))
        #expect(user.effects.contains(.stopAsking))
        user.send(.askedOnline(subject, [remark(.error, "No such tenant.")]))
        user.effects = []
        user.goTo(.section(.credentials))
        user.focus(.tenantID)
        #expect(!user.screen.contains("No such tenant."))
        user.press(.tab)
        #expect(asked(user).isEmpty)
    }

    /// Nothing that leads on from the first screen turns it on by the way.
    @Test(arguments: [Key.enter, .control("n"), .character(" ")])
    func whoGoesOnStaysOffline(key: Key) {
        var user = Operator(.complete)
        user.press(key)
        #expect(user.wizard.page == .section(.registration))
        #expect(!user.wizard.asksOnline)
    }

    @Test func aDraftRemembersIt() {
        let draft = Draft(answers: .complete, origin: "", asksOnline: true)
        #expect(Operator(draft: draft).screen.contains("Online: yes"))
        #expect(!Operator(draft: Draft(answers: .complete, origin: "")).wizard.asksOnline)
    }

    /// Only a token that stands there itself, which the rules have no objection to.
    @Test(arguments: [
        (token, true), ("later", false), ("file:/run/token", false), ("env:TOKEN", false),
        ("eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0", false),
    ])
    func aTokenThatStandsThereIsAskedAbout(text: String, isAsked: Bool) {
        var user = Operator(.complete, asksOnline: true)
        user.goTo(.section(.ingestion))
        user.focus(.token)
        user.type(text)
        user.press(.tab)
        #expect(asked(user).contains { $0.answers[.token] != nil } == isAsked)
    }

    /// Microsoft may list what it is asked: it is not asked again because of a token.
    @Test func aTokenConcernsTheServerAlone() throws {
        var user = Operator(.complete, rows: 40, asksOnline: true)
        user.goTo(.section(.credentials))
        user.focus(.tenantID)
        user.press(.tab)
        let first = try #require(asked(user).last)
        user.send(.askedOnline(first, [remark(.warning, "Look.")]))
        user.goTo(.section(.ingestion))
        user.focus(.token)
        user.type(Self.token)
        user.press(.tab)
        let second = try #require(asked(user).last)
        #expect(Set(second.answers.keys) == [.serverURL, .token])
        user.send(
            .askedOnline(second, [OnlineRemark(.token, nil, "The key has signed it.", advice: "")]))
        #expect(user.screen.contains("Asked: The key has signed it."))
        for _ in 0..<2 { user.press(.escape) }
        #expect(user.screen.contains("Warning: Look."))
    }

    /// What the rules say already is not said again.
    @Test func nothingIsSaidTwice() throws {
        var user = Operator(.complete, rows: 40, asksOnline: true)
        user.goTo(.section(.ingestion))
        user.focus(.token)
        user.type(Self.token.replacing("eyJpc0JvdCI6dHJ1ZX0", with: "eyJpc0JvdCI6ZmFsc2V9"))
        user.press(.tab)
        let subject = try #require(asked(user).last)
        let said = OnlineRemark(.token, .warning, "Again. [OMSSO-TOKEN-NOT-BOT]", advice: "")
        user.send(.askedOnline(subject, [said]))
        #expect(!user.screen.contains("Again."))
    }

    /// Nothing is shown in the first moment; then that one waits; then the answer.
    @Test func theAnswerStandsBelowItsField() throws {
        var user = atTenant()
        user.press(.backTab)
        user.press(.tab)
        let subject = try #require(asked(user).last)
        #expect(!user.screen.contains("Asking"))
        user.send(.onlineIsSlow)
        #expect(user.screen.contains("Asking Microsoft and the server..."))
        user.send(.askedOnline(subject, [remark(nil, "The tenant exists.")]))
        #expect(user.screen.contains("Asked: The tenant exists."))
        #expect(!user.screen.contains("Asking"))
    }

    /// It waits where it was asked, wherever the operator has gone meanwhile.
    @Test func theMarkStandsBelowWhatWasLeft() {
        var user = atTenant()
        user.press(.tab)
        user.send(.onlineIsSlow)
        let lines = user.screen.split(separator: "\n")
        let row = lines.firstIndex { $0.contains("Tenant ID") } ?? 0
        #expect(lines[row + 1].contains("Asking Microsoft and the server..."))
    }

    /// An answer about what is no longer there is dropped, also while somebody types.
    @Test func whatIsStaleIsDropped() throws {
        var user = atTenant()
        user.press(.backTab)
        user.press(.tab)
        let subject = try #require(asked(user).last)
        user.send(.askedOnline(subject, [remark(.error, "No such tenant.")]))
        #expect(user.screen.contains("Error: No such tenant."))
        user.press(.backspace)
        #expect(!user.screen.contains("No such tenant."))
        user.type("d")
        user.press(.backTab)
        user.send(.askedOnline(subject, [remark(.error, "No such tenant.")]))
        #expect(!user.screen.contains("No such tenant."))
    }

    /// It is a hint: nothing waits for it, and it keeps nothing from being written.
    @Test func reviewRepeatsItAndGoesOn() throws {
        var user = Operator(.complete, rows: 60, asksOnline: true)
        user.goTo(.section(.credentials))
        user.focus(.tenantID)
        user.press(.tab)
        let subject = try #require(asked(user).last)
        user.send(.askedOnline(subject, [remark(.error, "No such tenant.")]))
        user.goTo(.review)
        #expect(user.screen.contains("Error: No such tenant."))
        user.write()
        #expect(user.wizard.page == .done)
    }

    @Test func doneOffersToVerify() throws {
        var user = Operator(.complete, rows: 60, asksOnline: true)
        user.goTo(.done)
        #expect(user.screen.contains("[  Verify  ]"))
        user.effects = []
        for _ in 0..<40 where user.wizard.focus != .button(.verify) { user.press(.tab) }
        user.press(.enter)
        let subject = try #require(asked(user).last)
        #expect(subject.answers[.principalDomain] == .text("example.com"))
        #expect(user.effects.contains(.askOnline(subject, waits: true)))
        user.send(.onlineIsSlow)
        #expect(user.screen.contains("Asking Microsoft and the server..."))
        user.send(
            .askedOnline(subject, [OnlineRemark(nil, .error, "No key.", advice: "Restart it.")]))
        #expect(user.screen.contains("Error: No key. Restart it."))
        var other = Operator(.complete)
        other.goTo(.done)
        #expect(!other.screen.contains("Verify"))
    }

    @Test func aWordTurnsItOnInPlainPrompts() {
        var person = Conversation(.complete)
        person.say("y")
        #expect(!person.plain.wizard.asksOnline)
        person.say("online")
        #expect(person.plain.wizard.asksOnline)
        #expect(person.plain.wizard.page == .section(.registration))
        var other = Conversation(draft: Draft(answers: .complete, origin: ""))
        other.say("Online", "offline", "online", "resume")
        #expect(other.plain.wizard.asksOnline)
        #expect(other.plain.wizard.page != .welcome)
        var third = Conversation(.complete)
        third.say("")
        #expect(!third.plain.wizard.asksOnline)
    }

    @Test func plainPromptsOfferToVerify() throws {
        var person = Conversation(.complete)
        person.say("online")
        person.goTo(.review)
        person.say("write")
        #expect(person.plain.wizard.page == .done)
        #expect(person.prompt?.text.hasPrefix("Type verify to ask whether it works") == true)
        person.say("later")
        #expect(person.transcript.contains("Press Enter alone to finish, or type verify."))
        person.say("verify")
        let asked = person.effects.compactMap { effect -> OnlineSubject? in
            if case .askOnline(let subject, waits: true) = effect { subject } else { nil }
        }
        let subject = try #require(asked.last)
        #expect(person.plain.awaitsAnswer)
        #expect(person.prompt?.text == "Press Enter to finish without the answer: ")
        let remark = OnlineRemark(nil, .error, "No key.", advice: "Restart it.")
        _ = person.plain.handle(.askedOnline(subject, [remark, remark]))
        #expect(!person.plain.awaitsAnswer)
        let lines = person.plain.turn(width: 80).lines
        #expect(
            lines == ["", "What Microsoft and the server say", "  Error: No key. Restart it.", ""],
            "\(lines)")
        person.say("")
        #expect(person.effects.last == .quit(.done))
        var other = Conversation(.complete)
        other.goTo(.review)
        other.say("write")
        #expect(other.effects.last == .quit(.done))
    }

    /// Without a screen the lines come before the next question.
    @Test func plainPromptsSayItInLines() throws {
        var plain = PlainWizard(
            Wizard(answers: .complete, asksOnline: true, now: Operator.now))
        _ = plain.turn(width: 80)
        var effects: [Effect] = []
        for _ in 0..<8 { effects += plain.handle(.line("")) }
        let subjects = effects.compactMap { effect -> OnlineSubject? in
            if case .askOnline(let subject, _) = effect { subject } else { nil }
        }
        let subject = try #require(subjects.last)
        _ = plain.turn(width: 80)
        _ = plain.handle(.askedOnline(subject, [remark(.error, "No such tenant.")]))
        let lines = plain.turn(width: 80).lines
        #expect(lines.contains("  Error: No such tenant. Look again."))
    }
}
