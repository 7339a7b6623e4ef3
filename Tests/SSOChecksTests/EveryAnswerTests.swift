import SSOFormats
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What the rules of a question say of an answer, `check` says of every file that holds it.
@Suite struct EveryAnswerTests {
    /// An answer, the text of it that is spoiled in the files, and what takes its place.
    struct Spoiled {
        let answer: Answer
        var text = ""
        var bad = ""
    }

    @Test(arguments: QuestionID.allCases, DeploymentTarget.allCases)
    func whatItsRulesSayIsSaidOfFilesToo(id: QuestionID, target: DeploymentTarget) throws {
        guard let spoiled = id.spoiled else { return }
        let codes = try self.codes(of: spoiled, id)
        #expect(!codes.isEmpty)
        for input in try files(spoiled, id, target, spoiled.bad) {
            let found = SSOChecks.check([input], CheckOptions(now: noon)).findings.map(\.code)
            #expect(!codes.isDisjoint(with: found), "\(input.name): \(codes), not \(found)")
        }
    }

    /// What a variable holds is not known, and so not judged.
    @Test(arguments: QuestionID.allCases, DeploymentTarget.allCases)
    func aReferenceIsNotJudged(id: QuestionID, target: DeploymentTarget) throws {
        guard var spoiled = id.spoiled, !spoiled.text.isEmpty else { return }
        spoiled.bad = "${ELSEWHERE}"
        let codes = try self.codes(of: spoiled, id)
        for input in try files(spoiled, id, target, spoiled.bad) {
            let found = SSOChecks.check([input], CheckOptions(now: noon)).findings.map(\.code)
            #expect(codes.isDisjoint(with: found), "\(input.name): \(found)")
        }
    }

    /// That it waits to be filled in is all there is to say of it.
    @Test(arguments: QuestionID.allCases, DeploymentTarget.allCases)
    func aPlaceholderIsSaidOnce(id: QuestionID, target: DeploymentTarget) throws {
        guard let spoiled = id.spoiled, !spoiled.text.isEmpty, id != .hostPort else { return }
        for input in try files(spoiled, id, target, "<your value>") {
            let found = SSOChecks.check([input], CheckOptions(now: noon)).findings
                .filter { $0.severity > .note }.map(\.code)
            #expect(Set(found).count == 1, "\(input.name): \(found)")
        }
    }

    private func codes(of spoiled: Spoiled, _ id: QuestionID) throws -> Set<String> {
        var answers = Answers([.clientID: .text(client)])
        answers[id] = spoiled.answer.spoiled(spoiled)
        let checked = try #require(answers.check(id, now: noon))
        return Set(checked.problems.filter { $0.severity > .note }.map(\.code))
    }

    /// The files that hold the answer, with another text in its place.
    private func files(
        _ spoiled: Spoiled, _ id: QuestionID, _ target: DeploymentTarget, _ text: String
    ) throws -> [CheckInput] {
        let answers = Answers([
            .serverURL: .text("https://metadata.example.com"), .clientID: .text(client),
            .tenantID: .text(tenant), .adminPrincipals: .list(["ada.lovelace"]),
            .principalDomain: .text("example.com"), .targetKind: .text(target.rawValue),
        ]).overridden(by: Answers([id: spoiled.answer]))
        let settings = try #require(answers.resolve(now: noon).settings)
        return settings.target.files.byKind.compactMap { path, kind in
            let isHolder = id.settings.contains { $0.path(in: kind) != nil }
            let file = settings.renderedFiles().first { $0.path == path }
            guard isHolder, var content = file?.reveal() else { return nil }
            if !spoiled.text.isEmpty { content = content.replacing(spoiled.text, with: text) }
            return CheckInput(path, Array(content.utf8), kind: kind)
        }
    }
}

extension Answer {
    fileprivate func spoiled(_ spoiled: EveryAnswerTests.Spoiled) -> Answer {
        if spoiled.text.isEmpty { return self }
        return switch self {
        case .text: .text(spoiled.bad)
        case .list: .list([spoiled.bad])
        case .token: .token(.literal(Secret(spoiled.bad)))
        case .flag: self
        }
    }
}

extension QuestionID {
    /// An answer that its rules object to, once it is spoiled; nil where there is nothing to object
    /// to, or only what the shape of the file shows.
    fileprivate var spoiled: EveryAnswerTests.Spoiled? {
        switch self {
        case .redirectURI:
            .init(
                answer: .text("https://other.example.com/callback"),
                text: "https://other.example.com/callback",
                bad: "https://other.example.com/signin")
        case .clientID:
            .init(
                answer: .text("11111111-2222-4333-8444-555555555555"),
                text: "11111111-2222-4333-8444-555555555555",
                bad: "11111111-2222-4333-8444-5555555555")
        case .tenantID:
            .init(
                answer: .text("22222222-3333-4444-8555-666666666666"),
                text: "22222222-3333-4444-8555-666666666666",
                bad: "22222222-3333-4444-8555-6666666666")
        case .adminPrincipals:
            .init(answer: .list(["alan.turing"]), text: "alan.turing", bad: "Alan Turing")
        case .principalDomain:
            .init(answer: .text("example.org"), text: "example.org", bad: "nodot")
        case .allowedDomains:
            .init(answer: .list(["example.org"]), text: "example.org", bad: "nodot")
        case .enforcePrincipalDomain: .init(answer: .flag(false))
        case .jwtPrincipalClaims: .init(answer: .list(["name", "sub"]))
        case .token: .init(answer: .token(.environment("ANOTHER")), text: "${ANOTHER}", bad: "abc")
        case .hostPort:
            .init(
                answer: .text("https://inside.example.com/api"),
                text: "https://inside.example.com/api", bad: "https://inside.example.com")
        case .jwksURL:
            .init(
                answer: .text("http://om:8585/api/v1/system/config/jwks"),
                text: "http://om:8585/api/v1/system/config/jwks", bad: "http://om:8585/jwks")
        case .cloud, .enableSelfSignup, .verifySSL, .caCertificate: nil
        case .applicationName, .serverURL, .ingestionEnabled, .targetKind, .openMetadataVersion,
            .targetPath,
            .ingestionPath:
            nil
        }
    }
}
