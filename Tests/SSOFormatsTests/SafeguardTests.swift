import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// What must not be shown, not be overwritten, and not be written for a release.
@Suite struct SafeguardTests {
    @Test func onlyAFileWithATokenOfItsOwnHoldsASecret() {
        for (answer, holds) in [
            (Answer.token(.literal(Secret(sampleToken))), true), (.token(.environment("A")), false),
            (.token(.later), false),
        ] {
            let settings = sampleSettings([.token: answer])
            let new = ChangePlan(settings, existing: [:]).files
            #expect(new.map(\.holdsSecret) == [false, holds])
            let path = settings.target.ingestionPaths[0].text
            let old = Array("workflowConfig: {openMetadataServerConfig: {hostPort: x}}\n".utf8)
            let changed = ChangePlan(settings, existing: [path: old]).files
            #expect(changed.map(\.holdsSecret) == [false, holds])
        }
    }

    @Test func theNameOnTheButtonStays() throws {
        for (old, wanted) in [("Our login", "Our login"), ("\"\"", "azure")] {
            let text = "authenticationConfiguration:\n  provider: basic\n  providerName: \(old)\n"
            let settings = settings(.bareMetal, .v1_7)
            let edited = try FileEditor.edit(
                Array(text.utf8), as: .server,
                entries: settings.entries(for: .server), keepsPlaceholders: false)
            let root = try #require(try YAMLReader.read(edited.bytes))
            #expect(root.at(["authenticationConfiguration", "providerName"])?.text == wanted)
        }
    }

    /// Keys that came with a patch release: its first release does not start with them.
    ///
    /// Source: the JSON schemas in the wheels of openmetadata-ingestion for each patch release.
    private static let later: [(key: String, since: OpenMetadataVersion)] = [
        ("allowedDomains", .v1_6), ("tokenValidationAlgorithm", .v1_6),
        ("forceSecureSessionCookie", .v1_10), ("enableAutoRedirect", .v1_11),
        ("jwtTeamClaimMapping", .v1_11), ("defaultOAuthRole", .v1_12),
    ]

