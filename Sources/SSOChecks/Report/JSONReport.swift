import SSOModel
import SSOReading

/// Findings for scripts; docs/check.md describes the format.
package struct JSONReport {
    private let report: CheckReport

    package init(_ report: CheckReport) { self.report = report }

    package func text() throws -> String {
        let value: JSON = [
            "version": .number(1), "openMetadataVersion": report.version.map { .text($0.rawValue) },
            "files": .list(
                report.files.map { file in
                    ["path": .text(file.path), "kind": file.kind.map { .text($0.rawValue) }]
                }),
            "unread": .list(
                report.unread.map { ["path": .text($0.path), "reason": .text($0.reason)] }),
            "findings": .list(report.placed.map(value)),
        ]
        return try value.json
    }

    private func value(of finding: Finding, at position: SourcePosition) -> JSON {
        [
            "code": .text(finding.code), "severity": .text(finding.severity.rawValue),
            "message": .text(finding.message), "advice": .text(finding.advice),
            "path": .text(position.file), "line": .number(position.line),
            "column": .number(position.column), "endLine": .number(position.endLine),
            "endColumn": .number(position.endColumn), "link": finding.kind.link.map { .text($0) },
        ]
    }
}
