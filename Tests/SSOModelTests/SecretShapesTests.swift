import Testing

@testable import SSOModel

/// The last protection of a draft and a dump: a token that got into an answer for something else.
@Suite struct SecretShapesTests {
    private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl"

    @Test(arguments: [
        (QuestionID.applicationName, Answer.text(token)), (.serverURL, .text("Bearer \(token)")),
        (.adminPrincipals, .list(["ada", token])), (.targetPath, .text(token)),
        (.ingestionPath, .list(["one.yaml", token])),
        (.jwksURL, .text("https://example.com/jwks?code=secret-1")),
        (.jwksURL, .text("https://example.com/jwks?a=b&sig=s1")),
        (.tenantID, .text("pw=Vb4Tn1RQx7Zk2Lm9")), (.tenantID, .text("password: Vb4Tn1RQx7Zk2Lm9")),
        (.principalDomain, .text("client_secret=Vb4Tn1RQx7Zk2Lm9")),
        (.serverURL, .text("https://root:Vb4Tn1RQx7Zk2Lm9@om.example.com")),
    ])
    func whereverItIsItIsLeftOut(id: QuestionID, answer: Answer) {
        let answers = Answers([id: answer, .clientID: .text("x")])
        #expect(answers.withoutMisplacedSecrets.given == [.clientID: .text("x")])
    }

    @Test(arguments: ["https://example.com/jwks?p=b2c_1_code", "https://example.com/jwks?code="])
    func anAddressThatLetsNobodyInStays(text: String) {
        let answers = Answers([.jwksURL: .text(text)])
        #expect(answers.withoutMisplacedSecrets == answers)
    }

    @Test(arguments: [
        (QuestionID.applicationName, "Password: the catalogue"),
        (.serverURL, "https://tokens.example.com:8585"), (.targetPath, "/run/secrets/om.env"),
        (.tenantID, "not-a-tenant"),
    ])
    func wordsOfSecretsInRightAnswersStay(id: QuestionID, text: String) {
        let answers = Answers([id: .text(text)])
        #expect(answers.withoutMisplacedSecrets == answers)
    }

    @Test(arguments: [
        (
            QuestionID.adminPrincipals,
            Answer.list(["ada", "abC8Q~lemurgazette66.lemurgazette6654321"])
        ),
        (.adminPrincipals, .list(["ghp_16C7e42F292c6912E7710c838347Ae178B4a"])),
        (.applicationName, .text("glpat-16C7e42F292c6912E7710")),
        (.jwtPrincipalClaims, .list(["email", "AKIAIOSFODNN7EXAMPLE"])),
    ])
    func itIsRefusedThere(id: QuestionID, answer: Answer) {
        let checked = Answers([id: answer]).check(id)
        #expect(checked?.problems.map(\.code) == ["OMSSO-SECRET-ELSEWHERE"])
    }

    @Test func aDirectoryExtensionIsNoSecret() {
        let claim = "extension_1a2b3c4d5e6f7890abcdef1234567890_employeeId"
        #expect(Secrets.masked("claims: [\(claim)]") == "claims: [\(claim)]")
    }

    @Test func whereItBelongsItStays() {
        let answers = Answers([.token: .token(.literal(Secret(Self.token)))])
        #expect(answers.withoutMisplacedSecrets == answers)
    }
}
