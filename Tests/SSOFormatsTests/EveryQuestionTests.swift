import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Every question that files carry: another answer makes other files, and is read back from them.
@Suite struct EveryQuestionTests {
    @Test(arguments: QuestionID.allCases, DeploymentTarget.allCases)
    func anotherAnswerIsWrittenAndReadBack(id: QuestionID, target: DeploymentTarget) throws {
        guard let another = id.another else { return }
        let needed: [QuestionID: Answer] =
            id == .caCertificate ? [.verifySSL: .text("validate"), id: .text("/a.pem")] : [:]
        let base = needed.merging([.targetKind: .text(target.rawValue)]) { $1 }
        let before = sampleSettings(base).renderedFilesByKind()
        let after = sampleSettings(base.merging([id: another]) { $1 }).renderedFilesByKind()
        let carriers = FileKind.written.filter { kind in
            before.contains { $0.kind == kind } && id.settings.contains { $0.path(in: kind) != nil }
        }
        #expect(!carriers.isEmpty)
        for kind in carriers {
            let old = try #require(before.first { $0.kind == kind }?.file.reveal())
            let new = try #require(after.first { $0.kind == kind }?.file.reveal())
            #expect(old != new, "\(kind) is the same")
            let found = FoundAnswers(in: Array(new.utf8), as: kind).answers
            #expect(found[id] == (id == .token ? .token(.existing) : another), "\(kind)")
        }
    }
}

extension QuestionID {
    /// An answer that is neither the default nor that of the samples; nil for a question whose
    /// answer stands in no file.
    fileprivate var another: Answer? {
        switch self {
        case .redirectURI: .text("https://other.example.com/callback")
        case .cloud: .text("us-government")
        case .clientID: .text("11111111-2222-4333-8444-555555555555")
        case .tenantID: .text("22222222-3333-4444-8555-666666666666")
        case .adminPrincipals: .list(["alan.turing"])
        case .principalDomain: .text("example.org")
        case .allowedDomains: .list(["example.org", "example.com"])
        case .enforcePrincipalDomain, .enableSelfSignup: .flag(false)
        case .jwtPrincipalClaims: .list(["preferred_username", "sub"])
        case .token: .token(.environment("ANOTHER"))
        case .hostPort: .text("https://inside.example.com/api")
        case .verifySSL: .text("ignore")
        case .caCertificate: .text("/b.pem")
        case .jwksURL: .text("http://om:8585/api/v1/system/config/jwks")
        case .applicationName, .serverURL, .ingestionEnabled, .targetKind, .openMetadataVersion,
            .targetPath, .ingestionPath:
            nil
        }
    }
}
