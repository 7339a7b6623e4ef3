import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

@Suite struct AnswersFileTests {
    private func load(_ text: String) -> LoadedAnswers {
        AnswersFile.load(Array(text.utf8), file: "a.yaml")
    }

    /// The findings as `line:column code`.
    private func places(_ loaded: LoadedAnswers) -> [String] {
        loaded.findings.map {
            "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.problem.code)"
        }
    }

    @Test func whatIsDumpedIsLoadedAgain() {
        let answers = sampleAnswers([
            .enforcePrincipalDomain: .flag(false), .openMetadataVersion: .text("1.10"),
            .token: .token(.environment("OM_JWT")), .ingestionPath: .list(["a.yaml", "b c.yaml"]),
            .applicationName: .text("ü: \"#$'"),
        ])
        let loaded = load(AnswersFile.dump(answers))
        #expect(loaded.findings == [])
        #expect(loaded.answers == answers)
    }

    @Test(arguments: nastyTexts)
    func anyTextIsDumpedAndLoaded(text: String) {
        let answers = Answers([
            .applicationName: .text("x" + text), .adminPrincipals: .list(["x" + text, "b"]),
            .token: .token(.file("/" + text)),
        ])
        #expect(load(AnswersFile.dump(answers)).answers == answers)
    }

    @Test func aDumpHoldsASecretOnlyWhenAsked() {
        let answers = Answers([.token: .token(.literal(Secret(sampleToken)))])
        #expect(!AnswersFile.dump(answers).contains(sampleToken))
        let full = AnswersFile.dump(answers, includesSecrets: true)
        #expect(load(full).answers == answers)
    }

