import Foundation
import TestSupport
import Testing

/// `omsso whoami`, as a process.
@Suite struct WhoamiCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers, "answers.yaml")
    }

    private func whoami(_ arguments: String..., input: String = "") throws -> Program {
        _ = try folder.write(input, "input")
        return try Program(
            "/bin/sh",
            ["-c", "exec setsid --wait \"$0\" whoami \"$@\" <input", omsso] + arguments,
            in: folder.path)
    }

    /// A token that nobody signed, with a mark in it that must not be seen anywhere.
    static func token(_ claims: String) -> String {
        ["{\"alg\":\"RS256\"}", claims, "CANARY-CANARY-CANARY"].map { part in
            Data(part.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
                .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        }.joined(separator: ".")
    }

    private static let ada = token(
        #"{"email":"Ada.Lovelace@example.com","aud":"7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10","#
            + #""tid":"0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c","exp":99999999999,"#
            + #""iss":"https://login.microsoftonline.com/0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c/v2.0"}"#
    )

    private func expectNoToken(in run: Program, _ token: String) {
        for part in token.split(separator: ".") {
            #expect(!run.output.contains(part) && !run.errors.contains(part))
        }
    }

    @Test func anAdministratorByAddress() throws {
        let run = try whoami("ada.lovelace@example.com", "--answers", "answers.yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "")
        try expectSnapshot(run.output, "whoami-admin.txt")
    }

    @Test func aPersonOfAnotherDomainMayNot() throws {
        let run = try whoami("bob@partner.com", "--answers", "answers.yaml")
        #expect(run.status == 4)
        try expectSnapshot(run.output, "whoami-refused.txt")
    }

    @Test func theSameForScripts() throws {
        let run = try whoami("bob@partner.com", "--answers", "answers.yaml", "--format", "json")
        #expect(run.status == 4)
        try expectSnapshot(run.output, "whoami-json.txt")
    }

    @Test(arguments: ["-", "file"]) func aTokenIsReadAndNeverShown(way: String) throws {
        _ = try folder.write(Self.ada, "token.txt")
        let run =
            try way == "-"
            ? whoami("-", "--answers", "answers.yaml", input: Self.ada)
            : whoami("--id-token-file", "token.txt", "--answers", "answers.yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("User name    ada.lovelace\n"))
        #expect(run.output.contains("Admin        yes\n"))
        expectNoToken(in: run, Self.ada)
    }

    /// What a file holds is said, but for what is secret in it.
    @Test(arguments: [
        "AUTHENTICATION_PROVIDER=azure DB_PASSWORD=C4",
        "AUTHORIZER_PRINCIPAL_DOMAIN=a.org?token=C4",
        "AUTHORIZER_ALLOWED_DOMAINS=[a.org,client_secret=C4]",
    ])
    func aSecretInAValueIsNotTold(line: String) throws {
        _ = try folder.write(
            "AUTHENTICATION_PROVIDER=azure\nAUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true\n"
                + "AUTHORIZER_ADMIN_PRINCIPALS=[ada]\nAUTHORIZER_PRINCIPAL_DOMAIN=example.com\n"
                + line + "\n", ".env")
        let run = try whoami("ada@b.org", "--file", ".env")
        #expect(run.output.contains("********"), "\(run.output)\(run.errors)")
        #expect(!(run.output + run.errors).contains("C4"), "\(run.output)")
    }

    @Test func aTokenIsNoArgument() throws {
        for arguments in [[Self.ada], ["Bearer \(Self.ada)"], ["x", Self.ada]] {
            let run = try Program(
                omsso, ["whoami"] + arguments + ["--answers", "answers.yaml"], in: folder.path)
            #expect(run.status == 64)
            expectNoToken(in: run, Self.ada)
        }
    }

    @Test(arguments: ["", "no token", "a.b.c", "a.b"]) func whatIsNoTokenIsSaid(text: String) throws
    {
        let run = try whoami("-", "--answers", "answers.yaml", input: text)
        #expect(run.status == 3)
        #expect(run.output == "")
        #expect(run.errors.contains("ID token"))
    }

    @Test func claimsOfATokenCannotPaintOnTheTerminal() throws {
        let token = Self.token(#"{"email":"\u001b[2Jada\n\u202eEVIL@example.com"}"#)
        let run = try whoami("-", "--answers", "answers.yaml", input: token)
        #expect(run.status == 0)
        let scalars = run.output.unicodeScalars
        #expect(!scalars.contains("\u{1B}") && !scalars.contains("\u{202E}"))
        #expect(run.output.contains("May sign in  yes\n"))
    }

    @Test func missingAnswersAreListed() throws {
        let run = try whoami("ada@example.com", "--set", "access.principalDomain=example.com")
        #expect(run.status == 3)
        #expect(run.errors.contains("access.adminPrincipals: error:"))
        #expect(!run.errors.contains("credentials"))
    }

    @Test func otherClaimsThanTheAddressNeedAToken() throws {
        let run = try whoami(
            "ada@example.com", "--answers", "answers.yaml", "--set",
            "access.jwtPrincipalClaims=[oid]")
        #expect(run.status == 3)
        #expect(run.errors.contains("--id-token-file"))
    }

    /// Each setting is named as the file names it, with its place.
    @Test func filesOfAServer() throws {
        _ = try folder.write(
            """
            AUTHENTICATION_PROVIDER=azure
            AUTHORIZER_ADMIN_PRINCIPALS=[ada]
            AUTHORIZER_PRINCIPAL_DOMAIN=example.com
            AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true

            """, "om.env")
        let run = try whoami("ada@example.com", "--file", "om.env", "--openmetadata-version", "1.9")
        #expect(run.status == 0, "\(run.errors)")
        try expectSnapshot(run.output, "whoami-files.txt")
    }

    /// The releases differ, so it is said which one was taken.
    @Test func aReleaseThatNothingTellsIsAssumed() throws {
        _ = try folder.write("AUTHENTICATION_PROVIDER=okta\n", "om.env")
        let run = try whoami("ada@example.com", "--file", "om.env")
        #expect(run.output.contains("in OpenMetadata 1.7 (assumed):"), "\(run.errors)")
        #expect(run.output.contains("Sign-in with Microsoft is not set up"))
    }

    @Test func whatTheFilesDoNotTellIsNamed() throws {
        _ = try folder.write(
            "authenticationConfiguration: {provider: azure}\nauthorizerConfiguration:\n"
                + "  principalDomain: ${DOMAIN}\n", "openmetadata.yaml")
        let run = try whoami("ada@example.com", "--file", "openmetadata.yaml")
        #expect(run.status == 3)
        #expect(run.errors.contains("authorizerConfiguration.principalDomain"))
        #expect(run.errors.contains("authorizerConfiguration.enforcePrincipalDomain"))
    }

    @Test func withoutAFileTheFolderIsLookedAt() throws {
        _ = try folder.write(
            "openmetadata:\n  config:\n    authentication: {provider: azure}\n"
                + "    authorizer: {initialAdmins: [ada], principalDomain: example.com, "
                + "enforcePrincipalDomain: true}\n", "values.yaml")
        let run = try whoami("ada@example.com")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "omsso: reading values.yaml\n")
        #expect(
            run.output.contains("(openmetadata.config.authorizer.initialAdmins, values.yaml:4)"))
    }

    @Test func aFileThatCannotBeReadEndsIt() throws {
        #expect(try whoami("ada@example.com", "--file", "nope.env").status == 1)
        #expect(try whoami("--id-token-file", "nope", "--answers", "answers.yaml").status == 1)
        #expect(try whoami("ada@example.com", "--answers", "nope.yaml").status == 1)
    }

    @Test(
        arguments: [
            ["ada"], ["@"], ["a b@example.com"], ["a@b.org", "--id-token-file", "f"],
            ["a@b.org", "--answers", "answers.yaml", "--file", "f"],
            ["a@b.org", "--openmetadata-version", "0.9"],
        ])
    func wrongUsage(arguments: [String]) throws {
        let run = try Program(omsso, ["whoami"] + arguments, in: folder.path)
        #expect(run.status == 64)
        #expect(run.output == "")
    }

    /// Without a terminal there is nobody to ask.
    @Test func withoutAPersonNothingIsAsked() throws {
        let run = try whoami("--answers", "answers.yaml")
        #expect(run.status == 3)
        #expect(run.errors.contains("Give an e-mail address, or an ID token"))
    }
}
