import TestSupport
import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// What is written is what is read, whatever the text.
@Suite struct RoundTripTests {
    @Test(arguments: nastyTexts, FileKind.written.filter { $0 != .environment })
    func aTextSurvivesYAML(text: String, kind: FileKind) throws {
        let file =
            "a: \(YAMLText.scalar(text, in: kind))\nb: [\(YAMLText.scalar(text, in: kind))]\n"
        let values = try yamlValues(file)
        #expect(values[["a"]] == .string(text))
        #expect(values[["b"]] == .list([text]))
        if kind != .helm { #expect(!file.contains("$")) }
    }

    @Test(arguments: nastyTexts)
    func aTextSurvivesAnEnvironmentFile(text: String) throws {
        let entries = [
            SettingEntry(["A"], .string(text)), SettingEntry(["B"], .list([text, "plain"])),
        ]
        let lines = entries.map(DotenvText.line).joined(separator: "\n")
        let values = try dotenvValues(lines)
        #expect(values[["A"]] == .string(text))
        #expect(values[["B"]] == .list([text, "plain"]))
        #expect(!lines.contains("$"))
    }

    /// What the server reads is the joined list: `Tests/Readers/run.py` has the real readers say so.
    @Test(
        arguments: [
            (["${A}", "b"], ["$${A}", "b"]), (["a${", "b"], ["a${", "b"]),
            (["a${", "b}", "${"], ["a$${", "b}", "${"]), (["}", "${"], ["}", "${"]),
            (["$${A}${", "${B}"], ["$$${A}$${", "$${B}"]),
        ])
    func aReferenceAcrossItemsOfAChartsListIsHidden(items: [String], written: [String]) {
        #expect(HelmReference.escaped(.list(items)) == .list(written))
    }

    /// Answers are drawn at random from good and from nasty texts; those that the rules let
    /// through must come out of every file as they went in.
    @Test(arguments: 0..<20)
    func randomAnswersSurviveEveryFile(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var kept = 0
        for _ in 0..<150 {
            guard let settings = randomAnswers(&random).resolve().settings else { continue }
            kept += 1
            for kind in [settings.target.kind.fileKind, .workflow] {
                let path = kind == .workflow ? 1 : 0
                let text = settings.renderedFiles()[path].reveal()
                #expect(try understood(text, as: kind) == intended(settings, kind))
            }
        }
        #expect(kept > 5)
    }

    private func randomAnswers(_ random: inout SeededGenerator) -> Answers {
        var answers = sampleAnswers([
            .targetKind: .text(random.pick(DeploymentTarget.allCases).rawValue),
            .openMetadataVersion: .text(
                random.pick(OpenMetadataVersion.allCases).rawValue),
        ])
        func nasty() -> String { random.pick(nastyTexts) }
        let changes: [QuestionID: Answer] = [
            .adminPrincipals: .list(["ada", "a\(nasty())b", nasty()]),
            .applicationName: .text(nasty()), .jwtPrincipalClaims: .list(["email", nasty()]),
            .token: .token(.file("/run/\(nasty())")), .caCertificate: .text("/ca\(nasty())"),
            .verifySSL: .text("validate"), .jwksURL: .text("http://om:8585/\(nasty())"),
            .hostPort: .text("https://om/\(nasty())/api"),
            .tenantID: .text(
                random.pick(["common", "example.org", "nope.\(nasty())"])),
        ]
        for (id, answer) in changes.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where Int.random(in: 0..<6, using: &random) == 0 {
            answers[id] = answer
        }
        return answers
    }
}
