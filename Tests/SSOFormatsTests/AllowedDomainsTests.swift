import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// The list of domains that may sign in: written where it counts, left alone where it does not.
@Suite struct AllowedDomainsTests {
    private static let list: [QuestionID: Answer] = [.allowedDomains: .list(["example.org"])]

    private func entry(
        _ kind: FileKind, _ changes: [QuestionID: Answer]
    ) -> SettingEntry? {
        let path = Setting.allowedDomains.path(in: kind)
        return sampleSettings(changes).entries(for: kind).first { $0.path == path }
    }

    @Test(arguments: DeploymentTarget.allCases)
    func theEmailDomainIsPutIntoIt(target: DeploymentTarget) {
        let changes = Self.list.merging([.targetKind: .text(target.rawValue)]) { $1 }
        let entry = entry(target.fileKind, changes)
        #expect(entry?.value == .list(["example.org", "example.com"]))
        #expect(entry?.presence == .always)
    }

    @Test(
        arguments: [
            ("docker", "1.5", false), ("docker", "1.6", false), ("docker", "1.6.12", false),
            ("docker", "1.6.13", true), ("kubernetes", "1.6.11", false),
            ("kubernetes", "1.6.12", true), ("bare-metal", "1.7", true), ("docker", "2.0", true),
        ])
    func itIsWrittenWhereTheReaderHasIt(target: String, version: String, isWritten: Bool) throws {
        let answers = sampleAnswers(
            Self.list.merging([
                .targetKind: .text(target), .openMetadataVersion: .text(version),
            ]) { $1 })
        let resolution = answers.resolve()
        let settings = try #require(resolution.settings)
        let kind = settings.target.kind.fileKind
        let path = Setting.allowedDomains.path(in: kind)
        let entry = settings.entries(for: kind).first { $0.path == path && $0.presence == .always }
        #expect((entry != nil) == isWritten)
        // What is not written is not dropped in silence.
        let isSaid = resolution.findings.contains { $0.problem.code == "OMSSO-UNUSED" }
        #expect(isSaid != isWritten)
    }

    @Test func withoutEnforcementItIsNotWritten() {
        let changes = Self.list.merging([.enforcePrincipalDomain: .flag(false)]) { $1 }
        #expect(entry(.environment, changes) == nil)
    }

    @Test(arguments: ["[a.org, b.org]", "${DOMAINS}", "a.org", ""])
    func whoDoesNotAnswerLeavesItAsItIs(value: String) throws {
        let old = "AUTHENTICATION_PROVIDER=azure\nAUTHORIZER_ALLOWED_DOMAINS=\(value)\n"
        let bytes = Array(old.utf8)
        var answers = sampleAnswers()
        answers.found = FoundAnswers(in: bytes, as: .environment).answers
        answers[.principalDomain] = .text("a.org")
        let settings = try #require(answers.resolve().settings)
        let edited = try FileEditor.edit(
            bytes, as: .environment, entries: settings.entries(for: .environment))
        let text = String(decoding: edited.bytes, as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.contains("ALLOWED_DOMAINS") }
        #expect(
            line.map(String.init)?.replacing(" ", with: "")
                == "AUTHORIZER_ALLOWED_DOMAINS=\(value)".replacing(" ", with: ""))
    }

    @Test func anEmptyAnswerEmptiesIt() throws {
        let old = "AUTHENTICATION_PROVIDER=azure\nAUTHORIZER_ALLOWED_DOMAINS=[a.org,b.org]\n"
        let bytes = Array(old.utf8)
        var answers = sampleAnswers()
        answers.found = FoundAnswers(in: bytes, as: .environment).answers
        #expect(answers.effective(.allowedDomains) == .list(["a.org", "b.org"]))
        answers[.allowedDomains] = .list([])
        #expect(answers.effective(.allowedDomains) == nil && !answers.isFound(.allowedDomains))
        let settings = try #require(answers.resolve().settings)
        let edited = try FileEditor.edit(
            bytes, as: .environment, entries: settings.entries(for: .environment))
        let text = String(decoding: edited.bytes, as: UTF8.self)
        #expect(text.contains("AUTHORIZER_ALLOWED_DOMAINS=[]\n"))
    }
}
