import ArgumentParser
import SSOModel
import TestSupport
import Testing

@testable import Commands

/// A secret in the place of any answer is shown by no message, whichever way it came.
@Suite struct AnswerSecretTests {
    private static let secret = "Qx7Zk2LmVb4Tn1R9odbX"

    private static let shapes = [
        "https://root:§@db", "mysql://root:§@db/om", "jdbc:mysql://db/om?user=a&password=§",
        "https://h/callback?token=§", "https://password=§", "password=§", "password: §",
        "client secret value §", "Bearer §", "Authorization: Basic §", "AbC8Q~§abcdefghijklmno",
        "eyJhbGciOiJSUzI1NiJ9.§", "the client secret: {'password': '§'}", "<password>§</password>",
        "${DB_PASSWORD:-§}", "{\"client_secret\": \"§\"}", "ghp_§", "glpat-§",
        "AKIAIOSFODNN7ABCDEFG §§",
        "mysql -u root -p§ om", "curl -u ada:§ https://h", "ada@example.com password=§",
        "x/password=§/y.yaml", "x password=§.env", "~/token=§", "your_password=§", "a.b password=§",
        "-----BEGIN PRIVATE KEY-----\n§", "password=§\u{FFFD}", "password=§\u{7}",
    ]

    private static let texts =
        shapes.map { $0.replacing("§", with: secret) }
        // What is cut off must not be half a secret.
        + shapes.prefix(6).map {
            String(repeating: "a", count: 25) + " " + $0.replacing("§", with: secret)
        }

    private func said(
        file: String? = nil, settings: [String] = [], flags: [String] = []
    ) throws -> String {
        let options = try QuestionOptions.parse(flags)
        var collected = try CollectedAnswers(file: file, settings: settings, flags: options.answers)
        collected.takeNothing()
        return collected.allFindings(collected.answers.resolve())
            .map { $0.finding.headline(at: $0.place) + "\n" + $0.finding.advice }
            .joined(separator: "\n")
    }

    private func expectNothing(
        in said: String, _ text: String, _ location: SourceLocation = #_sourceLocation
    ) {
        let leaks = leaks(of: Self.secret, in: said)
        #expect(leaks.isEmpty, "\(text)", sourceLocation: location)
    }

    /// Those of one kind at once: a choice that is none makes other questions needless.
    private static let groups: [[Question]] = [
        Question.all.filter { !$0.isChosen }, Question.all.filter(\.isChosen),
    ]

    @Test(arguments: groups, texts) func everyWayIn(questions: [Question], text: String) throws {
        let base = ["ingestion.verifySsl=validate"]
        let settings = questions.map { "\($0.id.rawValue)=\(text)" }
        expectNothing(in: try said(settings: base + settings), text)
        for second in [false, true] {
            let flags = questions.filter { $0.kind != .toggle }
                .map { "\(second ? $0.flags.last ?? "" : $0.flags[0])=\(text)" }
            expectNothing(in: try said(settings: base, flags: flags), text)
        }
        let word = quoted(text)
        for value in [word, "[\(word)]", "{\(word): x}", "{env: \(word)}", "{file: \(word)}"] {
            let folder = try TemporaryFolder()
            let file = try folder.write(answers(to: questions, value), "a.yaml")
            expectNothing(in: try said(file: file, settings: base), value)
        }
    }

    @Test func aPasswordBehindTheNameOfAnAdmin() throws {
        let list = "access.adminPrincipals=ada:\(Self.secret), bob:\(Self.secret)"
        expectNothing(in: try said(settings: [list]), list)
    }

    private func answers(to questions: [Question], _ value: String) -> String {
        Section.allCases.map { section in
            let lines = section.questions.filter { one in questions.contains { $0.id == one.id } }
                .map { "  \($0.id.name): \(value)\n" }
            return "\(section.rawValue):\n" + lines.joined()
        }.joined()
    }

    private func quoted(_ text: String) -> String {
        let signs = ["\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\u{7}": "\\a"]
        return "\"" + text.map { signs[String($0)] ?? String($0) }.joined() + "\""
    }

    @Test(arguments: texts) func theFormOfAnswers(text: String) throws {
        let word = quoted(text)
        for lines in [
            "version: \(word)", "\(word): x", "access:\n  \(word): x", "access: \(word)",
            "\(word): x\n\(word): x", text, "a: \(text)", "access: [\(text)", "? \(text)\n: x",
        ] {
            let folder = try TemporaryFolder()
            let file = try folder.write(lines + "\n", "a.yaml")
            expectNothing(in: try said(file: file), lines)
        }
        for setting in [text, "\(text)=x", "access.\(text)=x"] {
            expectNothing(in: try said(settings: [setting]), setting)
        }
    }
}

extension Question {
    fileprivate var isChosen: Bool {
        if case .choice = kind { true } else { kind == .toggle }
    }
}
