import TestSupport
import Testing

/// Claims of the provider before, by which nobody would get in.
@Suite struct LeftoverClaimsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            goodAnswers + "ingestion: {enabled: false}\ntarget: {path: om.env}\n", "answers.yaml")
    }

    private func omssoHere(_ arguments: String...) throws -> Program {
        try Program(
            "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: folder.path,
            environment: ["XDG_STATE_HOME": folder.path + "/state"])
    }

    @Test(arguments: [
        ("custom-oidc", "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING=[username:login,email:mail]"),
        ("ldap", "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[sub]"),
        ("okta", "AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[login,uid]"),
    ])
    func applyAndCheckSayWhatWhoamiSays(provider: String, line: String) throws {
        _ = try folder.write("AUTHENTICATION_PROVIDER=\(provider)\n\(line)\n", "om.env")
        let claims =
            #"{"email":"ada.lovelace@example.com","preferred_username":"ada.lovelace@example.com","#
            + #""sub":"AAAAx1","oid":"1-2","name":"Ada"}"#
        _ = try folder.write(WhoamiCommandTests.token(claims), "id.tok")
        let apply = try omssoHere("apply", "--answers", "answers.yaml", "--yes")
        #expect(apply.status == 4)
        #expect(apply.errors.contains("Nobody can sign in with Microsoft: "), "\(apply.errors)")
        #expect(try folder.read("om.env").contains(line))
        let check = try omssoHere("check", "om.env")
        #expect(check.status == 4)
        #expect(check.output.contains("error: Nobody can sign in with Microsoft: "))
        let whoami = try omssoHere("whoami", "--id-token-file", "id.tok", "--file", "om.env")
        #expect(whoami.status == 4)
    }
}
