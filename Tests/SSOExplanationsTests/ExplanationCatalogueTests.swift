import Foundation
import TestSupport
import Testing

@testable import SSOExplanations
@testable import SSOModel

/// The catalogue is complete, and each entry is one that helps.
@Suite struct ExplanationCatalogueTests {
    /// A row that is in no list would be written and never explained; Swift cannot list them.
    @Test func everyRowOfTheCatalogueIsListed() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/SSOModel/Findings/Catalogue").standardized
        let files = try FileManager.default.contentsOfDirectory(
            at: sources, includingPropertiesForKeys: nil)
        let declared = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8)
                .matches(of: /(?:FindingKind|Refusal)\(\s*"([A-Z0-9-]+)"/).map {
                    "OMSSO-" + $0.output.1
                }
        }
        #expect(declared.count > 100)
        #expect(FindingKind.all.map(\.code).sorted() == declared.sorted())
    }

    /// What a refusal says is known again by its words, whatever was seen.
    @Test(arguments: Refusal.all)
    func theMessageOfARefusalFindsItsRow(refusal: Refusal) {
        let index = ExplanationIndex(Explanation.all)
        let problem = refusal.problem([
            .file: "/srv/a.env", .files: "/srv/a.env, b.yaml", .key: "clientId", .line: "12",
            .count: "twice",
        ])
        #expect(index.find("[\(problem.code)]").found.map(\.code) == [refusal.kind.code])
        guard !refusal.kind.phrase.isEmpty else { return }
        // The words of the system are those of strerror(3).
        let isSystems = problem.message.contains("REASON.") && problem.message.contains("OPERATION")
        let said = isSystems ? "Cannot read /srv/a.env: \(refusal.kind.phrase)." : problem.message
        #expect(index.find("omsso: error: \(said)").found.map(\.code) == [refusal.kind.code])
    }

    @Test func theDocumentationListsEveryRefusal() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../docs/refusals.md")
        let rows = try String(contentsOf: file.standardized, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `OMSSO-") }.map(String.init)
        let expected = Refusal.all.map { "| `\($0.kind.code)` | \($0.kind.title) |" }
        #expect(rows == expected)
    }

    @Test func theDocumentationListsEveryCodeOfOthers() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../docs/explain.md")
        let rows = try String(contentsOf: file.standardized, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `") }.map(String.init)
        let expected = [Explanation.Source.entra, .browser, .server].flatMap { source in
            Explanation.all.filter { $0.source == source }.map { "| `\($0.code)` | \($0.title) |" }
        }
        #expect(rows == expected)
    }

    /// The numbers of Microsoft that have to do with this setup.
    @Test(
        arguments: [
            16000, 50011, 50020, 50034, 50058, 50076, 50105, 50128, 50194, 53003, 65001, 65004,
            90002, 90023, 90038, 90072, 90094, 90095, 90102, 90130, 160_021, 500_119, 700_011,
            700_016, 700_025, 700_054, 700_084, 900_023, 900_971, 7_000_112, 7_000_215, 7_000_218,
            7_000_222, 9_002_326, 9_002_327, 9_002_332,
        ])
    func everyNumberIsExplained(number: Int) {
        let found = ExplanationIndex(Explanation.all).find("\(number)").found
        #expect(found.map(\.code) == ["AADSTS\(number)"])
        #expect(found.first?.link?.hasSuffix("=\(number)") == true)
    }

    /// A collection of what goes wrong, beside the upstream files.
    private static let reference = upstreamFolder.map { $0 + "/../reference/entra.md" }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: reference ?? "")))
    func everyNumberOfTheReferenceIsExplained() throws {
        let text = try String(
            contentsOf: URL(filePath: #require(Self.reference)), encoding: .utf8)
        let codes = Set(text.matches(of: /AADSTS\d+/).map { String($0.output) })
        #expect(codes.count > 25)
        #expect(codes.subtracting(Explanation.all.map(\.code)).sorted() == [])
    }

    @Test func codesAreUnique() {
        let codes = Explanation.all.map { $0.code.lowercased() }
        #expect(Set(codes).count == codes.count)
    }

    /// A phrase that two entries share, or that is a part of another's, would explain too much.
    @Test func everyPhraseFindsItsEntryOnly() {
        let index = ExplanationIndex(Explanation.all)
        for explanation in Explanation.all {
            for phrase in explanation.phrases + [explanation.code] {
                let text = "On this page it says: \"\(phrase)\", again and again."
                #expect(index.find(text).found.map(\.code) == [explanation.code], "\(phrase)")
            }
        }
    }

    @Test(arguments: Explanation.all)
    func anEntrySaysWhatWhatToDoAndHowToCheck(explanation: Explanation) {
        #expect(!explanation.title.isEmpty && !explanation.title.hasSuffix("."))
        #expect(explanation.title.count < 72)
        #expect(explanation.meaning.hasSuffix("."))
        #expect(!explanation.changes.isEmpty)
        #expect(!explanation.check.isEmpty)
        #expect(!explanation.meaning.contains("\n"))
    }

    /// An error of Microsoft about an address or an ID is cured in the portal or in the files.
    @Test func entriesOfAFieldNameItsPlaceInEveryFile() throws {
        let found = ExplanationIndex(Explanation.all).find("50011").found
        let answers = try #require(found.first).changes.flatMap { change -> [Setting] in
            if case .answer(let id, _) = change { id.settings } else { [] }
        }
        #expect(
            answers.flatMap { answer in FileKind.written.compactMap { answer.name(in: $0) } } == [
                "AUTHENTICATION_CALLBACK_URL", "authenticationConfiguration.callbackUrl",
                "openmetadata.config.authentication.callbackUrl",
            ])
    }
}
