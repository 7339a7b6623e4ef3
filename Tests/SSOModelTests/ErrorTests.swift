import Testing

@testable import SSOModel

/// Every check that refuses an answer, each with its own code.
@Suite struct ErrorTests {
    @Test(
        arguments: [
            (.applicationName, String(repeating: "a", count: 121), "OMSSO-NAME-TOO-LONG"),
            (.applicationName, "a\u{7}b", "OMSSO-CONTROL"),
            (
                .applicationName, "x eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2ln",
                "OMSSO-TOKEN-ELSEWHERE"
            ),
            (.applicationName, "B\u{FFFD}ro", "OMSSO-CONTROL"),
            (.serverURL, "metadata.example.com", "OMSSO-URL-SCHEME"),
            (.serverURL, "ftp://metadata.example.com", "OMSSO-URL-SCHEME"),
            (.serverURL, "https://", "OMSSO-URL-HOST"),
            (.serverURL, "https://exa mple.com", "OMSSO-URL-CHARACTERS"),
            (.serverURL, "https://a:99999", "OMSSO-URL-PORT"),
            (.serverURL, "https://me@example.com", "OMSSO-URL-USER"),
            (.serverURL, "https://-a.example.com", "OMSSO-URL-HOST"),
            (.serverURL, "https://example.com?x=1", "OMSSO-SERVER-QUERY"),
            (.serverURL, "https://{your domain}", "OMSSO-PLACEHOLDER"),
            (.redirectURI, "https://*.example.com/callback", "OMSSO-REDIRECT-WILDCARD"),
            (.redirectURI, "https://example.com/callback?a=b", "OMSSO-REDIRECT-QUERY"),
            (.redirectURI, "https://example.com/callback#a", "OMSSO-REDIRECT-FRAGMENT"),
            (.redirectURI, "https://example.com/Callback", "OMSSO-REDIRECT-PATH"),
            (.redirectURI, "https://example.com", "OMSSO-REDIRECT-PATH"),
            (.redirectURI, "https://example.com/call,back", "OMSSO-REDIRECT-CHARACTERS"),
            (.redirectURI, "http://example.com/callback", "OMSSO-REDIRECT-HTTP"),
            (.redirectURI, "http://[::1]:8585/callback", "OMSSO-REDIRECT-IPV6"),
            (
                .redirectURI, "https://\(String(repeating: "a.", count: 120))example.com/callback",
                "OMSSO-REDIRECT-LONG"
            ),
            (.serverURL, "u:secret-1@example.com", "OMSSO-URL-USER"),
            (.jwksURL, "https://example.com/jwks?code=secret-1", "OMSSO-URL-SECRET"),
            (.jwksURL, "//u:secret-1@example.com/jwks", "OMSSO-URL-USER"),
            (.serverURL, "https://u:secret/1@example.com", "OMSSO-URL-USER"),
            (.hostPort, "https://u:secret#1@example.com/api", "OMSSO-URL-USER"),
            (.cloud, "germany", "OMSSO-CHOICE"),
            (.clientID, "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f1", "OMSSO-GUID-GROUP"),
            (.clientID, "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8fzz", "OMSSO-GUID-GROUP"),
            (.clientID, "7f3c1a520b8e4e579a415d2b6c9e8f10", "OMSSO-GUID-HYPHENS"),
            (.clientID, "7f3c1a52-0b8e", "OMSSO-GUID-GROUPS"),
            (.clientID, "00000000-0000-0000-0000-000000000000", "OMSSO-GUID-ZERO"),
            (.clientID, "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F1}", "OMSSO-GUID-GROUP"),
            (.tenantID, "{0c6a9b1e-52d4-4f3a-8b7c}", "OMSSO-GUID-GROUPS"),
            (.clientID, "{Client ID}", "OMSSO-PLACEHOLDER"),
            (.clientID, "abc8Q~0123456789abcdefghijklmnopqrstuvwx", "OMSSO-CLIENT-SECRET"),
            (.tenantID, clientID, "OMSSO-IDS-EQUAL"),
            (.tenantID, "c11234b7c-b1b2-9854-0mn1-56abh3dea295", "OMSSO-TENANT-SAMPLE"),
            (.tenantID, "https://example.com/contoso.com", "OMSSO-TENANT-HOST"),
            (.tenantID, "https://login.microsoftonline.us/\(tenantID)", "OMSSO-TENANT-CLOUD"),
            (.tenantID, "https://login.microsoftonline.com/oauth2/v2.0", "OMSSO-TENANT-ADDRESS"),
            (.tenantID, "https://login.microsoftonline.com/{Tenant ID}", "OMSSO-PLACEHOLDER"),
            (.tenantID, "ada@example.com", "OMSSO-TENANT-EMAIL"),
            (.adminPrincipals, "ada@other.org", "OMSSO-ADMIN-DOMAIN"),
            (.adminPrincipals, "ada:secret", "OMSSO-ADMIN-COLON"),
            (.adminPrincipals, "ada@example@com", "OMSSO-ADMIN-ADDRESS"),
            // The server goes by code points: a mark over a sign makes no other sign of it.
            (.adminPrincipals, "bob@\u{301}x", "OMSSO-ADMIN-ADDRESS"),
            (.adminPrincipals, "ada:\u{301}pw", "OMSSO-ADMIN-COLON"),
            (.adminPrincipals, "Ada Lovelace", "OMSSO-ADMIN-CHARACTERS"),
            (.adminPrincipals, "ada\u{FF0C}grace", "OMSSO-ADMIN-CHARACTERS"),
            (.adminPrincipals, "ada\u{3001}grace", "OMSSO-ADMIN-CHARACTERS"),
            (.adminPrincipals, "ada\u{FF1B}grace", "OMSSO-ADMIN-CHARACTERS"),
            (.adminPrincipals, "ada\u{FF20}example.com", "OMSSO-ADMIN-CHARACTERS"),
            (.adminPrincipals, "ada\u{2010}grace", "OMSSO-ADMIN-CHARACTERS"),
            (.principalDomain, "example.com\u{FF0C}example.org", "OMSSO-DOMAIN-SEVERAL"),
            (.jwtPrincipalClaims, "email\u{3001}sub", "OMSSO-CLAIM-CHARACTERS"),
            (.principalDomain, "https://example.com", "OMSSO-DOMAIN-URL"),
            (.principalDomain, "example.com, example.org", "OMSSO-DOMAIN-SEVERAL"),
            (.principalDomain, "ada@example.com", "OMSSO-DOMAIN-AT"),
            (.principalDomain, "10.0.0.1", "OMSSO-DOMAIN-IP"),
            (.principalDomain, "example", "OMSSO-DOMAIN-DOT"),
            (.principalDomain, "exa_mple.com", "OMSSO-DOMAIN-SYNTAX"),
            (.enforcePrincipalDomain, "perhaps", "OMSSO-CHOICE"),
            (.jwtPrincipalClaims, "e mail", "OMSSO-CLAIM-CHARACTERS"),
            (.token, "a.b", "OMSSO-TOKEN-PARTS"),
            (.token, "a.b.c", "OMSSO-TOKEN-UNREADABLE"),
            (.token, "env:1X", "OMSSO-TOKEN-VARIABLE"),
            (.token, "file:", "OMSSO-TOKEN-FILE"),
            (.token, "~/token", "OMSSO-PATH-TILDE"),
            (.hostPort, "https://example.com", "OMSSO-API-PATH"),
            (.verifySSL, "yes", "OMSSO-CHOICE"),
            (.targetKind, "dokcer", "OMSSO-CHOICE"),
            (.openMetadataVersion, "1.4", "OMSSO-CHOICE"),
            (.targetPath, "conf/", "OMSSO-PATH-FOLDER"),
            (.targetPath, "~/a.env", "OMSSO-PATH-TILDE"),
            (.targetPath, "a\u{0}b", "OMSSO-CONTROL"),
            (.jwksURL, "https://login.microsoftonline.com/x/keys", "OMSSO-KEYS-MICROSOFT"),
            (.jwksURL, "http://localhost:8585/api/v1/sytem/config/jwks", "OMSSO-KEYS-SYTEM"),
            (.jwksURL, "http://localhost:8585/api/v1/config/jwks", "OMSSO-KEYS-OLD"),
            (.ingestionPath, "ingestion.txt", "OMSSO-PATH-NOT-YAML"),
        ] as [(QuestionID, String, String)])
    func refused(id: QuestionID, text: String, code: String) {
        let result = checked(id, text)
        #expect(codes(result, .error).contains(code))
        #expect(result.problems.allSatisfy { !$0.message.isEmpty })
    }

