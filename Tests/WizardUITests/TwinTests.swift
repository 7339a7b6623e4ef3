import SSOModel
import Testing

@testable import WizardUI

/// The same answers, once by keys on screens and once by lines, come to the same end.
@Suite struct TwinTests {
    struct Script: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let lines: [QuestionID: String]

        init(_ name: String, _ lines: [QuestionID: String]) {
            testDescription = name
            self.lines = lines.merging(Self.credentials) { own, _ in own }
        }

        private static let credentials: [QuestionID: String] = [
            .clientID: "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}",
            .tenantID: "https://login.microsoftonline.com/0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c/",
            .adminPrincipals: "ada.lovelace@example.com, grace.hopper@example.com",
        ]
    }

    static let scripts = [
        Script("docker", [.serverURL: "https://metadata.example.com/"]),
        Script(
            "no ingestion",
            [.serverURL: "https://metadata.example.com/", .ingestionEnabled: "no"]),
        Script(
            "bare metal",
            [
                .applicationName: "  Catalogue ", .serverURL: "https://metadata.example.com",
                .enforcePrincipalDomain: "no", .enableSelfSignup: "n",
                .jwtPrincipalClaims: "email, sub", .token: "file:/run/secrets/om",
                .targetKind: "bare-metal", .openMetadataVersion: "1.12",
                .targetPath: "/opt/openmetadata/conf/openmetadata.yaml",
                .ingestionPath: "one.yaml, two.yaml",
            ]),
        Script(
            "kubernetes",
            [
                .serverURL: "https://metadata.example.cn", .cloud: "china",
                .tenantID: "0C6A9B1E-52D4-4F3A-8B7C-1E2D3F4A5B6C",
                .redirectURI: "https://metadata.example.cn/callback", .principalDomain: "",
                .token: "eyJhbGciOiJSUzI1NiJ9.eyJpc0JvdCI6dHJ1ZX0.c2lnbmF0dXJl",
                .hostPort: "http://openmetadata:8585/api", .verifySSL: "validate",
                .caCertificate: "/etc/ssl/ca.pem", .targetKind: "kubernetes",
                .openMetadataVersion: "2.0",
                .jwksURL: "http://openmetadata:8585/api/v1/system/config/jwks",
            ]),
    ]

    @Test(arguments: scripts) func bothWriteTheSame(script: Script) throws {
        var screens = Operator()
        screens.work(through: script.lines)
        var lines = Conversation()
        lines.work(through: script.lines)
        #expect(screens.wizard.answers == lines.plain.wizard.answers)
        let written = try #require(screens.written)
        #expect(written == lines.effects.written)
        #expect(screens.wizard.report == lines.plain.wizard.report)
    }

    @Test(arguments: scripts) func bothAskTheSameQuestions(script: Script) {
        var screens = Operator()
        screens.work(through: script.lines)
        var lines = Conversation()
        let asked = lines.work(through: script.lines)
            // A later answer can take its point from an earlier question.
            .filter { lines.plain.wizard.answers.isRelevant($0) }
        #expect(asked == screens.wizard.relevantQuestions.map(\.id))
    }
}

extension Operator {
    fileprivate var written: SSOSettings? { effects.written }

    fileprivate mutating func work(through lines: [QuestionID: String]) {
        press(.control("n"))
        for _ in 0..<40 {
            guard case .section = wizard.page else { break }
            if case .field(let id) = wizard.focus, let text = lines[id] {
                enter(text, in: Question.with(id))
            }
            press(.enter)
        }
        write()
    }

    private mutating func enter(_ text: String, in question: Question) {
        switch question.kind {
        case .toggle: press(.character(text.first ?? "y"))
        case .choice(let choices):
            press(.home)
            for _ in choices.prefix(while: { $0.value != text }) { press(.right) }
        case .text, .list, .path, .paths, .token: type(text)
        }
    }
}

extension Conversation {
    @discardableResult
    fileprivate mutating func work(through lines: [QuestionID: String]) -> [QuestionID] {
        var asked: [QuestionID] = []
        say("")
        for _ in 0..<40 {
            guard case .question(let id) = plain.subject else { break }
            asked.append(id)
            say(lines[id] ?? "")
        }
        say("write")
        return asked
    }
}

extension [Effect] {
    fileprivate var written: SSOSettings? {
        for case .write(let settings) in self { return settings }
        return nil
    }
}
