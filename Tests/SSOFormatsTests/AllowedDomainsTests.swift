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

    /// An empty list is a right answer, whatever stood there.
    @Test(
        arguments: [
            (":\n  - c.org\n", ": []\n"), (":\n    - c.org\n    - 'd.org' # old", ": []\n"),
            (": # who\n  # ours\n  - c.org\n  - d.org\n", ": [] # who\n  # ours\n"),
            (": ['c.org',]\n", ": []\n"), (": [c.org, d.org , ]\n", ": [ ]\n"),
            (": [\n    c.org,\n    d.org,\n  ]\n", ": [\n    \n  ]\n"), (": []\n", ": []\n"),
        ], [FileKind.server, .helm])
    func itIsEmptied(lists: (old: String, new: String), kind: FileKind) throws {
        let path = Setting.allowedDomains.path(in: kind)
        let keys = try #require(path).enumerated().map { depth, key in
            String(repeating: "  ", count: depth) + key
        }
        let margin = String(repeating: "  ", count: keys.count - 1)
        let text = { (list: String) in
            keys.joined(separator: ":\n") + list.replacing("\n  ", with: "\n\(margin)  ")
        }
        let entry = SettingEntry(path ?? [], .list([]), .always)
        let result = try FileEditor.edit(Array(text(lists.old).utf8), as: kind, entries: [entry])
        #expect(String(decoding: result.bytes, as: UTF8.self) == text(lists.new))
    }

    @Test func withoutEnforcementItIsNotWritten() {
        let changes = Self.list.merging([.enforcePrincipalDomain: .flag(false)]) { $1 }
        #expect(entry(.environment, changes) == nil)
    }

    @Test(arguments: ["[a.org, b.org]", "${DOMAINS}", "a.org", ""])
    func whoDoesNotAnswerLeavesItAsItIs(value: String) throws {
        let line = try line(after: [.principalDomain: .text("a.org")], in: value)
        #expect(
            line?.replacing(" ", with: "")
                == "AUTHORIZER_ALLOWED_DOMAINS=\(value)".replacing(" ", with: ""))
    }

    @Test func anEmptyAnswerEmptiesIt() throws {
        let line = try line(after: [.allowedDomains: .list([])], in: "[a.org,b.org]")
        #expect(line == "AUTHORIZER_ALLOWED_DOMAINS=[]")
        #expect(try self.line(after: [.allowedDomains: .list([])], in: nil) == nil)
    }

    /// Without enforcement it is nobody's answer.
    @Test func anEmptyAnswerThatDoesNotCountLeavesIt() throws {
        let changes: [QuestionID: Answer] = [
            .allowedDomains: .list([]), .enforcePrincipalDomain: .flag(false),
        ]
        let line = try line(after: changes, in: "[a.org]")
        #expect(line == "AUTHORIZER_ALLOWED_DOMAINS=[a.org]")
    }

    /// The line of an environment file after answers beside what it says.
    private func line(
        after changes: [QuestionID: Answer], in value: String?
    ) throws -> String? {
        let own = value.map { "AUTHORIZER_ALLOWED_DOMAINS=\($0)\n" } ?? ""
        let bytes = Array(("AUTHENTICATION_PROVIDER=azure\n" + own).utf8)
        var answers = sampleAnswers(changes)
        answers.files.found = FoundAnswers(in: bytes, as: .environment).answers
        let settings = try #require(answers.resolve().settings)
        let edited = try FileEditor.edit(
            bytes, as: .environment, entries: settings.entries(for: .environment))
        return String(decoding: edited.bytes, as: UTF8.self).split(separator: "\n")
            .first { $0.contains("ALLOWED_DOMAINS") }.map(String.init)
    }
}