    /// A field is called what it is called on the screen.
    @Test func theOtherDomainsGoWhereTheScreenHasThem() {
        let advice = checked(.principalDomain, "a.com b.com").problems.first?.advice ?? ""
        #expect(advice.contains("\"\(Question.with(.allowedDomains).label)\""), "\(advice)")
    }

    /// Plain http is right on this machine, and between programs of one network.
    @Test(
        arguments: [
            (.serverURL, "localhost:8585", "http://localhost:8585"),
            (.serverURL, "127.0.0.1:8585", "http://127.0.0.1:8585"),
            (.serverURL, "[::1]:8585", "http://[::1]:8585"),
            (.serverURL, "LOCALHOST", "http://LOCALHOST"),
            (.serverURL, "metadata", "https://metadata"),
            (.serverURL, "metadata.example.com", "https://metadata.example.com"),
            (.redirectURI, "localhost:8585/callback", "http://localhost:8585/callback"),
            (.hostPort, "openmetadata-server:8585/api", "http://openmetadata-server:8585/api"),
            (.hostPort, "metadata:8585", "http://metadata:8585/api"),
            (.hostPort, "[fd00::1]:8585/api", "https://[fd00::1]:8585/api"),
            (.hostPort, "localhost", "http://localhost/api"),
            (.hostPort, "metadata.example.com/x/api", "https://metadata.example.com/x/api"),
            (.jwksURL, "openmetadata:8585/jwks", "http://openmetadata:8585/jwks"),
        ] as [(QuestionID, String, String)])
    func theStartOfAnAddressIsOffered(id: QuestionID, text: String, wanted: String) {
        #expect(checked(id, text).problems.compactMap(\.meant?.text) == [wanted])
    }

