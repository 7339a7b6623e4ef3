import Testing

@testable import SSOModel

@Suite struct ResolutionTests {
    @Test func goodAnswersMakeSettings() throws {
        let settings = try #require(goodAnswers().resolve(now: testNow).settings)
        #expect(settings.authority == "https://login.microsoftonline.com/\(tenantID)")
        #expect(
            settings.publicKeyURLs == [
                "https://login.microsoftonline.com/\(tenantID)/discovery/v2.0/keys",
                "http://localhost:8585/api/v1/system/config/jwks",
            ])
        #expect(settings.registration.redirectURI.text == "https://metadata.example.com/callback")
        #expect(settings.ingestion?.hostPort.text == "https://metadata.example.com/api")
    }

    @Test(
        arguments: zip(
            AzureCloud.allCases,
            [
                "login.microsoftonline.com", "login.microsoftonline.us",
                "login.partner.microsoftonline.cn",
            ]))
    func eachCloudHasItsHost(cloud: AzureCloud, host: String) {
        let answers = goodAnswers([.cloud: .text(cloud.rawValue)])
        #expect(answers.authorityPreview == "https://\(host)/\(tenantID)")
    }

    @Test func nothingAnsweredListsAllThatIsRequired() {
        let findings = Answers().resolve(now: testNow).findings.filter { $0.severity == .error }
        #expect(
            findings.map(\.question)
                == [.clientID, .tenantID, .adminPrincipals, .principalDomain])
    }

    /// Typed wrongly, it is to be put right: the one of an admin in its place would go unseen.
    @Test func aWrongDomainIsNotReplacedByThatOfAnAdmin() {
        let answers = goodAnswers([
            .adminPrincipals: .list(["ada@example.org"]), .principalDomain: .text("exam ple.com"),
        ])
        let resolution = answers.resolve(now: testNow)
        #expect(resolution.settings == nil)
        #expect(resolution.effective[.principalDomain] == .text("exam ple.com"))
        #expect(
            resolution.findings.filter { $0.severity == .error }.map(\.question)
                == [.principalDomain])
    }

    /// The first address tells the domain, whatever is wrong with the others.
    @Test func anAdminOfAnotherDomainIsTheOneError() {
        var answers = goodAnswers([
            .adminPrincipals: .list(["Ada <ada@example.com>", "bob@other.com"])
        ])
        answers[.principalDomain] = nil
        let resolution = answers.resolve(now: testNow)
        #expect(resolution.effective[.principalDomain] == .text("example.com"))
        let errors = resolution.findings.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["OMSSO-ADMIN-DOMAIN"])
        #expect(errors.first?.message.contains("bob@other.com is not of example.com") == true)
    }

    @Test func theDefaultsFollowTheTarget() {
        let paths = ["docker", "bare-metal", "kubernetes"].map {
            goodAnswers([.targetKind: .text($0)]).effective(.targetPath)?.text
        }
        #expect(paths == ["openmetadata_azure.env", "conf/openmetadata.yaml", "values.yaml"])
        #expect(
            goodAnswers([.targetKind: .text("kubernetes")]).effective(.jwksURL)
                == .text("http://openmetadata:8585/api/v1/system/config/jwks"))
    }

    @Test func theCertificateMattersWithVerificationOnly() {
        #expect(!goodAnswers().isRelevant(.caCertificate))
        #expect(goodAnswers([.verifySSL: .text("validate")]).isRelevant(.caCertificate))
    }

    /// Only the own CA file asks for one, and then it must be there.
    @Test(arguments: TLSVerification.allCases, [nil, "/ca.pem"])
    func anOwnCertificateMustBeGiven(tls: TLSVerification, path: String?) {
        var answers = goodAnswers([.verifySSL: .text(tls.rawValue)])
        answers[.caCertificate] = path.map(Answer.text)
        let settings = answers.resolve(now: testNow).settings
        #expect((settings == nil) == (tls == .validate && path == nil))
        #expect(settings?.ingestion?.caCertificate?.text == (tls == .validate ? path : nil))
    }

    /// Without workflow files nothing else of ingestion is asked, wanted or named.
    @Test func withoutIngestionNothingOfItCounts() throws {
        let answers = goodAnswers([
            .ingestionEnabled: .flag(false), .verifySSL: .text("validate"),
            .ingestionPath: .list(["flow.txt"]),
        ])
        let relevant = QuestionID.allCases.filter { answers.isRelevant($0) }
        #expect(relevant.filter { $0.section == .ingestion } == [.ingestionEnabled])
        #expect(!relevant.contains(.ingestionPath))
        #expect(answers.targetFiles.ingestion == [])
        let resolution = answers.resolve(now: testNow)
        let settings = try #require(resolution.settings)
        #expect(settings.ingestion == nil)
        #expect(settings.target.files.all == ["openmetadata_azure.env"])
        #expect(
            resolution.findings.filter { $0.kind == .unused }.map(\.question)
                == [.verifySSL, .ingestionPath])
    }

    @Test func aSecretDoesNotPrintItself() {
        let secret = Secret("hunter2")
        var dumped = ""
        dump(Answer.token(.literal(secret)), to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])"] {
            #expect(!text.contains("hunter2"))
        }
    }

    @Test(
        arguments: [
            ("credentials.clientid", QuestionID.clientID), ("clientID", .clientID),
            ("--tenant", .tenantID), ("adminPrincipal", .adminPrincipals),
            ("admins", .adminPrincipals),
        ])
    func theNearestKeyIsFound(word: String, id: QuestionID) {
        #expect(QuestionID.nearest(to: word) == id)
    }

    @Test func aFreeWordHasNoNearestKey() {
        #expect(QuestionID.nearest(to: "zzzzzz") == nil)
        // Two neighbours in the wrong order are one slip.
        #expect(editDistance("provdier", "provider") == 1)
    }
}
