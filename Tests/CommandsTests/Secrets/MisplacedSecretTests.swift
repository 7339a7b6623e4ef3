import Foundation
import SSOFiles
import SSOFormats
import SSOModel
import TestSupport
import Testing

@testable import Commands
@testable import WizardUI

/// A secret in the place of something else is refused, and neither shown again nor kept.
@Suite struct MisplacedSecretTests {
    private static let token =
        "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2lnbmF0dXJlb2Zib3Q"
    private static let clientSecret = "Zx8Q~C4n4ryV4luEqRsTuV7cdefghijklmnopqr"
    private static let names = [
        "file:\(token)", "env:\(token)", "$\(token)", "${\(token)}", "/run/\(token)",
    ]

    private func expectNothing(
        of secret: String, in text: String, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(leaks(of: secret, in: text).isEmpty, sourceLocation: location)
    }

    @Test(arguments: names) func aTokenAsTheNameOfItsSource(text: String) throws {
        let answers = Answers([.token: Question.with(.token).answer(fromText: text)])
        let checked = try #require(answers.check(.token))
        #expect(checked.problems.map(\.code) == ["OMSSO-TOKEN-ELSEWHERE"])
        for problem in checked.problems {
            expectNothing(of: Self.token, in: problem.message + problem.advice)
        }
        expectNothing(of: Self.token, in: AnswersFile.dump(answers))
    }

    @Test(arguments: [
        ["--token-file", token], ["--token-env", token],
        ["--set", "ingestion.token=file:\(token)"],
        ["--set", "ingestion.token:\(token)"],
    ])
    func fromArguments(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers, "answers.yaml")
        let run = try Program(
            "/usr/bin/env",
            ["setsid", "--wait", omsso, "apply", "--yes", "--answers", "answers.yaml"] + arguments,
            in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
        #expect(run.status != 0, "\(run.output)")
        expectNothing(of: Self.token, in: run.output + run.errors)
        #expect(folder.names == ["answers.yaml"])
    }

    @Test(arguments: ["file", "env"]) func fromAnAnswersFile(key: String) throws {
        let loaded = AnswersFile.load(
            Array("version: 1\ningestion: {token: {\(key): \"\(Self.token)\"}}\n".utf8), file: "a")
        #expect(loaded.answers.check(.token)?.problems.map(\.code) == ["OMSSO-TOKEN-ELSEWHERE"])
        expectNothing(of: Self.token, in: "\(loaded)")
    }

    @Test(arguments: names) func inTheFieldItIsHidden(text: String) {
        var wizard = Wizard(size: Size(columns: 150, rows: 50))
        wizard.answers[.token] = Question.with(.token).answer(fromText: text)
        for _ in 0..<8 {
            _ = wizard.handle(.input(.key(.control("n"))))
            for _ in 0..<8 {
                expectNothing(of: Self.token, in: wizard.frame(.unicode).plainText)
                _ = wizard.handle(.input(.key(.tab)))
            }
        }
    }

    @Test(arguments: [
        (QuestionID.clientID, clientSecret, clientSecret),
        (.serverURL, "https://u:C4n4ryV4luEqRsTuV7@h", "C4n4ryV4luEqRsTuV7"),
    ])
    func inPlainPromptsAndDrafts(id: QuestionID, text: String, secret: String) {
        var plain = PlainWizard(Wizard(answers: Answers([id: .text(text)])))
        var seen = ""
        for _ in 0..<20 {
            let turn = plain.turn(width: 200)
            seen += turn.lines.joined(separator: "\n") + (turn.prompt?.text ?? "") + "\n"
            _ = plain.handle(.line(""))
        }
        #expect(seen.contains("[********]"))
        expectNothing(of: secret, in: seen)
        let kept = plain.wizard.answers.withoutMisplacedSecrets
        #expect(kept.given[id] == nil)
    }

    /// Whoever quits knows which answers they give again.
    @Test(
        arguments: [
            (
                [.clientID: .text(clientSecret)],
                "Client ID is not in it, for what looks like a secret;"
            ),
            (
                [.clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10Zed")],
                "Client ID is not in it, for what looks like a secret;"
            ),
            ([.token: .token(.literal(Secret(token)))], "The token is not in it;"),
            (
                [.token: .token(.literal(Secret(token))), .clientID: .text(clientSecret)],
                "The token and Client ID are not in it, for what looks like a secret;"
            ),
            ([.token: .token(.file("/run/\(token)"))], "Bot token is not in it, for what"),
        ] as [([QuestionID: Answer], String)])
    func theEndSaysWhatTheDraftLacks(given: [QuestionID: Answer], words: String) throws {
        let folder = try TemporaryFolder()
        let file = DraftFile(StateFolder(path: folder.path + "/omsso"), environment: [:])
        let wizard = Wizard(answers: Answers(given).overridden(by: .init([.cloud: .text("china")])))
        try file.save(wizard)
        let text = EndText.kept(file.store, wizard)
        #expect(text.contains("goes on there. \(words)"), "\(text)")
        #expect(text.contains("you will be asked again."))
        #expect(
            file.read().draft?.answers.given.keys.sorted { $0.rawValue < $1.rawValue } == [.cloud])
    }

    @Test(arguments: [["explain", "client_secret=§"], ["explain", "Bearer §"]])
    func theWordsOfExplain(arguments: [String]) throws {
        let words = arguments.map { $0.replacing("§", with: "C4n4ryV4luEqRsTuV7") }
        for format in [[], ["--format", "json"]] {
            let run = try Program("/usr/bin/env", [omsso] + words + format)
            expectNothing(of: "C4n4ryV4luEqRsTuV7", in: run.output + run.errors)
        }
    }
}