    /// The value of a refused answer is what was typed, so that no text is lost.
    @Test func aRefusedAnswerKeepsItsText() {
        #expect(checked(.clientID, " {12} ").answer == .text(" {12} "))
        #expect(
            checked(.adminPrincipals, "ada@example.com, b:c").answer
                == .list(["ada@example.com", "b:c"]))
    }

    @Test func everyErrorSaysWhatToDo() {
        for text in ["x", "", "{a}", "https://x"] {
            for question in Question.all {
                for problem in checked(question.id, text).problems where problem.severity == .error
                {
                    #expect(!problem.advice.isEmpty)
                    #expect(!problem.message.lowercased().contains("invalid"))
                }
            }
        }
    }

    @Test func theWrongGroupOfAnIDIsNamed() {
        let message = checked(.clientID, "7f3c1a5-0b8e-4e57-9a41-5d2b6c9e8fzz").problems[0].message
        #expect(message.contains("Group 1 has 7 characters instead of 8."))
        #expect(message.contains("Group 5 holds \"z\""))
    }

    @Test(arguments: [
        (
            QuestionID.applicationName, "a\u{FFFD}",
            "Character 2 stands for bytes that are no UTF-8."
        ),
        (.targetPath, "\u{FFFD}", "Character 1 stands for bytes that are no UTF-8."),
        (.applicationName, "a\u{7}", "Character 2 is the control character U+0007."),
        (.token, "env:Qx7Zk2Lm9-Vb4Tn1R", "This cannot be the name of an environment variable."),
        (.principalDomain, "{'password': 'odbX8qoxv'}", "{'password': ********} is a placeholder"),
        (.serverURL, "password=Qx7Zk2Lm9", "The address does not start with"),
        (.redirectURI, "https://tokens.example.com:8585/Callback", "/Callback is not the page"),
        (.jwksURL, "http://secrets-om:85850/x", "secrets-om:85850 does not end in a port"),
    ])
    func whatWasSeenIsNamed(id: QuestionID, text: String, message: String) {
        let answer = Question.with(id).answer(fromText: text)
        let problems = Answers([id: answer, .ingestionEnabled: .flag(true)]).check(id)?.problems
        #expect(problems?.first?.message.hasPrefix(message) == true, "\(problems ?? [])")
    }

    @Test func aTokenPastItsEndIsRefused() {
        let old = token(claims: #"{"iss":"x","isBot":true,"exp":1700000000}"#)
        #expect(codes(checked(.token, old), .error) == ["OMSSO-TOKEN-EXPIRED"])
        let foreign = token(claims: #"{"iss":"https://login.microsoftonline.com/x/v2.0"}"#)
        #expect(codes(checked(.token, foreign), .error) == ["OMSSO-TOKEN-MICROSOFT"])
    }

    @Test func twoFilesCannotHaveOneName() {
        let result = checked(
            .ingestionPath, "./a.yaml", among: [.targetPath: .text("a.yaml")])
        #expect(codes(result, .error) == ["OMSSO-PATH-TWICE"])
    }

    /// Whether it may be one that exists shows when it is looked for.
    @Test func aWorkflowFileNamedJSONIsRefusedWhereThereIsNone() {
        var answers = goodAnswers([.ingestionPath: .list(["w.json", "w.yaml"])])
        #expect(answers.check(.ingestionPath)?.problems == [])
        answers.files.absent = ["w.json", "w.yaml"]
        #expect(answers.check(.ingestionPath)?.problems == [.pathNewJSON("w.json")])
    }
}
