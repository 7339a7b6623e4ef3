import Foundation
import SSOModel
import Testing

@testable import WizardUI

@Suite struct PlainTests {
    private static let clientID = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"

    @Test func everyQuestionIsAskedInItsOrder() {
        var person = Conversation(Answers.complete.verified)
        person.goTo(.review)
        var rest = person.transcript[...]
        for question in Question.all {
            let place = rest.range(of: "\n\(question.label)")
            #expect(place != nil, "\(question.label)")
            if let place { rest = rest[place.upperBound...] }
        }
    }

    @Test(arguments: QuestionID.allCases) func everyQuestionCanBeExplained(id: QuestionID) {
        var person = Conversation(Answers.complete.verified)
        person.goTo(id)
        let prompt = person.prompt
        let mark = person.transcript
        person.say("?")
        let words = person.since(mark).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let help = Question.with(id).help.split(whereSeparator: \.isWhitespace)
        #expect(words.contains(help.joined(separator: " ")))
        #expect(person.prompt == prompt)
    }

    @Test(arguments: ["<", "?", "!", "-"])
    func aSignInQuotesIsAnAnswer(sign: String) {
        var person = Conversation()
        person.say("", "\"\(sign)\"")
        #expect(person.plain.wizard.answers[.applicationName] == .text(sign))
    }

    @Test(arguments: ["write\nwrite", "write\r\n\nwrite\nwrite"])
    func ofSeveralLinesNothingIsTakenWhereAWordIsAsked(lines: String) {
        var person = Conversation(Answers.complete.verified)
        person.goTo(.review)
        let mark = person.transcript
        person.say(lines)
        #expect(person.since(mark).contains("lines were pasted"))
        #expect(person.plain.wizard.page == .review)
    }

    @Test func aMinusBringsTheDefaultBack() {
        var person = Conversation(.complete)
        person.goTo(.targetKind)
        person.say("kubernetes", "<", "-", "<")
        #expect(person.plain.wizard.answers[.targetKind] == nil)
        #expect(person.prompt?.text == "Deployment [Docker]: ")
    }

    @Test func enterTakesADefaultWithoutPinningIt() {
        var person = Conversation()
        person.say("", "", "", "", "<", "<", "https://metadata.example.com")
        #expect(person.prompt?.text == "Redirect URI [https://metadata.example.com/callback]: ")
    }

    @Test func goingBackIsNeverBlockedAndLosesNothing() {
        var person = Conversation()
        person.goTo(.clientID)
        person.say("not a GUID", "<")
        #expect(person.plain.wizard.focus == .field(.cloud))
        for _ in 0..<10 { person.say("<") }
        #expect(person.plain.wizard.page == .welcome)
        person.goTo(.clientID)
        #expect(person.prompt?.text == "Client ID [not a GUID]: ")
    }

    @Test(arguments: ["1", "2", "10", "1.1", "1.99"])
    func aNumberIsNoPlaceInAListOfVersions(line: String) {
        var person = Conversation(.complete)
        person.goTo(.openMetadataVersion)
        person.say(line)
        #expect(person.plain.wizard.focus == .field(.openMetadataVersion))
        #expect(person.plain.wizard.answers[.openMetadataVersion] == nil)
    }

    @Test func nothingIsWrittenWithoutTheWord() {
        var person = Conversation(.complete)
        person.goTo(.review)
        for line in ["", "y", "yes", "ok", "0", "-1", "-", "w", "writes"] { person.say(line) }
        #expect(!person.hasWritten)
        #expect(person.plain.wizard.page == .review)
        person.say(" Write ")
        #expect(person.hasWritten)
    }

    /// The question is asked again with what is wrong, until another file is named.
    @Test(arguments: [QuestionID.targetPath, .ingestionPath])
    func aFileThatCannotBeWrittenIsAskedForAgain(id: QuestionID) {
        var person = Conversation(.complete)
        let refusal = FileRefusal(Problem(Refusal.notAFile.kind, "It is a folder."))
        person.outside.status = ["/srv/x.yaml": .unusable(refusal)]
        person.goTo(id)
        person.say("/srv/x.yaml")
        for _ in 0..<10 where person.plain.wizard.focus != .field(id) { person.say("") }
        let lines = person.transcript.split(separator: "\n").suffix(3)
        #expect(lines.first == "Error: 1 field needs your attention.")
        let said = lines.dropFirst().first ?? ""
        #expect(said == "/srv/x.yaml: Error: It is a folder. [OMSSO-FILE-NOT-REGULAR]")
        #expect(lines.last == "\(Question.with(id).label) [/srv/x.yaml]: ")
        person.say("new.yaml")
        person.goTo(.review)
        #expect(person.plain.wizard.page == .review)
        #expect(person.transcript.contains("Public key URLs"))
    }

    @Test func aFileOfTheReviewIsAskedForUntilItCanBeWritten() {
        var person = Conversation(.complete)
        let refusal = FileRefusal(Problem(Refusal.notAFile.kind, "It is a folder."))
        person.outside.status = ["/etc": .unusable(refusal)]
        person.goTo(.review)
        person.say(person.row(of: .targetPath), "/etc")
        #expect(person.transcript.contains("/etc: Error: It is a folder."))
        #expect(person.prompt?.text == "File to write [/etc]: ")
        person.say("other.env")
        #expect(person.plain.wizard.page == .review)
    }

    @Test func theDraftIsSavedOnceForEachAnswer() {
        var person = Conversation()
        person.say("", "Catalogue")
        #expect(person.effects.filter { $0 == .saveDraft }.count == 1)
        #expect(person.plain.wizard.place.question == .serverURL)
    }