    @Test(arguments: OpenMetadataVersion.allCases)
    func nothingIsWrittenThatAPatchReleaseLacks(version: OpenMetadataVersion) throws {
        let text = settings(.bareMetal, version).renderedFiles()[0].reveal()
        let root = try #require(try YAMLReader.read(Array(text.utf8)))
        let written = ServerSection.allCases.flatMap { section in
            root[section.rawValue]?.entries?.compactMap(\.key.text) ?? []
        }
        let missing = Self.later.filter { version <= $0.since }.map(\.key)
        #expect(Set(written).isDisjoint(with: missing))
        #expect(written.contains("allowedDomains") == (version > .v1_6))
        #expect(written.contains("tokenValidationAlgorithm") == (version > .v1_6))
        for (key, since) in Self.later {
            let setting = try #require(
                ServerSection.allCases.lazy.compactMap {
                    Setting.keys(below: [$0.rawValue], in: .server)[key]
                }.first)
            let availability = setting.availability(in: .server)
            #expect(availability.isCertain(in: version) == (version > since), "\(key)")
        }
    }

    /// Of the confidential client, which only `check` knows.
    @Test(arguments: [
        ("maxAge", OpenMetadataVersion.v1_7), ("prompt", .v1_7), ("sessionExpiry", .v1_8),
    ])
    func theKeysOfAConfidentialClientCameLater(key: String, since: OpenMetadataVersion) throws {
        let section = ["authenticationConfiguration", "oidcConfiguration"]
        let keys = Setting.keys(below: section, in: .server)
        let availability = try #require(keys[key]?.availability(in: .server))
        for version in OpenMetadataVersion.allCases {
            #expect(availability.isPossible(in: version) == (version >= since))
        }
    }

    /// What omsso refuses as an answer does not become one because a file holds it.
    @Test(arguments: [
        ("AUTHENTICATION_CALLBACK_URL=https://x/oauth", QuestionID.redirectURI),
        ("AUTHENTICATION_CALLBACK_URL=http://om.example.com/callback", .redirectURI),
        ("AUTHENTICATION_PUBLIC_KEYS=[http://x:1:2/jwks]", .jwksURL),
    ])
    func whatIsRefusedIsNotAdoptedAndSaid(line: String, id: QuestionID) {
        let text = "AUTHENTICATION_PROVIDER=azure\n\(line)\n"
        let found = FoundAnswers(in: Array(text.utf8), as: .environment)
        #expect(found.answers[id] == nil)
        #expect(found.unread.contains(id))
    }

    @Test(arguments: ["/api/v1/config/jwks", "/api/v1/sytem/config/jwks"])
    func aKeyPathWithOneRightFormIsPutRight(path: String) {
        let text =
            "AUTHENTICATION_PROVIDER=azure\nAUTHENTICATION_PUBLIC_KEYS=[http://om:8585\(path)]\n"
        let found = FoundAnswers(in: Array(text.utf8), as: .environment).answers
        #expect(found[.jwksURL] == .text("http://om:8585/api/v1/system/config/jwks"))
    }

    /// The addresses of another provider's keys go, wherever they stand, and the server's own stays.
    @Test(arguments: [
        "https://kc.example.com/realms/om/protocol/openid-connect/certs",
        "https://www.googleapis.com/oauth2/v3/certs", "https://a.okta.com/oauth2/v1/keys",
    ])
    func keysOfOthersAreNotTheServers(address: String) {
        let own = "http://om:8585/api/v1/system/config/jwks"
        func key(_ list: [String]) -> Answer? {
            let keys = list.joined(separator: ",")
            let text = "AUTHENTICATION_PROVIDER=azure\nAUTHENTICATION_PUBLIC_KEYS=[\(keys)]\n"
            return FoundAnswers(in: Array(text.utf8), as: .environment).answers[.jwksURL]
        }
        #expect(key([address, own]) == .text(own))
        #expect(key([own, address]) == .text(own))
        #expect(key([address]) == nil)
    }

    /// What another provider's settings say that has nothing to do with it is kept; that anybody may
    /// sign in is not, since Microsoft signs in people of every organisation.
    @Test(arguments: ["google", "okta", "custom-oidc", "ldap", "basic"])
    func whatDoesNotDependOnTheProviderIsKept(provider: String) {
        let text = """
            AUTHENTICATION_PROVIDER=\(provider)
            AUTHENTICATION_ENABLE_SELF_SIGNUP=false
            AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=[preferred_username,email,sub]
            AUTHENTICATION_CALLBACK_URL=https://om.example.com/auth/callback
            AUTHORIZER_ALLOWED_DOMAINS=[old.com]
            AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=false
            AUTHORIZER_PRINCIPAL_DOMAIN=old.com
            AUTHORIZER_ADMIN_PRINCIPALS=[zoe]

            """
        let found = FoundAnswers(in: Array(text.utf8), as: .environment)
        #expect(
            found.answers == [
                .enableSelfSignup: .flag(false), .allowedDomains: .list(["old.com"]),
                .jwtPrincipalClaims: .list(["preferred_username", "email", "sub"]),
            ])
        #expect(found.unread == (provider == "basic" ? [] : [.enforcePrincipalDomain]))
    }

    /// Where only the path of a callback is wrong, the server does not move to localhost.
    @Test(arguments: ["/auth/callback", "/om/callback", "/", "/callback?x=1"])
    func theHostOfACallbackIsKept(path: String) {
        let text =
            "AUTHENTICATION_PROVIDER=azure\nAUTHENTICATION_CALLBACK_URL=https://om.example.com\(path)\n"
        let found = FoundAnswers(in: Array(text.utf8), as: .environment)
        #expect(found.answers[.serverURL] == .text("https://om.example.com"))
        #expect(found.unread.contains(.redirectURI))
    }

    /// Verification is not switched off because its CA file is missing.
    @Test func anIncompleteVerificationIsAskedAbout() {
        let text = "workflowConfig:\n  openMetadataServerConfig:\n    verifySSL: validate\n"
        var answers = sampleAnswers()
        answers.files.found = FoundAnswers(in: Array(text.utf8), as: .workflow).answers
        #expect(answers.effective(.verifySSL) == .text("validate"))
        let resolution = answers.resolve()
        #expect(resolution.settings == nil)
        #expect(resolution.findings.map(\.question) == [.caCertificate])
    }

    @Test func aTokenForLaterIsStillForLater() {
        let token = "${OPENMETADATA_JWT_TOKEN}"
        func read(_ token: String) -> Answer? {
            let text =
                "workflowConfig:\n  openMetadataServerConfig:\n    securityConfig:\n      jwtToken: \(token)\n"
            return FoundAnswers(in: Array(text.utf8), as: .workflow).answers[.token]
        }
        #expect(read(token) == .token(.later))
        #expect(read("'\(token)'") == .token(.later))
        for other in ["${OTHER}", "eyJ.a.b", "/run/token"] {
            #expect(read(other) == .token(.existing))
        }
    }
}
