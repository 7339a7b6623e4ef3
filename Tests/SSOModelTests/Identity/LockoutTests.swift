import SSOModel
import Testing

/// Claims by which nobody gets in, whatever Microsoft sends.
@Suite struct LockoutTests {
    private func server(_ claims: String, mapping: String = "", enforced: Bool) -> IdentitySettings
    {
        IdentitySettings(
            claims: claims.split(separator: ",").map(String.init),
            mapping: mapping.split(separator: ",").map(String.init),
            principalDomain: "example.com", enforcesDomain: enforced, admins: ["ada"])
    }

    /// What a person's token has at least, at most, and with what an application can add.
    private static let tokens: [TokenClaims] = {
        let least: [String: TokenClaims.Value] = ["sub": .text("AAAAx1"), "oid": .text("1-2")]
        let usual = ["email", "preferred_username"]
        let added = ["upn", "unique_name", "samaccountname", "extension_0c6a_mail", "onprem_sid"]
        func with(_ names: [String]) -> TokenClaims {
            let address = TokenClaims.Value.text("bob@example.com")
            return TokenClaims(
                least.merging(names.map { ($0, address) }) { first, _ in first })
        }
        let named = TokenClaims(least.merging(["name": .text("Bob")]) { first, _ in first })
        return [with([]), with(usual), with(["preferred_username"]), with(usual + added), named]
    }()

    private static let lists = [
        "email,preferred_username,sub", "sub", "oid,email", "login,uid", "login,uid,email",
        "name",
        "name,upn", "upn,sub", "mail", "Email", "samaccountname", "extension_0c6a_mail",
        "SUB,EMAIL",
    ]

    /// The same that comes of tokens, one by one.
    @Test(arguments: lists, [true, false])
    func itIsToldOfClaimsExactlyWhereEverybodyIsRefused(claims: String, enforced: Bool) {
        let server = server(claims, enforced: enforced)
        let somebody = Self.tokens.contains { server.identity(of: $0, now: testNow).maySignIn }
        #expect((server.lockout == nil) == somebody)
        #expect(server.lockout?.by ?? .claims == .claims)
    }

    @Test(
        arguments: [
            "username:login,email:mail", "username:email,email:email", "username:upn,email:oid",
            "username:login,email:email", "username:preferred_username,email:Mail",
            "username:oid,email:preferred_username", "username:samaccountname,email:email",
        ], [true, false])
    func aMappingWinsOverTheClaims(mapping: String, enforced: Bool) {
        for claims in ["email", "login"] {
            let server = server(claims, mapping: mapping, enforced: enforced)
            let somebody = Self.tokens.contains { server.identity(of: $0, now: testNow).maySignIn }
            #expect((server.lockout == nil) == somebody)
            #expect(server.lockout?.by ?? .claimsMapping == .claimsMapping)
        }
    }

    /// These have findings of their own, or are another provider's.
    @Test func whatKeepsPeopleOutOtherwiseIsNoMatterOfClaims() {
        var other = server("sub", enforced: true)
        other.principalDomain = ""
        #expect(other.lockout == nil)
        #expect(server("", enforced: true).lockout == nil)
        #expect(server("email", mapping: "username:login", enforced: true).lockout == nil)
        other = server("login", enforced: true)
        other.otherProvider = "okta"
        #expect(other.lockout == nil)
    }

    @Test func theWizardTellsBesideTheClaims() throws {
        let answers = goodAnswers([.jwtPrincipalClaims: .list(["sub"])])
        let line = try #require(answers.firstAdmin)
        #expect(!line.maySignIn && line.text.contains("Only people of example.com may sign in"))
    }
}
