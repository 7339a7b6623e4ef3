import SSOModel
import Testing

@testable import WizardUI

@Suite struct FieldTests {
    private static let clientID = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"

    private func credentials() -> Operator {
        var person = Operator()
        person.goTo(.section(.credentials))
        return person
    }

    @Test func aFieldIsQuietUntilItIsLeft() {
        var person = credentials()
        person.type("not a GUID")
        #expect(!person.screen.contains("Error"))
        person.press(.tab)
        #expect(person.screen.contains("Error"))
    }

    @Test func aFieldInErrorIsCheckedAtEveryKey() {
        var person = credentials()
        person.type(String(Self.clientID.dropLast()))
        person.press(.tab, .backTab)
        #expect(person.screen.contains("Group 5 has 11 characters instead of 12."))
        person.type("0")
        #expect(!person.screen.contains("Group 5"))
    }

    @Test func anErrorStaysWhileItIsCorrected() {
        var person = credentials()
        person.type("7f3c")
        person.press(.tab, .backTab)
        for character in "1a52-0b8e-4e57-9a41-5d2b6c9e8f1" {
            person.type(String(character))
            #expect(person.wizard.fields.problems(of: .clientID).contains { $0.severity == .error })
        }
    }

    @Test func nextMarksEveryFieldThatIsWrong() {
        var person = credentials()
        person.press(.control("n"))
        for id in [QuestionID.clientID, .tenantID] {
            #expect(person.wizard.fields.problems(of: id).contains { $0.severity == .error })
        }
        #expect(person.screen.split(separator: "is missing.").count == 3)
    }

    @Test func aFieldThatWasClearedIsSaved() {
        var person = Operator(.complete)
        person.goTo(.section(.registration))
        person.focus(.serverURL)
        person.press(.control("u"))
        person.effects = []
        person.press(.tab)
        #expect(person.effects.contains(.saveDraft))
        #expect(person.wizard.answers.given[.serverURL] == nil)
    }

    @Test func aDomainThatIsWrongIsNotReplacedByThatOfAnAdmin() {
        var person = Operator()
        person.goTo(.section(.credentials))
        person.wizard.open(.access)
        person.focus(.principalDomain)
        person.type("not a domain")
        person.press(.backTab)
        person.type("ada.lovelace@example.org")
        person.press(.tab)
        #expect(person.wizard.text(of: .principalDomain) == "not a domain")
    }

    @Test func whatAPasteBringsAlongIsCleanedVisibly() {
        var person = credentials()
        person.paste("  {7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}\u{200B} ")
        person.press(.tab)
        #expect(person.screen.contains("[\(Self.clientID)"))
        #expect(person.screen.contains("Note:"))
        person.press(.backTab, .backspace)
        person.type("1")
        person.press(.tab)
        #expect(!person.screen.contains("Note:"))
    }

    @Test func typingReplacesADefaultAndClearingBringsItBack() {
        var person = Operator()
        person.goTo(.section(.registration))
        #expect(person.wizard.text(of: .applicationName) == "OpenMetadata")
        person.type("Catalogue")
        #expect(person.wizard.text(of: .applicationName) == "Catalogue")
        person.press(.control("u"), .tab)
        #expect(person.wizard.text(of: .applicationName) == "OpenMetadata")
    }

    @Test(arguments: [Key.control("u"), .backspace])
    func anEmptiedFieldLooksEmptyUntilItIsLeft(key: Key) {
        var person = Operator()
        person.goTo(.section(.registration))
        person.type("X")
        person.press(key)
        #expect(!person.screen.contains("[OpenMetadata "))
        person.press(.tab)
        #expect(person.screen.contains("[OpenMetadata "))
    }

    @Test func movingTheCaretLeavesTheDefaultOfASecret() {
        var person = Operator(.complete)
        person.goTo(.section(.ingestion))
        person.focus(.token)
        person.press(.left, .home, .end)
        #expect(person.screen.contains("[later "))
        person.type("x")
        #expect(!person.screen.contains("[later"))
    }

