import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// What files say already, read back as answers.
@Suite struct ReadBackTests {
    @Test(arguments: DeploymentTarget.allCases, OpenMetadataVersion.allCases)
    func whatWasRenderedIsReadBack(kind: DeploymentTarget, version: OpenMetadataVersion) throws {
        let wanted = sampleSettings([
            .targetKind: .text(kind.rawValue), .openMetadataVersion: .text(version.rawValue),
            .cloud: .text("us-government"), .enforcePrincipalDomain: .flag(false),
            .enableSelfSignup: .flag(false), .jwtPrincipalClaims: .list(["upn", "email"]),
            .jwksURL: .text("http://om:8585/api/v1/system/config/jwks"),
            .hostPort: .text("https://inside.example.com/api"), .verifySSL: .text("validate"),
            .caCertificate: .text("/ca.pem"), .token: .token(.environment("BOT")),
        ])
        var answers = Answers([
            .targetKind: .text(kind.rawValue), .openMetadataVersion: .text(version.rawValue),
        ])
        for (kind, file) in wanted.renderedFilesByKind() {
            let found = FoundAnswers(in: Array(file.reveal().utf8), as: kind).answers
            answers.files.found.merge(found) { old, _ in old }
        }
        var expected = wanted
        expected.ingestion?.token = .existing
        #expect(answers.resolve().settings == expected)
    }

    @Test(arguments: [
        "authenticationConfiguration:\n  provider: basic\n  clientId: x\n",
        "authenticationConfiguration:\n  provider: ${AUTHENTICATION_PROVIDER:-basic}\n", "", "a: [",
        "- 1\n",
    ])
    func withoutEntraIDThereIsNothingToReadBack(text: String) {
        #expect(FoundAnswers(in: Array(text.utf8), as: .server).answers == [:])
    }

    @Test func defaultsOfPlaceholdersCountAndPasswordsDoNot() {
        let text = """
            authenticationConfiguration:
              provider: ${AUTHENTICATION_PROVIDER:-azure}
              clientId: ${AUTHENTICATION_CLIENT_ID:-""}
              authority: ${A:-https://login.microsoftonline.us/common}
              callbackUrl: {URL}
            authorizerConfiguration:
              adminPrincipals: ${B:-[ada, root:pass]}
            """
        let found = FoundAnswers(in: Array(text.utf8), as: .server).answers
        #expect(
            found == [
                .tenantID: .text("common"), .cloud: .text("us-government"),
                .adminPrincipals: .list(["ada", "root"]),
            ])
    }

    @Test func aReferenceIsSeenButCannotBeFollowed() {
        let text =
            "AUTHENTICATION_PROVIDER=azure\nAUTHENTICATION_CALLBACK_URL=https://${HOST}/callback\n"
        let read = FoundAnswers(in: Array(text.utf8), as: .environment)
        #expect(read.unread == [.redirectURI])
    }

    /// The chart reads YAML 1.1; the server does not.
    @Test(
        arguments: [
            ("no", false), ("off", false), ("No", false), ("yes", true), ("false", false),
            ("\"no\"", nil), ("maybe", nil),
        ] as [(String, Bool?)])
    func aSwitchIsReadAsItsReaderDoes(word: String, flag: Bool?) {
        let text = "provider: azure, enableSelfSignup: \(word)"
        let helm = "openmetadata: {config: {authentication: {\(text)}}}\n"
        let found = FoundAnswers(in: Array(helm.utf8), as: .helm)
        #expect(found.answers[.enableSelfSignup] == flag.map(Answer.flag))
        #expect(found.unread.contains(.enableSelfSignup) == (flag == nil))
        let server = "authenticationConfiguration: {\(text)}\n"
        let own = FoundAnswers(in: Array(server.utf8), as: .server).answers
        let isSwitch = ["true", "false"].contains(word)
        #expect(own[.enableSelfSignup] == (isSwitch ? flag.map(Answer.flag) : nil))
    }

    @Test func whatTheRulesRefuseIsNoAnswer() {
        let text = """
            workflowConfig:
              openMetadataServerConfig: {hostPort: "${HOST}", verifySSL: false, authProvider: x}
            """
        #expect(FoundAnswers(in: Array(text.utf8), as: .workflow).answers == [:])
    }

    @Test(arguments: [
        ("jwtToken: abc", true), ("jwtToken: \"${X}\"", true), ("jwtToken: ''", false),
        ("jwtToken: '{bot token}'", false), ("other: 1", false),
    ])
    func aTokenIsSeenButNeverRead(line: String, isThere: Bool) {
        let text =
            "workflowConfig:\n  openMetadataServerConfig:\n    securityConfig:\n      \(line)\n"
        let found = FoundAnswers(in: Array(text.utf8), as: .workflow).answers
        #expect(found[.token] == (isThere ? .token(.existing) : nil))
    }
}