    @Test func whatAFileHoldsIsTheAnswerThatIsOffered() {
        var person = Conversation()
        person.outside.found = [.clientID: .text(Self.clientID)]
        person.goTo(.clientID)
        #expect(person.prompt?.text == "Client ID [\(Self.clientID)]: ")
        #expect(person.transcript.contains("From the file."))
    }

    @Test func anExistingFileIsNamed() {
        var person = Conversation(.complete)
        person.outside.present = ["openmetadata_azure.env"]
        person.goTo(.jwksURL)
        #expect(
            person.transcript.contains(
                "openmetadata_azure.env: exists and will be updated in place\n"))
    }

    @Test func startingOverForgetsTheAnswersOfTheDraft() {
        var person = Conversation(draft: .init(answers: .complete, origin: "step 3"))
        person.say("2", "s", "")
        #expect(!person.effects.contains(.discardDraft))
        person.say("start over")
        #expect(!person.effects.contains(.discardDraft))
        #expect(person.plain.wizard.answers.isEmpty)
        #expect(person.plain.wizard.focus == .field(.applicationName))
    }
}

@Suite struct PlainQuitTests {
    @Test(arguments: Page.all.dropLast()) func ctrlDKeepsTheDraftEverywhere(page: Page) {
        var person = Conversation(.complete)
        person.goTo(page)
        person.enter(.end)
        #expect(person.outcome == .quitKeepingDraft)
        #expect(person.effects.contains(.saveDraft))
        #expect(!person.hasWritten)
    }

    @Test(arguments: [
        ("keep", Outcome.quitKeepingDraft), ("Keep", .quitKeepingDraft), ("discard", .discarded),
    ])
    func theMenuEndsTheWizard(line: String, outcome: Outcome) {
        var person = Conversation(.complete)
        person.goTo(.clientID)
        person.say("!", line)
        #expect(person.outcome == outcome)
        #expect(!person.hasWritten)
    }

    @Test(arguments: ["", "1", "2", "k", "d", "y"]) func onlyAWordEndsIt(line: String) {
        var person = Conversation(.complete)
        person.goTo(.clientID)
        person.say("!", line)
        #expect(person.outcome == nil)
        #expect(person.prompt?.text == "Type keep, discard or continue: ")
    }

    @Test(arguments: ["continue", "<"]) func theMenuLeadsBack(line: String) {
        var person = Conversation(.complete)
        person.goTo(.clientID)
        let prompt = person.prompt
        person.say("!", line)
        #expect(person.outcome == nil)
        #expect(person.prompt == prompt)
    }
}

@Suite struct PlainPasteTests {
    @Test func severalLinesAreNoAnswerToOneQuestion() {
        var person = Conversation()
        person.goTo(.serverURL)
        let mark = person.transcript
        person.say("one\ntwo\nthree")
        #expect(person.since(mark).contains("3 lines"))
        #expect(person.plain.wizard.answers[.serverURL] == nil)
        #expect(person.plain.wizard.focus == .field(.serverURL))
    }

    @Test(arguments: [QuestionID.cloud, .enforcePrincipalDomain, .token, .targetPath])
    func neitherOnOtherQuestions(id: QuestionID) {
        var person = Conversation(.complete)
        person.goTo(id)
        let answers = person.plain.wizard.answers
        let mark = person.transcript
        person.say("yes\nno")
        #expect(person.since(mark).contains("2 lines"))
        #expect(person.plain.wizard.answers == answers)
        #expect(person.plain.wizard.focus == .field(id))
    }

    @Test func theyNeitherBeginNorWriteNorQuit() {
        var person = Conversation(.complete)
        person.say("\n\nx")
        #expect(person.plain.wizard.page == .welcome)
        person.goTo(.review)
        person.say("write\nwrite")
        #expect(!person.hasWritten)
        person.say("!", "keep\ndiscard")
        #expect(person.outcome == nil)
    }

    @Test func aColumnOfNamesIsAListOnceItIsConfirmed() {
        var person = Conversation(.complete)
        person.goTo(.adminPrincipals)
        person.say("bob\neve")
        #expect(person.prompt?.text == "Admin users [bob, eve]: ")
        person.say("")
        #expect(person.plain.wizard.answers[.adminPrincipals] == .list(["bob", "eve"]))
        #expect(person.plain.wizard.focus == .field(.principalDomain))
    }
}

@Suite struct PlainSecretTests {
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    @Test func aTokenIsNeverPrinted() {
        var person = Conversation(.complete)
        person.goTo(.token)
        #expect(person.prompt?.isHidden == true)
        person.say(Self.token, "<", "?", "", "<", Self.token + "x.y", "-", "<", Self.token)
        person.goTo(.review)
        person.say(person.row(of: .token), Self.token, "write")
        var dumped = ""
        dump(person.plain, to: &dumped)
        #expect(!person.transcript.contains("eyJ"))
        #expect(!dumped.contains("eyJ"))
        #expect(person.transcript.contains("Bot token: \(Self.token.count) characters, hidden."))
    }

    @Test func thePlaceOfATokenIsConfirmed() {
        var person = Conversation(.complete)
        person.goTo(.token)
        let mark = person.transcript
        person.say("env:OM_BOT_TOKEN")
        #expect(person.since(mark).hasPrefix("\nBot token: env:OM_BOT_TOKEN\n"))
    }
}

extension Answers {
    /// With verification, so that the CA certificate is asked for as well.
    fileprivate var verified: Answers {
        var copy = self
        copy[.verifySSL] = .text("validate")
        copy[.caCertificate] = .text("/etc/ssl/ca.pem")
        return copy
    }
}
