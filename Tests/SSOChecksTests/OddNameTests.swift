import SSOFormats
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Names that are equal to Swift and not to the programs that read the files: the sign for kelvin
/// (U+212A) is a K to Unicode.
@Suite struct OddNameTests {
    private static let odd = [
        ("AUTHENTICATION_PUBLIC_\u{212A}EYS=[https://x.example]\n", FileKind.environment),
        (
            "authenticationConfiguration:\n  public\u{212A}eyUrls: [https://x.example]\n",
            FileKind.server
        ),
        (
            "openmetadata:\n  config:\n    authentication:\n      public\u{212A}eys: []\n",
            FileKind.helm
        ),
    ]

    private func settings(_ kind: FileKind) throws -> SSOSettings {
        let answers = Answers([
            .serverURL: .text("https://metadata.example.com"), .clientID: .text(client),
            .tenantID: .text(tenant), .adminPrincipals: .list(["ada"]),
            .principalDomain: .text("example.com"),
            .targetKind: .text(kind.deployment?.rawValue ?? ""),
        ])
        return try #require(answers.resolve(now: noon).settings)
    }

    @Test(arguments: odd) func theyAreLeftAloneBesideTheRealOne(text: String, kind: FileKind) throws
    {
        let entries = try settings(kind).entries(for: kind)
        let edited = try FileEditor.edit(Array(text.utf8), as: kind, entries: entries)
        let after = String(decoding: edited.bytes, as: UTF8.self)
        #expect(Array(after.utf8).starts(with: Array(text.utf8)))
        let name = try #require(Setting.publicKeys.path(in: kind)?.last)
        let lines = after.split(separator: "\n").filter { line in
            Array(line.utf8).firstRange(of: Array(name.utf8)) != nil
        }
        #expect(lines.count == 1, "\(after)")
    }

    @Test func theyAreNoVariablesOfTheServer() {
        let input = CheckInput(
            ".env", Array("AUTHENTICATION_PROVIDER=azure\n\(Self.odd[0].0)".utf8))
        let found = SSOChecks.check([input]).findings
        #expect(found.contains { $0.code == "OMSSO-ENV-UNKNOWN" && $0.position?.line == 2 })
        #expect(!found.contains { $0.code.hasPrefix("OMSSO-KEYS") && $0.position?.line == 2 })
    }

    @Test(arguments: odd.dropFirst()) func theyAreNoKeysOfTheReader(text: String, kind: FileKind) {
        let found = SSOChecks.check([CheckInput("values.yaml", Array(text.utf8), kind: kind)])
            .findings
        #expect(found.contains { ["OMSSO-KEY-UNKNOWN", "OMSSO-HELM-KEY"].contains($0.code) })
    }

    /// `é` is one character in the one name and two in the other.
    @Test(arguments: [
        (".env", "AUTHENTICATION_PUBLIC_KEYS=[a]\nAUTHENTICATION_PUBLIC_\u{212A}EYS=[b]\n"),
        ("docker-compose.yml", "services:\n  caf\u{E9}: {image: a}\n  cafe\u{301}: {image: b}\n"),
        ("openmetadata.yaml", "authenticationConfiguration: {}\nKEY: 1\n\u{212A}EY: 2\n"),
    ])
    func twoOfThemAreNotOneTwice(name: String, text: String) {
        let found = SSOChecks.check([CheckInput(name, Array(text.utf8))]).findings
        #expect(!found.contains { $0.code.hasSuffix("-DUPLICATE") }, "\(found)")
    }

    /// Nobody sees the difference on a screen.
    @Test(arguments: odd) func theirCharactersAreSaidByNumber(text: String, kind: FileKind) {
        let found = SSOChecks.check([CheckInput("a.file", Array(text.utf8), kind: kind)]).findings
        let unknown = found.filter {
            ["OMSSO-ENV-UNKNOWN", "OMSSO-KEY-UNKNOWN", "OMSSO-HELM-KEY"].contains($0.code)
        }
        #expect(unknown.count == 1)
        #expect(unknown.first?.problem.message.holds("<U+212A>") == true, "\(found)")
    }

    @Test func soAreThoseOfAnAnswersFile() {
        let text = "version: 1\nregistration:\n  redirect\u{3A5}ri: x\n  s\u{435}rverUrl: y\n"
        let read = AnswersFile.load(Array(text.utf8), file: "a.yaml")
        let said = read.findings.map(\.problem.message).joined(separator: "\n")
        #expect(said.holds("redirect<U+03A5>ri") && said.holds("s<U+0435>rverUrl"), "\(said)")
    }
}
