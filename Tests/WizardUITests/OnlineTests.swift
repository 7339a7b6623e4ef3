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

    @Test func aTokenIsNeverAskedAbout() {
        var answers = Answers.complete
        answers[.token] = .token(.literal(Secret("canary")))
        var user = Operator(answers, asksOnline: true)
        user.goTo(.section(.credentials))
        user.focus(.tenantID)
        user.press(.tab)
        #expect(!asked(user).isEmpty)
        for subject in asked(user) { #expect(subject.answers[.token] == nil) }
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
