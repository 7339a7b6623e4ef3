import SSOModel
import SSOReading

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS).
package struct SARIFReport {
    private let report: CheckReport
    private let toolVersion: String

    package init(_ report: CheckReport, toolVersion: String) {
        self.report = report
        self.toolVersion = toolVersion
    }

    package func text() throws -> String {
        let value: JSON = [
            "version": "2.1.0",
            "$schema":
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "runs": .list([run]),
        ]
        return try value.json
    }

    private var run: JSON {
        let kinds = report.findings.map(\.kind).withoutRepeats
        let driver: JSON = [
            "name": "omsso", "version": .text(toolVersion), "rules": .list(kinds.map(rule)),
        ]
        return [
            "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
            "invocations": .list([invocation]),
            // The schema wants every artifact once.
            "artifacts": .list(
                report.files.map(\.path).withoutRepeats.map { ["location": location($0)] }),
            "results": .list(
                report.placed.map { finding, position in
                    result(finding, position, index: kinds.firstIndex(of: finding.kind) ?? -1)
                }),
        ]
    }

    /// Files that could not be read keep a run from being a success.
    private var invocation: JSON {
        [
            "executionSuccessful": .flag(report.unread.isEmpty),
            "toolExecutionNotifications": .list(
                report.unread.map {
                    ["level": .text(Severity.error.rawValue), "message": message($0.reason)]
                }),
        ]
    }

    private func rule(_ kind: FindingKind) -> JSON {
        [
            "id": .text(kind.code), "shortDescription": message(kind.title),
            "fullDescription": message(kind.meaning), "help": kind.fix.map(message),
            "helpUri": kind.link.map { .text($0) },
            "defaultConfiguration": ["level": .text(kind.severity.rawValue)],
        ]
    }

    private func result(
        _ finding: Finding, _ position: SourcePosition, index: Int
    ) -> JSON {
        let advice = finding.advice.isEmpty ? "" : " " + finding.advice
        let region: JSON = [
            "startLine": .number(position.line), "startColumn": .number(position.column),
            "endLine": .number(position.endLine), "endColumn": .number(position.endColumn),
        ]
        let place: JSON = ["artifactLocation": location(position.file), "region": region]
        return [
            "ruleId": .text(finding.code), "ruleIndex": .number(index),
            "level": .text(finding.severity.rawValue), "message": message(finding.message + advice),
            "locations": .list([["physicalLocation": place]]),
        ]
    }

    private func message(_ text: String) -> JSON { ["text": .text(text)] }

    /// A relative or absolute path as a URI reference (RFC 3986).
    private func location(_ path: String) -> JSON {
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
        return ["uri": .text(path.hasPrefix("/") ? "file://" + uri : uri)]
    }
}

extension Sequence where Element: Hashable {
    /// Each element where it is first.
    fileprivate var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
