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

    /// A release is given where the mistake is none in others, and a rule says from which one on.
    @Test(arguments: Case.all.filter { $0.version != nil })
    func theReleaseMatters(_ sample: Case) {
        let releases: [OpenMetadataVersion?] = [nil] + OpenMetadataVersion.allCases
        func found(in files: Sample) -> [OpenMetadataVersion?] {
            releases.filter { release in
                files.findings(release).contains { $0.code == sample.code }
            }
        }
        let isInAll = found(in: sample.bad).count == releases.count
        #expect(!isInAll || !found(in: sample.near).isEmpty, "is `since:` missing?")
        guard let since = CheckRule.all.first(where: { $0.kind.code == sample.code })?.kind.since
        else { return }
        #expect(found(in: sample.bad).compactMap(\.self).min() == since)
    }

    /// FILE-ENCODING needs bytes that no text has; see `HostileFileTests`.
    @Test func everyRuleHasACase() {
        let tested = Set(Case.all.map(\.code))
        let rules = Set(CheckRule.all.map(\.kind.code))
        #expect(rules.subtracting(tested) == ["OMSSO-FILE-ENCODING"])
        #expect(tested.subtracting(rules).subtracting(FindingKind.all.map(\.code)) == [])
    }

    @Test func everyFindingHasACodeOfTheCatalogue() {
        let known = Set(CheckRule.all.map(\.kind) + FindingKind.all)
        for sample in Case.all {
            for finding in sample.bad.findings(sample.version) {
                #expect(known.contains(finding.kind), "\(finding.code)")
                #expect(!finding.advice.isEmpty, "\(finding.code)")
                #expect(finding.position.map { $0.line > 0 && $0.column > 0 } == true)
            }
        }
    }

    @Test func codesAndWordsOfTheCatalogueAreComplete() {
        let codes = CheckRule.all.map(\.kind.code)
        #expect(Set(codes).count == codes.count)
        for kind in CheckRule.all.map(\.kind) {
            #expect(!kind.title.hasSuffix("."))
            for words in [kind.meaning, kind.fix ?? ""] {
                #expect(words.hasSuffix("."), "\(kind.code): \(words)")
            }
        }
    }

    /// What a link is about can be told from its address only.
    @Test func linksLeadToWhoeverReadsTheFile() {
        let readers = [
            "ENV-": ["docs.docker.com", "/open-metadata/OpenMetadata/"],
            "HELM-": [
                "helm.sh", "fluxcd.io", "/openmetadata-helm-charts/",
                "/open-metadata/OpenMetadata/",
            ],
            "WORKFLOW-": ["openMetadataConnection.json", "docs.open-metadata.org"],
            "KEYS-": ["learn.microsoft.com", "open-metadata"],
            "AUTHORITY-": ["learn.microsoft.com", "/open-metadata/OpenMetadata/"],
            "CALLBACK-": ["learn.microsoft.com", "docs.open-metadata.org"],
            "FILE-": ["yaml.org", "open-metadata"],
        ]
        for kind in CheckRule.all.map(\.kind) {
            let link = kind.link ?? ""
            #expect(link.hasPrefix("https://"), "\(kind.code)")
            let wanted = readers.first { kind.code.hasPrefix("OMSSO-" + $0.key) }?.value ?? ["//"]
            #expect(wanted.contains { link.contains($0) }, "\(kind.code): \(link)")
        }
    }

    /// A number that the words name is the one that the link leads to.
    @Test func numbersOfIssuesAreThoseOfTheLink() {
        for kind in CheckRule.all.map(\.kind) {
            for match in kind.meaning.matches(of: /(?:issue|pull request) (\d+)/) {
                #expect(kind.link?.hasSuffix("/\(match.output.1)") == true, "\(kind.code)")
            }
        }
    }

    @Test func theDocumentationListsEveryCode() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let text = try String(contentsOfFile: "/\(root)/docs/check.md", encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `OMSSO-") }.map(String.init)
        let expected = CheckRule.all.map(\.kind).map {
            "| `\($0.code)` | \($0.severity) | \($0.title) |"
        }
        let missing = Set(expected).subtracting(rows)
        let foreign = Set(rows).subtracting(expected)
        #expect(missing.sorted() == [])
        #expect(foreign.sorted() == [])
        #expect(
            zip(rows, expected).first { $0 != $1 }.map { "\($0) stands where \($1) should" } == nil)
    }

    @Test(arguments: [env(), server(), helm(), workflow()])
    func theSamplesThemselvesAreClean(_ sample: Sample) {
        let findings = sample.findings(.v1_7).filter { $0.severity > .note }
        #expect(findings.isEmpty, "\(findings.map(\.shown))")
    }
}

extension Finding {
    var shown: String { "\(place): \(severity): \(message) [\(code)]" }
}
