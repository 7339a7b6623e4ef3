import Testing

@testable import SSOModel

/// What a paste brings along is taken off, and said.
@Suite struct NormalisationTests {
    @Test(
        arguments: [
            (.applicationName, "  \"OpenMetadata\" ", "OpenMetadata"),
            (.serverURL, "HTTPS://Metadata.Example.COM/", "https://metadata.example.com"),
            (.serverURL, "<https://metadata.example.com>", "https://metadata.example.com"),
            (.serverURL, "https://metadata.example.com/my-data", "https://metadata.example.com"),
            (.serverURL, "https://metadata.example.com;", "https://metadata.example.com"),
            (.redirectURI, "https://example.com/callback,", "https://example.com/callback"),
            (.redirectURI, "https://example.com/callback/", "https://example.com/callback"),
            (.clientID, "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}", clientID),
            (.clientID, "urn:uuid:\(clientID)", clientID),
            (.clientID, "api://\(clientID)", clientID),
            (.clientID, "'\(clientID)'\u{200B},", clientID),
            (
                .clientID, "7f3c1a52\u{2013}0b8e\u{2013}4e57\u{2013}9a41\u{2013}5d2b6c9e8f10",
                clientID
            ),
            (.tenantID, "\u{FEFF}\(tenantID)\u{A0}", tenantID),
            (.tenantID, "https://login.microsoftonline.com/\(tenantID)/v2.0/", tenantID),
            (.tenantID, "login.windows.net/\(tenantID)/oauth2/authorize", tenantID),
            (.tenantID, "Example.OnMicrosoft.com", "example.onmicrosoft.com"),
            (.principalDomain, " Example.COM,", "Example.COM"),
            (.hostPort, "https://example.com/api/", "https://example.com/api"),
            (.openMetadataVersion, "v1.10.3", "1.10.3"),
            (.cloud, "Public", "public"),
        ] as [(QuestionID, String, String)])
    func cleaned(id: QuestionID, text: String, clean: String) {
        let result = checked(id, text)
        #expect(result.answer == .text(clean))
        #expect(result.problems.contains { $0.severity == .note })
        #expect(!result.hasErrors)
        let again = checked(id, clean)
        #expect(again.answer == .text(clean))
        #expect(!again.problems.contains { $0.code == "OMSSO-CLEANED" })
    }

    @Test(arguments: ["https://keys.example.com/x/?q", "https://keys.example.com/x?q=/"])
    func aSlashThatCountsIsLeft(text: String) {
        let result = checked(.jwksURL, text)
        #expect(result.answer == .text(text))
        #expect(!result.problems.contains { $0.code == "OMSSO-CLEANED" })
    }

    @Test(arguments: [
        ("/etc/a'", "/etc/a'"), ("/etc/\u{201C}b", "/etc/\u{201C}b"), ("'/etc/a b'", "/etc/a b"),
        (" \"/etc/c'\" ", "/etc/c'"), ("'", "'"),
    ])
    func onlyAPairOfQuotesIsTakenOffAPath(text: String, path: String) {
        #expect(FilePath.parse(text).value?.text == path)
    }

    @Test func addressesOfAdminsBecomeNamesAndFillTheDomain() {
        var answers = goodAnswers()
        answers[.principalDomain] = nil
        answers[.adminPrincipals] = .list(["Ada <Ada.Lovelace@Example.com>", "grace"])
        let result = answers.check(.adminPrincipals, now: testNow)
        #expect(result?.answer == .list(["ada.lovelace", "grace"]))
        #expect(result?.implied == [.principalDomain: .text("Example.com")])
    }

    @Test(
        arguments: [
            ("", TokenSource.later), ("later", .later), ("env:OM_JWT", .environment("OM_JWT")),
            ("$OM_JWT", .environment("OM_JWT")), ("${OM_JWT}", .environment("OM_JWT")),
            ("file:/run/token", .file("/run/token")), ("./token", .file("./token")),
            ("a.b.c", .literal(Secret("a.b.c"))),
        ])
    func theTokenFieldTakesATokenOrWhereItIs(text: String, source: TokenSource) {
        #expect(TokenSource(text: text) == source)
    }

    @Test func theWordBearerIsLeftOut() {
        let text = token()
        #expect(checked(.token, "Bearer \(text)").answer == .token(.literal(Secret(text))))
    }

    @Test func aListMayStandInBrackets() {
        #expect(
            Question.with(.jwtPrincipalClaims).answer(fromText: "[email, sub]")
                == .list(["email", "sub"]))
    }
}
