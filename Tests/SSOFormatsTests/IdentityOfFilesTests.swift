import SSOFormats
import SSOModel
import SSOReading
import Testing

/// A person is known by files as by the answers that they were made of.
@Suite struct IdentityOfFilesTests {
    private static let changes: [[QuestionID: Answer]] = [
        [:],
        [.allowedDomains: .list(["partner.com", "Sub.Example.org"])],
        [.enforcePrincipalDomain: .flag(false), .enableSelfSignup: .flag(false)],
        [.jwtPrincipalClaims: .list(["preferred_username", "email"])],
        [
            .adminPrincipals: .list(["ada", "o.neil", "x-1"]),
            .principalDomain: .text("Example.com"),
        ],
    ]

    @Test(arguments: DeploymentTarget.allCases, changes.indices)
    func filesTellWhatTheirAnswersDo(target: DeploymentTarget, index: Int) throws {
        let version = OpenMetadataVersion.v1_9
        let changes = Self.changes[index].merging([
            .targetKind: .text(target.rawValue), .openMetadataVersion: .text(version.rawValue),
        ]) { first, _ in first }
        let resolution = sampleAnswers(changes).resolve()
        let file = try #require(resolution.settings?.renderedFiles().first)
        let installation = Installation(
            [CheckInput(file.path, Array(file.reveal().utf8))], CheckOptions(version: version))
        let view = try #require(installation.servers.first)
        #expect(try view.identitySettings() == IdentitySettings(resolution.effective))
    }

    /// What no file says is what the server, or its compose file, takes.
    @Test func whatStandsNowhereIsTheDefault() throws {
        let files = [CheckInput(".env", Array("AUTHENTICATION_PROVIDER=azure\n".utf8))]
        let view = try #require(Installation(files, CheckOptions()).servers.first)
        let settings = try view.identitySettings()
        #expect(settings.principalDomain == "open-metadata.org" && !settings.enforcesDomain)
        #expect(settings.claims == Claim.defaults && settings.admins == ["admin"])
        #expect(settings.allowsSignup && settings.mapping.isEmpty)
    }

    @Test(
        arguments: [
            ("AUTHORIZER_ADMIN_PRINCIPALS=ada", Setting.adminPrincipals),
            ("AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=maybe", .enforcePrincipalDomain),
            ("AUTHORIZER_PRINCIPAL_DOMAIN={your domain}", .principalDomain),
            ("AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[a", .claims),
            ("AUTHORIZER_ALLOWED_DOMAINS=example.com", .allowedDomains),
        ])
    func whatCannotBeReadIsNamed(line: String, setting: Setting) throws {
        let text = "AUTHENTICATION_PROVIDER=azure\n\(line)\n"
        let files = [CheckInput(".env", Array(text.utf8))]
        let view = try #require(Installation(files, CheckOptions()).servers.first)
        do throws(ServerView.Unknown) {
            _ = try view.identitySettings()
            Issue.record("\(line) was read")
        } catch {
            #expect(error.settings == [setting])
        }
    }
}
