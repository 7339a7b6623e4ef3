import FoundationEssentials
import SSOModel
import SSOReading

/// Findings for scripts; docs/check.md describes the format.
package struct JSONReport: Encodable {
    struct File: Encodable {
        let path: String
        let kind: String?
    }

    struct Finding: Encodable {
        let code: String
        let severity: String
        let message: String
        let advice: String
        let path: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
        let link: String?
    }

    let version = 1
    let openMetadataVersion: String?
    let files: [File]
    let unread: [UnreadFile]
    let findings: [Finding]

    package init(_ report: CheckReport) {
        openMetadataVersion = report.version?.rawValue
        files = report.files.map { File(path: $0.path, kind: $0.kind?.rawValue) }
        unread = report.unread
        findings = report.findings.map {
            Finding(
                code: $0.code, severity: $0.severity.rawValue, message: $0.message,
                advice: $0.advice, path: $0.path, line: $0.line, column: $0.column,
                endLine: $0.endLine, endColumn: $0.endColumn, link: $0.link)
        }
    }

    package func text() throws -> String { try ReportEncoding.text(of: self) }
}

enum ReportEncoding {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
