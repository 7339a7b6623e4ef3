import SSOModel
import TestSupport
import Testing

@testable import WizardUI

/// Whole conversations, as they stand on the terminal.
@Suite struct PlainTranscriptTests {
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    @Test func docker() throws {
        var person = Conversation()
        person.answer([
            .serverURL: ["https://metadata.example.com/"],
            .clientID: ["{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}"],
            .tenantID: ["0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"],
            .adminPrincipals: ["ada.lovelace@example.com, grace.hopper@example.com"],
        ])
        person.say("write")
        try expectTranscript(of: person, "plain-docker.txt", outcome: .done)
    }

    @Test func bareMetal() throws {
        var person = Conversation(.complete)
        person.goTo(.section(.access))
        person.answer([
            .enforcePrincipalDomain: ["no"], .enableSelfSignup: ["n"],
            .jwtPrincipalClaims: ["email, sub"], .token: ["file:/run/secrets/om"],
            .verifySSL: ["2"], .targetKind: ["2"], .openMetadataVersion: ["1.12"],
        ])
        person.say("write")
        try expectTranscript(of: person, "plain-bare-metal.txt", outcome: .done)
    }

    @Test func kubernetes() throws {
        var person = Conversation(.complete)
        person.goTo(.token)
        person.say(Self.token, "", "validate", "/etc/ssl/ca.pem", "kubernetes")
        person.goTo(.review)
        person.say("write")
        #expect(!person.transcript.contains("eyJ"))
        try expectTranscript(of: person, "plain-kubernetes.txt", outcome: .done)
    }

    @Test func mistakes() throws {
        var person = Conversation()
        person.say("yes", "")
        person.answer(
            [
                .applicationName: ["Microsoft *"],
                .serverURL: ["OpenMetadata", "http://metadata.example.com"],
                .redirectURI: [
                    "https://metadata.example.com", "https://other.example.com/callback",
                ],
                .cloud: ["4", "US east", "us-government"],
                .clientID: [
                    "", "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f1",
                    "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10",
                ],
                .tenantID: ["common"],
                .adminPrincipals: ["ada@one.org, bob@two.org", "ada@one.org"],
                .enforcePrincipalDomain: ["perhaps", "false"],
                .token: ["not a token", "later"], .hostPort: ["one.org", "-"],
            ], until: .section(.target))
        try expectTranscript(of: person, "plain-mistakes.txt", at: .targetKind)
    }

    @Test func backAndHelp() throws {
        var person = Conversation(.complete)
        person.say("<", "", "Catalogue", "<", "?", "", "", "", "", "not a GUID", "<", "", "-")
        try expectTranscript(of: person, "plain-back-and-help.txt", at: .clientID)
    }

    @Test func quitting() throws {
        var person = Conversation(.complete)
        person.say("!", "c", "", "continue", "", "!", "maybe", "<")
        person.enter(.interrupt)
        person.enter(.interrupt)
        try expectTranscript(of: person, "plain-quitting.txt", outcome: .quitKeepingDraft)
    }

    @Test func review() throws {
        var person = Conversation(.complete)
        person.outside.failure = Problem(
            Refusal.noSpace.kind, "The disk is full.", "Make room and try again.")
        person.goTo(.review)
        person.say("", "99", "5", "nonsense", "<", "write", "")
        person.say("11111111-2222-4333-8444-555555555555", "write")
        person.outside.failure = nil
        person.say("write")
        try expectTranscript(of: person, "plain-review.txt", outcome: .done)
    }

    @Test func draft() throws {
        var person = Conversation(
            draft: .init(
                answers: .complete, origin: "step 3, saved 2026-11-24 09:00 UTC",
                place: .init(page: .section(.access), question: .principalDomain)))
        person.say("later", "", "resume", "<")
        try expectTranscript(of: person, "plain-draft.txt", at: .adminPrincipals)
    }

    @Test func narrow() throws {
        var person = Conversation(.complete, width: 40)
        person.goTo(.review)
        person.say("write")
        try expectTranscript(of: person, "plain-narrow.txt", outcome: .done)
        #expect(
            person.transcript.contains(
                "\n       docker compose --env-file openmetadata_azure.env up --detach\n"))
        #expect(person.transcript.contains("/discovery/v2.0/keys\n"))
    }

    /// Looks first whether the walk came to its end, so that no recording can hold a wrong one.
    private func expectTranscript(
        of person: Conversation, _ file: String, outcome: Outcome? = nil, at id: QuestionID? = nil,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        try #require(person.outcome == outcome, sourceLocation: location)
        try #require((outcome == nil) == (id != nil), sourceLocation: location)
        if let id {
            try #require(person.plain.wizard.focus == .field(id), sourceLocation: location)
        }
        try expectSnapshot(person.transcript, file, location: location)
    }
}
