import FoundationEssentials
import SSOExplanations
import SSOModel
import SSOReading

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS).
package struct SARIFReport: Encodable {
    struct Message: Encodable { let text: String }

    struct Rule: Encodable {
        let id: String
        let shortDescription: Message?
        let fullDescription: Message?
        let help: Message?
        let helpUri: String?
        let defaultConfiguration: Configuration
    }

    struct Configuration: Encodable { let level: String }

    struct Driver: Encodable {
        let name = "omsso"
        let version: String
        let rules: [Rule]
    }

    struct Tool: Encodable { let driver: Driver }

    struct Region: Encodable {
        let startLine, startColumn, endLine, endColumn: Int
    }

    struct ArtifactLocation: Encodable {
        let uri: String
    }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    struct Location: Encodable { let physicalLocation: PhysicalLocation }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
    }

    struct Artifact: Encodable { let location: ArtifactLocation }

    struct Notification: Encodable {
        let level: String
        let message: Message
    }

    /// Files that could not be read keep a run from being a success.
    struct Invocation: Encodable {
        let executionSuccessful: Bool
        let toolExecutionNotifications: [Notification]
    }

    struct Run: Encodable {
        let tool: Tool
        let invocations: [Invocation]
        let columnKind = "unicodeCodePoints"
        let artifacts: [Artifact]
        let results: [Result]
    }

    let version = "2.1.0"
    let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    package init(_ report: CheckReport, toolVersion: String) {
        var codes: [String] = []
        for finding in report.findings where !codes.contains(finding.code) {
            codes.append(finding.code)
        }
        let results = report.findings.map { finding in
            Result(finding, index: codes.firstIndex(of: finding.code) ?? -1)
        }
        let rules = codes.map { code in
            Rule(code, severity: report.findings.first { $0.code == code }?.severity ?? .warning)
        }
        runs = [
            Run(
                tool: Tool(driver: Driver(version: toolVersion, rules: rules)),
                invocations: [Invocation(report.unread)],
                artifacts: Self.paths(of: report).map { Artifact(location: .init(path: $0)) },
                results: results)
        ]
    }

    /// The schema wants every artifact once.
    private static func paths(of report: CheckReport) -> [String] {
        report.files.reduce(into: []) { if !$0.contains($1.path) { $0.append($1.path) } }
    }

    package func text() throws -> String { try ReportEncoding.text(of: self) }
}

extension SARIFReport.Invocation {
    init(_ unread: [UnreadFile]) {
        self.init(
            executionSuccessful: unread.isEmpty,
            toolExecutionNotifications: unread.map {
                .init(level: Severity.error.rawValue, message: .init(text: $0.reason))
            })
    }
}

extension SARIFReport.Rule {
    init(_ code: String, severity: Severity) {
        let rule = CheckRule.all.first { $0.code == code }
        // The words of a field's problem are those of `omsso explain`.
        let words = rule.map(Explanation.init) ?? Explanation.all.first { $0.code == code }
        self.init(
            id: code, shortDescription: words.map { .init(text: $0.title) },
            fullDescription: words.map { .init(text: $0.meaning) },
            help: rule.map { .init(text: $0.fix) }, helpUri: rule?.link,
            defaultConfiguration: .init(level: severity.rawValue))
    }
}

extension SARIFReport.Result {
    init(_ finding: CheckFinding, index: Int) {
        let region = SARIFReport.Region(
            startLine: finding.line, startColumn: finding.column, endLine: finding.endLine,
            endColumn: finding.endColumn)
        let location = SARIFReport.PhysicalLocation(
            artifactLocation: .init(path: finding.path), region: region)
        let advice = finding.advice.isEmpty ? "" : " " + finding.advice
        self.init(
            ruleId: finding.code, ruleIndex: index, level: finding.severity.rawValue,
            message: .init(text: finding.message + advice),
            locations: [.init(physicalLocation: location)])
    }
}

extension SARIFReport.ArtifactLocation {
    /// A relative or absolute path as a URI reference (RFC 3986).
    init(path: String) {
        var uri = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII, scalar.isWord || "-.~/".unicodeScalars.contains(scalar) {
                uri.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        self.init(uri: path.hasPrefix("/") ? "file://" + uri : uri)
    }
}