    @Test func aDefaultCanBeEditedInPlace() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.press(.end)
        person.type(" Test")
        #expect(person.wizard.text(of: .applicationName) == "OpenMetadata Test")
    }

    @Test func theRedirectURIFollowsTheServerURLUntilItIsTyped() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.focus(.serverURL)
        person.type("https://metadata.example.com/")
        person.press(.tab)
        #expect(
            person.wizard.text(of: .redirectURI) == "https://metadata.example.com/callback")
    }

    @Test func theAuthorityIsShownAsTheTenantIsTyped() {
        var person = credentials()
        person.focus(.tenantID)
        person.type("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c")
        #expect(
            person.screen.contains(
                "https://login.microsoftonline.com/0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"))
    }

    @Test func anAddressOfAnAdminFillsTheEmptyDomain() {
        var person = credentials()
        person.wizard = Operator(.complete).wizard
        person.goTo(.section(.access))
        person.press(.control("u"))
        person.focus(.principalDomain)
        person.press(.control("u"))
        person.press(.backTab)
        person.type("ada.lovelace@example.org")
        person.press(.tab)
        #expect(person.wizard.text(of: .adminPrincipals) == "ada.lovelace")
        #expect(person.wizard.text(of: .principalDomain) == "example.org")
    }

    /// One error is left: that of the address that is not of the first one's domain.
    @Test func theFirstAddressFillsTheEmptyDomainWhateverFollows() {
        var person = credentials()
        person.wizard = Operator(.complete).wizard
        person.goTo(.section(.access))
        person.press(.control("u"))
        person.focus(.principalDomain)
        person.press(.control("u"))
        person.press(.backTab)
        person.type("Ada Lovelace <ada.lovelace@example.com>; bob@other.com")
        person.press(.tab)
        #expect(person.wizard.text(of: .principalDomain) == "example.com")
        #expect(person.screen.contains("bob@other.com is not of example.com"))
        person.press(.control("n"))
        #expect(!person.screen.contains("Email domain is missing"))
    }

    @Test func choicesMoveWithArrowsAndSpace() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.focus(.cloud)
        person.press(.right)
        #expect(person.wizard.text(of: .cloud) == "us-government")
        person.press(.character(" "))
        #expect(person.wizard.text(of: .cloud) == "china")
        person.press(.left, .left)
        #expect(person.wizard.text(of: .cloud) == "public")
    }

    @Test func theCACertificateIsAskedOnlyWithVerification() {
        var person = Operator(.complete)
        person.goTo(.section(.ingestion))
        #expect(!person.screen.contains("CA certificate file"))
        person.focus(.verifySSL)
        person.press(.end)
        #expect(person.screen.contains("CA certificate file"))
        person.press(.enter)
        #expect(person.wizard.focus == .field(.caCertificate))
    }

    @Test func withoutIngestionNothingElseOfItIsAsked() {
        var person = Operator(.complete)
        person.goTo(.section(.ingestion))
        person.type("n")
        #expect(!person.screen.contains("Bot token"))
        person.press(.enter)
        #expect(person.wizard.focus == .button(.next))
        person.goTo(.section(.target))
        #expect(!person.screen.contains("Ingestion file"))
        person.goTo(.review)
        #expect(!person.wizard.focusOrder.contains(.answerRow(.hostPort)))
    }

    @Test func aPasteOfSeveralLinesIsRefusedWithTheirNumber() {
        var person = Operator()
        person.goTo(.section(.registration))
        person.type("abc")
        person.paste("one\ntwo\nthree\n")
        #expect(person.screen.contains("3 lines"))
        #expect(person.wizard.text(of: .applicationName) == "abc")
        #expect(person.wizard.page == .section(.registration))
    }

    @Test func aNewlineAtTheEndOfAPasteNeverSubmits() {
        var person = credentials()
        person.paste("\(Self.clientID)\n")
        #expect(person.wizard.text(of: .clientID) == Self.clientID)
        #expect(person.wizard.focus == .field(.clientID))
    }

    @Test func aColumnOfNamesBecomesAList() {
        var person = Operator(.complete)
        person.goTo(.section(.access))
        person.press(.control("u"))
        person.paste("ada.lovelace\ngrace.hopper\n")
        #expect(person.wizard.answers[.adminPrincipals] == .list(["ada.lovelace", "grace.hopper"]))
    }
}

@Suite struct SecretFieldTests {
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    private func ingestion() -> Operator {
        var person = Operator(.complete)
        person.goTo(.section(.ingestion))
        person.focus(.token)
        return person
    }

    @Test func aTokenIsMaskedUntilItIsAskedFor() {
        var person = ingestion()
        person.type(Self.token)
        #expect(!person.screen.contains("eyJ"))
        person.press(.control("r"))
        #expect(person.screen.contains("c2lnbmF0dXJl"))
        person.press(.tab, .backTab)
        #expect(!person.screen.contains("c2lnbmF0dXJl"))
    }

    @Test func inAnotherFieldControlRDoesNotShowIt() {
        var person = ingestion()
        person.type(Self.token)
        person.press(.tab, .control("r"))
        #expect(!person.screen.contains("c2lnbmF0dXJl"))
        #expect(!person.screen.contains("eyJ"))
    }

    @Test func aPlaceOfATokenIsShownAsItIs() {
        var person = ingestion()
        person.type("env:OM_BOT_TOKEN")
        #expect(person.screen.contains("env:OM_BOT_TOKEN"))
        #expect(person.wizard.answers[.token] == .token(.environment("OM_BOT_TOKEN")))
    }

    @Test func noTokenReachesTheReviewOrADumpOfTheWizard() {
        var person = ingestion()
        person.type(Self.token)
        person.goTo(.review)
        var dumped = ""
        dump(person.wizard, to: &dumped)
        let review = Operator(person.wizard.answers, columns: 132, rows: 120)
        #expect(!dumped.contains("eyJ"))
        #expect(!"\(person.wizard)\(person.effects)".contains("eyJ"))
        #expect(!person.screen.contains("eyJ"))
        #expect(!review.screen.contains("eyJ"))
    }
}
