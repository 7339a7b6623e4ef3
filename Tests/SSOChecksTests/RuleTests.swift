import Foundation
import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Every rule against files that break it and files that nearly do.
@Suite struct RuleTests {
    @Test(arguments: Case.all)
    func theMistakeIsFoundWhereItStands(_ sample: Case) throws {
        let findings = sample.bad.findings(sample.version)
        let places = findings.filter { $0.code == sample.code }.map(\.place)
        #expect(try places.contains(#require(sample.bad.marked)), "\(findings.map(\.shown))")
    }

    @Test(arguments: Case.all)
    func theNearMissIsLeftAlone(_ sample: Case) {
        let findings = sample.near.findings(sample.version).filter { $0.code == sample.code }
        #expect(findings.isEmpty, "\(findings.map(\.shown))")
    }

    /// FILE-ENCODING needs bytes that no text has; see `HostileFileTests`.
    @Test func everyRuleHasACase() {
        let tested = Set(Case.all.map(\.code))
        let known = Set(CheckRule.all.map(\.code)).union(FieldCheck.codes)
        #expect(known.subtracting(tested) == ["OMSSO-FILE-ENCODING"])
        #expect(tested.subtracting(known) == [])
    }

    @Test func everyFindingHasACodeOfTheCatalogue() {
        let known = Set(CheckRule.all.map(\.code)).union(FieldCheck.codes)
        for sample in Case.all {
            for finding in sample.bad.findings(sample.version) {
                #expect(known.contains(finding.code))
                #expect(!finding.advice.isEmpty, "\(finding.code)")
                #expect(finding.line > 0 && finding.column > 0)
            }
        }
    }

    @Test func codesAndWordsOfTheCatalogueAreComplete() {
        let codes = CheckRule.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for rule in CheckRule.all {
            #expect(!rule.title.hasSuffix("."))
            for words in [rule.explanation, rule.fix] {
                #expect(words.hasSuffix("."), "\(rule.code): \(words)")
            }
            #expect(rule.link.hasPrefix("https://"))
        }
    }

    @Test func theDocumentationListsEveryCode() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let text = try String(contentsOfFile: "/\(root)/docs/check.md", encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `OMSSO-") }
        let expected = CheckRule.all.map { "| `\($0.code)` | \($0.severity) | \($0.title) |" }
        #expect(rows.map(String.init) == expected)
    }

    @Test(arguments: [env(), server(), helm(), workflow()])
    func theSamplesThemselvesAreClean(_ sample: Sample) {
        let findings = sample.findings(.v1_7).filter { $0.severity > .note }
        #expect(findings.isEmpty, "\(findings.map(\.shown))")
    }
}

extension CheckFinding {
    var shown: String { "\(place): \(severity): \(message) [\(code)]" }
}
