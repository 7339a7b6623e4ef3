import SSOModel
import Testing

@testable import WizardUI

/// Text that was copied with more than the answer, and what one key makes of a slip.
@Suite struct CopiedTextTests {
    private static let client = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
    private static let tenant = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
    private static let essentials = """
        Display name
        : OpenMetadata
        Application (client) ID
        : \(client)
        Object ID
        : aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee
        Directory (tenant) ID
        : \(tenant)

        """

    private func credentials() -> Operator {
        var person = Operator()
        person.wizard.open(.credentials)
        return person
    }

    @Test(arguments: [QuestionID.clientID, .tenantID])
    func essentialsFillBothFields(id: QuestionID) {
        var person = credentials()
        person.focus(id)
        person.paste(Self.essentials)
        #expect(person.wizard.focus == .field(id))
        #expect(person.wizard.text(of: .clientID) == Self.client)
        #expect(person.wizard.text(of: .tenantID) == Self.tenant)
        #expect(person.screen.contains("Note: Took"))
        #expect(!person.screen.contains("aaaaaaaa"))
        person.press(.tab)
        #expect(person.screen.contains("Note: Took"))
        person.press(.control("n"))
        #expect(person.wizard.page == .section(.access))
    }

    @Test func onLinesTheyAreShownBeforeTheyAreTaken() {
        var talk = Conversation()
        talk.goTo(.clientID)
        talk.say(Self.essentials)
        #expect(talk.plain.wizard.focus == .field(.clientID))
        #expect(talk.prompt?.text == "Client ID [\(Self.client)]: ")
        talk.say("")
        #expect(talk.prompt?.text == "Tenant ID [\(Self.tenant)]: ")
    }

    /// A secret that `az` prints beside the IDs stays neither on the screen nor in the draft.
    @Test func whatCameAlongIsGone() {
        var person = credentials()
        person.paste(
            #"{"appId": "\#(Self.client)", "password": "hunter2hunter2", "tenant": "\#(Self.tenant)"}"#
        )
        #expect(!person.screen.contains("hunter2"))
        #expect(person.wizard.answers[.clientID] == .text(Self.client))
    }

    @Test(
        arguments: [
            (QuestionID.serverURL, "metadata.example.com", "https://metadata.example.com"),
            (.clientID, "7F3C1A52 0B8E 4E57 9A41 5D2B6C9E8F10", client),
            (.principalDomain, "ada@example.org", "example.org"),
        ])
    func oneKeyTakesWhatWasMeant(id: QuestionID, typed: String, wanted: String) {
        var person = Operator()
        person.wizard.open(id.section)
        person.focus(id)
        #expect(!person.screen.contains("Ctrl-T"))
        person.type(typed)
        person.press(.tab, .backTab)
        #expect(
            person.screen.contains("Ctrl-T takes it.") && person.screen.contains("Ctrl-T Take it"))
        person.press(.control("t"))
        #expect(person.wizard.text(of: id) == wanted)
        #expect(!person.screen.contains("Ctrl-T"))
        person.press(.control("_"))
        #expect(person.wizard.text(of: id) == typed)
    }

    @Test func onlyTheSlipOfAListIsReplaced() {
        var person = Operator()
        person.wizard.answers[.openMetadataVersion] = .text("1.9")
        person.wizard.open(.access)
        person.focus(.allowedDomains)
        person.type("example.net Ada <ada@example.org>;example.com")
        person.press(.tab, .backTab, .control("t"))
        #expect(person.wizard.text(of: .allowedDomains) == "example.net, example.org, example.com")
    }

    @Test func onLinesASignTakesIt() {
        var talk = Conversation()
        talk.goTo(.serverURL)
        talk.say("+")
        #expect(talk.plain.wizard.focus == .field(.serverURL))
        talk.say("metadata.example.com")
        #expect(talk.transcript.contains("https://metadata.example.com? Type + to take it."))
        talk.say("+")
        #expect(talk.plain.wizard.answers[.serverURL] == .text("https://metadata.example.com"))
        talk.goTo(.cloud)
        talk.say("us-goverment", "+")
        #expect(talk.plain.wizard.answers[.cloud] == .text("us-government"))
    }
}