    /// Of thousands of mistakes of one kind some are said, and how many more there are.
    @Test func manyMistakesAreNotAllSaid() {
        let unknown = (0..<3_000).map { "k\($0): 1\n" }.joined()
        let loaded = load("version: 2\n" + unknown + "access: {k: 1}\n")
        #expect(loaded.findings.count == 52)
        #expect(loaded.findings.count { $0.code == "OMSSO-ANSWERS-KEY" } == 51)
        #expect(
            loaded.findings.map(\.message).last == "This file has 2951 more mistakes of this kind.")
        #expect(loaded.findings.first?.code == "OMSSO-ANSWERS-VERSION")
        #expect(load((0..<50).map { "k\($0): 1\n" }.joined()).findings.count == 50)
    }

    @Test func everythingWrongIsFoundAtItsPlace() {
        let loaded = load(
            """
            version: 2
            registraton: {}
            credentials:
              clientID: x
              tenantId: [a]
              tenantId: b
            access:
              enableSelfSignup: "yes"
              adminPrincipals: {ada: 1}
            ingestion:
              token: {path: x}
            target: docker

            """)
        #expect(
            places(loaded) == [
                "1:10 OMSSO-ANSWERS-VERSION", "2:1 OMSSO-ANSWERS-KEY", "4:3 OMSSO-ANSWERS-KEY",
                "5:13 OMSSO-ANSWERS-TYPE", "6:3 OMSSO-ANSWERS-DUPLICATE",
                "8:21 OMSSO-ANSWERS-TYPE", "9:20 OMSSO-ANSWERS-TYPE",
                "11:10 OMSSO-ANSWERS-TOKEN", "12:9 OMSSO-ANSWERS-MAPPING",
            ])
        #expect(loaded.findings[1].problem.advice == "Did you mean registration?")
        #expect(loaded.findings[2].problem.advice == "Did you mean credentials.clientId?")
    }

    @Test(
        arguments: [
            ("a: b: c", "1:5 OMSSO-ANSWERS-YAML"), ("a: [", "2:1 OMSSO-ANSWERS-YAML"),
            ("version: 1\n---\nversion: 1\n", "2:1 OMSSO-ANSWERS-DOCUMENTS"),
            ("- a\n", "1:1 OMSSO-ANSWERS-MAPPING"), ("\tversion: 1", "1:1 OMSSO-ANSWERS-YAML"),
            ("target: &a\n  kind: *a\n", "2:9 OMSSO-ANSWERS-ALIAS"),
            (String(repeating: "[", count: 10_000), "1:102 OMSSO-ANSWERS-DEPTH"),
        ])
    func whatIsNoAnswersFileIsRefusedOnce(text: String, place: String) {
        #expect(places(load(text)) == [place])
    }

    @Test func aFileThatIsNoTextIsRefused() {
        let loaded = AnswersFile.load(Array("version: 1\n# \u{FC}".utf8) + [0xff], file: "a.yaml")
        #expect(places(loaded).first?.hasSuffix("OMSSO-ANSWERS-UTF8") == true)
        let large = AnswersFile.load([UInt8](repeating: 32, count: 2 << 20), file: "a.yaml")
        #expect(places(large) == ["1:1 OMSSO-ANSWERS-SIZE"])
    }

    @Test func anEmptyFileHasNoAnswers() {
        #expect(load("").answers == Answers())
        #expect(load("# nothing\n").findings == [])
        #expect(load("credentials:\n").findings == [])
    }

    @Test func aMissingAnswerBelongsToItsSection() {
        let loaded = load("version: 1\ncredentials:\n  clientId: x\n")
        #expect(loaded.position(of: .tenantID).line == 2)
        #expect(loaded.position(of: .clientID).column == 13)
        #expect(loaded.position(of: .principalDomain).line == 1)
    }

    @Test(
        arguments: [
            ("credentials.clientId=x", QuestionID.clientID, Answer.text("x")),
            ("access.adminPrincipals=a, b", .adminPrincipals, .list(["a", "b"])),
            ("access.enableSelfSignup=no", .enableSelfSignup, .flag(false)),
            ("ingestion.token=env:A", .token, .token(.environment("A"))),
            ("registration.serverUrl=https://a?b=c", .serverURL, .text("https://a?b=c")),
        ])
    func aSettingIsRead(text: String, id: QuestionID, answer: Answer) throws {
        let setting = try AnswersFile.parse(setting: text).get()
        #expect(setting.id == id)
        #expect(setting.answer == answer)
    }

    @Test(
        arguments: [
            ("credentials.clientId", "OMSSO-SET-FORM"), ("credentials.client=x", "OMSSO-SET-KEY"),
            ("ingestion.token=a.b.c", "OMSSO-SET-SECRET"),
        ])
    func aBadSettingIsRefused(text: String, code: String) {
        guard case .failure(let failure) = AnswersFile.parse(setting: text) else {
            Issue.record("taken")
            return
        }
        #expect(failure.problem.code == code)
    }

    /// Whatever a file or an argument has in the place of a key, or of a value.
    @Test func whereNextToNothingStandsTheSentencesAreWhole() {
        var failures: Set<String> = []
        func look(_ problem: Problem, _ text: String) {
            let key = ["version", "access", "ingestion"].first { problem.message.hasPrefix($0) }
            let message = (key == nil ? "" : "Key ") + problem.message
            let found = holes(in: message, about: text) + holes(in: problem.advice, about: text)
            if !found.isEmpty { failures.insert("\(problem.message) \(problem.advice) \(found)") }
        }
        for text in emptyTexts {
            for setting in [text, text + "=", "=" + text, "access." + text + "=1"] {
                if case .failure(let failure) = AnswersFile.parse(setting: setting) {
                    look(failure.problem, text)
                }
            }
            let quoted = text.debugDescription
            for file in [
                "\(quoted): 1\n", "access: {\(quoted): 1}\n", "version: \(quoted)\n",
                "access: \(quoted)\n", "access: {enableSelfSignup: \(quoted)}\n",
                "{\(quoted): 1, \(quoted): 2}\n", "ingestion: {token: {\(quoted): 1}}\n", text,
            ] {
                for finding in load(file).findings { look(finding.problem, text) }
            }
        }
        #expect(failures.isEmpty, "\(failures.sorted().prefix(20).joined(separator: "\n"))")
    }
}
