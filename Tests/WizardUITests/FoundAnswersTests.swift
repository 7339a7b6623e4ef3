import SSOModel
import Testing

@testable import WizardUI

/// What the files say already is there as if it had been answered.
@Suite struct FoundAnswersTests {
    private static let found: [QuestionID: Answer] = [
        .clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"),
        .adminPrincipals: .list(["ada.lovelace"]), .enforcePrincipalDomain: .flag(false),
        .token: .token(.existing),
    ]

    private func started(_ answers: Answers = Answers(), draft: Draft? = nil) -> Operator {
        var person = Operator(answers, draft: draft)
        person.found = Self.found
        person.press(.control("n"))
        return person
    }

    private func text(_ person: Operator, _ id: QuestionID) -> String {
        person.wizard.text(of: id)
    }

    @Test func itIsShownAndSaysWhereItIsFrom() {
        var person = started()
        person.press(.control("n"))
        #expect(person.wizard.page == .section(.credentials))
        #expect(text(person, .clientID) == "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10")
        #expect(person.screen.contains("From the"))
        #expect(text(person, .enforcePrincipalDomain) == "false")
    }

    @Test func typingGoesOnWithIt() {
        var person = started(.init([.tenantID: .text("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c")]))
        person.goTo(.section(.access))
        person.type(", grace.hopper")
        #expect(text(person, .adminPrincipals) == "ada.lovelace, grace.hopper")
        person.press(.control("u"), .tab)
        #expect(text(person, .adminPrincipals) == "ada.lovelace")
    }

    /// Nobody meant to change it, so that it is said before it is written.
    @Test func whatADefaultWouldReplaceStandsOnReview() {
        var person = Operator(.complete)
        person.unread = [.hostPort, .enableSelfSignup]
        person.press(.control("n"))
        person.goTo(.review)
        #expect(person.screen.contains("2 warnings."))
        #expect(person.screen.contains("Warning, OpenMetadata API URL: What the file says"))
        var talk = Conversation(.complete)
        talk.outside.unread = [.hostPort]
        talk.goTo(.review)
        #expect(talk.transcript.contains("Warning, OpenMetadata API URL: What the file says"))
    }

    /// Where no answer is an answer, a cleared field does not bring back what the file says.
    @Test func whatNeedsNoAnswerCanBeEmptied() {
        let domains: [QuestionID: Answer] = [.allowedDomains: .list(["a.org", "b.org"])]
        var person = Operator(.complete)
        person.found = domains
        person.press(.control("n"))
        person.goTo(.section(.access))
        person.focus(.allowedDomains)
        #expect(text(person, .allowedDomains) == "a.org, b.org")
        person.press(.control("u"), .tab)
        #expect(text(person, .allowedDomains) == "")
        #expect(person.wizard.answers.isEmptied(.allowedDomains))

        var talk = Conversation(.complete)
        talk.outside.found = domains
        talk.goTo(.allowedDomains)
        talk.say("-")
        #expect(talk.plain.wizard.answers.isEmptied(.allowedDomains))
    }

    @Test func aTokenIsReplacedAsAWhole() {
        var person = started(.complete)
        person.goTo(.section(.ingestion))
        person.focus(.token)
        #expect(person.screen.contains("as it is in the file"))
        person.type("env:BOT")
        #expect(person.wizard.answers[.token] == .token(.environment("BOT")))
    }

    /// The files may be read while somebody types into another field.
    @Test func whatAFileHoldsIsShownDuringTypingAsWell() {
        var person = Operator(.complete)
        person.goTo(.section(.ingestion))
        person.focus(.hostPort)
        person.type("https://om")
        #expect(!person.screen.contains("as it is in the file"))
        person.send(
            .inspected(Inspection(answers: FileAnswers(found: [.token: .token(.existing)]))))
        #expect(person.screen.contains("as it is in the file"))
    }

    @Test func whatWasGivenCountsMore() {
        let given = Answers([.adminPrincipals: .list(["zoe"])])
        #expect(text(started(given), .adminPrincipals) == "zoe")
        let draft = Draft(answers: given, origin: "yesterday")
        #expect(text(started(draft: draft), .adminPrincipals) == "zoe")
        #expect(text(started(draft: draft), .clientID).hasPrefix("7f3c1a52"))
    }

    @Test func startingOverKeepsIt() {
        let given = Answers([.adminPrincipals: .list(["zoe"])])
        var person = Operator(draft: Draft(answers: given, origin: "yesterday"))
        person.found = Self.found
        person.press(.right, .control("n"))
        #expect(text(person, .adminPrincipals) == "ada.lovelace")
    }

    @Test func anotherTargetBringsWhatItsOwnFileSays() {
        var person = started(.complete)
        person.goTo(.section(.target))
        person.found = [.jwksURL: .text("http://om:8585/api/v1/system/config/jwks")]
        person.press(.right)
        #expect(text(person, .jwksURL) == "http://om:8585/api/v1/system/config/jwks")
        #expect(text(person, .enforcePrincipalDomain) == "true")
    }
}
