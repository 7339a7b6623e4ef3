import Testing

@testable import SSOModel

/// What people paste into the two ID fields.
@Suite struct CopiedIDTests {
    private static let object = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"

    /// Texts with one ID, each of which is the client ID.
    static let single = [
        "https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/"
            + "~/Overview/appId/\(clientID)/isMSAApp~/false",
        "Application (client) ID: \(clientID)",
        "Application (client) ID\n: \(clientID.uppercased())",
        "Client ID = '\(clientID)'", #""appId": "\#(clientID)","#, "The app is \(clientID).",
        "api://\(clientID)/access_as_user", "{\(clientID)} (OpenMetadata)",
    ]

    @Test(arguments: single) func theOneIDOfATextIsTaken(text: String) {
        let checked = checked(.clientID, text)
        #expect(checked.answer == .text(clientID))
        #expect(checked.problems.map(\.severity) == [.note])
    }

    /// Texts with both IDs and others besides.
    static let both = [
        """
        Display name
        : OpenMetadata
        Application (client) ID
        : \(clientID)
        Object ID
        : \(object)
        Directory (tenant) ID
        : \(tenantID)
        """,
        #"{"api": {"preAuthorizedApplications": [{"appId": "\#(object)"}]}, "appId": "\#(clientID)", "#
            + #""appOwnerOrganizationId": "\#(tenantID)", "id": "\#(object)"}"#,
        #"{"appId": "\#(clientID)", "displayName": "OpenMetadata", "tenant": "\#(tenantID)"}"#,
        "client_id=\(clientID) authority=https://login.microsoftonline.com/\(tenantID) \(object)",
    ]

    @Test(arguments: both, [QuestionID.clientID, .tenantID])
    func oneTextFillsBoth(text: String, id: QuestionID) throws {
        let ids: [QuestionID: String] = [.clientID: clientID, .tenantID: tenantID]
        let other: QuestionID = id == .clientID ? .tenantID : .clientID
        let checked = checked(id, text, among: [other: .text("")])
        #expect(checked.answer == .text(try #require(ids[id])))
        let implied = try #require(ids[other])
        #expect(checked.implied == [other: .text(implied)])
        let note = try #require(checked.problems.first)
        #expect(checked.problems.count == 1 && note.severity == .note)
        #expect(note.message.contains("\(implied) for \(Question.with(other).label)"))
    }

    @Test func anAnswerIsNotReplacedByTheWay() {
        let checked = checked(.clientID, Self.both[0], among: [.tenantID: .text(Self.object)])
        #expect(checked.implied.isEmpty)
        #expect(checked.problems.first?.message.contains("keeps what it has") == true)
    }

    /// What is no ID, and the word that says so.
    static let others: [(QuestionID, String, String)] = [
        (.clientID, "OpenMetadata", "a name"), (.clientID, "Contoso Ltd", "a name"),
        (.tenantID, "Contoso Ltd", "a name"), (.clientID, "ada@example.com", "an e-mail address"),
        (.clientID, "contoso.onmicrosoft.com", "a domain"),
        (.clientID, "https://portal.azure.com/#home", "a web address"),
        (.clientID, "7f3c1a52 0b8e 4e57 9a41 5d2b6c9e8f10", "blanks"),
        (.tenantID, "0C6A9B1E 52D4 4F3A 8B7C 1E2D3F4A5B6C", "blanks"),
        (.clientID, "\(object) or \(clientID)", "2 IDs"),
        (.clientID, "Object ID: \(object)", "Object ID only"),
        (.tenantID, "Object ID\n: \(object)", "Object ID only"),
        (.clientID, "https://login.microsoftonline.com/\(tenantID)", "Directory (tenant) ID only"),
        (.tenantID, "Application (client) ID: \(clientID)", "Application (client) ID only"),
        (
            .tenantID, #"{"appId": "\#(clientID)", "id": "\#(object)"}"#,
            "Application (client) ID only"
        ),
    ]

    @Test(arguments: others)
    func whatIsNoIDIsCalledByItsName(id: QuestionID, text: String, word: String) {
        let checked = checked(id, text)
        #expect(checked.hasErrors)
        #expect(checked.problems.map(\.message).joined().contains(word))
        #expect(checked.answer == .text(text))
    }

    @Test(arguments: ["7f3c1a52 0b8e 4e57 9a41 5d2b6c9e8f10", "7F3C1A520B8E4E579A415D2B6C9E8F10"])
    func theHyphensAreOffered(text: String) {
        let meant = checked(.clientID, text).problems.compactMap(\.meant)
        #expect(meant.map(\.text) == [clientID])
    }

    /// A character too many or too few is a slip of copying, not an ID with something around it.
    @Test(arguments: ["x\(clientID)", "\(clientID)0", "\(clientID)-", "\(clientID.dropLast())"])
    func aMistypedIDStaysAnError(text: String) {
        #expect(checked(.clientID, text).hasErrors)
    }

    @Test func anAuthorityOfAnotherCloudIsStillRefused() {
        let text = "https://login.microsoftonline.us/\(tenantID)"
        #expect(codes(checked(.tenantID, text), .error) == ["OMSSO-TENANT-CLOUD"])
    }

    /// What a key takes is no error any more.
    @Test(
        arguments: [
            (QuestionID.serverURL, "metadata.example.com"), (.hostPort, "https://om.example.com"),
            (.principalDomain, "ada@example.org"), (.principalDomain, "@example.org"),
            (.allowedDomains, "example.org, ada@example.net"), (.cloud, "us-goverment"),
            (.clientID, "7F3C1A520B8E4E579A415D2B6C9E8F10"),
        ])
    func whatWasMeantIsAnAnswer(id: QuestionID, text: String) throws {
        let first = checked(id, text)
        #expect(first.hasErrors)
        let meant = try #require(first.problems.compactMap(\.meant).first)
        var answers = goodAnswers()
        answers[id] = meant.corrected(Question.with(id).answer(fromText: text))
        #expect(answers.check(id, now: testNow)?.hasErrors == false)
    }
}

/// What lacks both its ends is asked about once.
@Suite struct MeantAddressTests {
    @Test(arguments: [
        ("om.example.com", "https://om.example.com/api"),
        ("om.example.com/api", "https://om.example.com/api"),
        ("om.example.com/api/v1", "https://om.example.com/api"),
        ("https://om.example.com", "https://om.example.com/api"),
    ]) func oneKeyIsEnough(written: String, wanted: String) {
        let meant = APIURL.parse(written).problems.first?.meant?.text
        #expect(meant == wanted)
        #expect(APIURL.parse(wanted).problems.isEmpty)
    }
}
