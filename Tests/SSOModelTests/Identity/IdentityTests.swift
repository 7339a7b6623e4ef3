import FoundationEssentials
import SSOModel
import Testing

/// What OpenMetadata makes of a person, release by release.
@Suite struct IdentityTests {
    @Test(arguments: IdentityCase.all) func asTheServerDoes(person: IdentityCase) {
        let identity = person.server.identity(of: person.token, now: testNow)
        let words =
            [identity.userName, identity.email, identity.domain].map { $0.isEmpty ? "-" : $0 }
            + (identity.isAdmin ? ["admin"] : []) + [identity.maySignIn ? "in" : "out"]
        #expect(words.joined(separator: " ") == person.expected)
    }

    /// Who is kept out is told why, and by which setting unless the token itself is at fault.
    @Test(arguments: IdentityCase.all) func everyRefusalHasItsReason(person: IdentityCase) {
        let identity = person.server.identity(of: person.token, now: testNow)
        let errors = identity.reasons.filter { $0.severity == .error }
        #expect(errors.isEmpty == identity.maySignIn)
        #expect(errors.allSatisfy { $0.setting != nil } || person.claims.contains("isBot"))
        #expect(identity.refusal == errors.first?.text)
    }

    private let server = IdentitySettings(
        principalDomain: "example.com", admins: ["ada"], clientID: clientID, tenant: tenantID)

    private func remarks(_ changes: [String: TokenClaims.Value]) -> [Setting?] {
        let token: [String: TokenClaims.Value] = [
            "email": .text("ada@example.com"), "aud": .text(clientID), "tid": .text(tenantID),
            "iss": .text("https://login.microsoftonline.com/\(tenantID)/v2.0"),
            "exp": .number(testNow.timeIntervalSince1970 + 60),
        ]
        let identity = server.identity(
            of: TokenClaims(token.merging(changes) { _, new in new }), now: testNow)
        #expect(identity.maySignIn && identity.isAdmin)
        return identity.reasons.filter { $0.severity == .warning }.map(\.setting)
    }

    /// The server looks neither at audience nor tenant, so neither keeps anybody out.
    @Test func whatATokenWasMadeForIsOnlyAWarning() {
        #expect(remarks([:]) == [])
        #expect(remarks(["aud": .text("00000000-0000-4000-8000-000000000001")]) == [.clientID])
        #expect(remarks(["tid": .text("00000000-0000-4000-8000-000000000001")]) == [.authority])
        #expect(remarks(["aud": .text(clientID.uppercased())]) == [])
        #expect(remarks(["exp": .number(testNow.timeIntervalSince1970 - 1)]) == [nil])
        #expect(remarks(["exp": .number(-1e300)]) == [nil])
        #expect(remarks(["iss": .text("https://accounts.google.com")]) == [nil])
    }

    @Test(arguments: ["email,preferred_username,sub", "preferred_username,email", "Email"])
    func anAddressIsTakenForTheClaimsThatHoldOne(claims: String) throws {
        var server = server
        server.claims = claims.split(separator: ",").map(String.init)
        let identity = try #require(server.identity(ofAddress: "Ada@example.com"))
        #expect(identity.userName == "ada")
        #expect(identity.isAdmin && identity.maySignIn)
    }

    @Test(arguments: ["sub", "oid,email", "groups", ""])
    func anAddressTellsNothingWhereOtherClaimsDecide(claims: String) {
        var server = server
        server.claims = claims.split(separator: ",").map(String.init)
        #expect(server.identity(ofAddress: "ada@example.com") == nil)
        server.mapping = ["username:email", "email:oid"]
        #expect(server.identity(ofAddress: "ada@example.com") == nil)
    }

    @Test func aClaimThatATokenMayHaveIsSaid() throws {
        var server = server
        server.claims = ["upn", "email"]
        let identity = try #require(server.identity(ofAddress: "ada@example.com"))
        #expect(identity.reasons.first?.text.contains("upn") == true)
        server.mapping = ["username:oid", "email:email"]
        #expect(server.identity(ofAddress: "ada@example.com") == nil)
    }

    @Test func theAddressOfAGuestIsNamed() throws {
        let guest = "bob_smith_partner.com#EXT#@example.onmicrosoft.com"
        let identity = try #require(server.identity(ofAddress: guest))
        #expect(identity.reasons.contains { $0.text.contains("bob_smith@partner.com") })
    }

    @Test(arguments: [
        (["ada.lovelace@example.com"], "ada.lovelace@example.com will be ada.lovelace, admin"),
        (["Grace", "ada"], "grace@example.com will be grace, admin"),
        (["ada@other.org"], nil), (["a:b"], nil), ([], nil),
    ])
    func theFirstAdministratorOfAnswers(admins: [String], line: String?) {
        let answers = goodAnswers([.adminPrincipals: .list(admins)])
        #expect(answers.firstAdmin?.text == line)
    }

    /// While its field is not left, the domain of a typed address is not an answer yet.
    @Test func anAddressBringsItsDomain() {
        let answers = Answers([.adminPrincipals: .list(["Ada@Example.com"])])
        #expect(answers.firstAdmin?.text == "ada@Example.com will be ada, admin")
        #expect(Answers([.adminPrincipals: .list(["ada"])]).firstAdmin == nil)
    }

    @Test func aFirstAdministratorWhoIsKeptOutIsTold() throws {
        let answers = goodAnswers([.adminPrincipals: .list(["ada@EXAMPLE.com"])])
        let line = try #require(answers.firstAdmin)
        #expect(!line.maySignIn)
        #expect(line.text.hasPrefix("ada@EXAMPLE.com may not sign in: "))
    }
}

/// Reading an ID token.
@Suite struct IDTokenTests {
    private let text = token(
        claims: #"{"email":"ada@example.com","roles":["a"],"n":null,"f":true}"#)

    @Test func itsClaimsAreRead() throws {
        let claims = try IDToken.claims(of: text)
        #expect(claims.text("EMAIL") == "ada@example.com")
        #expect(claims["roles"] == .texts(["a"]))
        #expect(claims["n"] == .other)
        #expect(claims["f"] == .flag(true))
        #expect(claims["x"] == nil)
    }

    @Test func itMayBeBrokenIntoLinesOrQuoted() throws {
        let half = text.index(text.startIndex, offsetBy: text.count / 2)
        for written in [
            "Bearer \(text)\n", "\"\(text)\"", text[..<half] + "\r\n  " + text[half...],
        ] {
            #expect(try IDToken.claims(of: written).text("email") == "ada@example.com")
        }
    }

    @Test(arguments: ["", "a.b", "a.b.c", "a.b.c.d", "..", "eyJ9.W10.x"])
    func whatIsNoTokenIsRefusedWithoutAWordOfIt(text: String) {
        #expect { try IDToken.claims(of: text) } throws: { error in
            guard let fault = error as? IDToken.Fault else { return false }
            return text.count < 3 || !fault.text.contains(text)
        }
    }
}
