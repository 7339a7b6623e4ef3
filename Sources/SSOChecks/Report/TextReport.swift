import SSOModel

/// Findings as lines for people and for editors.
package struct TextReport {
    private let report: CheckReport
    private let display: (String) -> String
    private let width: (String) -> Int

    /// - Parameters:
    ///   - report: What was found.
    ///   - display: Makes foreign text safe for a terminal.
    ///   - width: How many columns such a text takes.
    package init(
        _ report: CheckReport, display: @escaping (String) -> String,
        width: @escaping (String) -> Int
    ) {
        self.report = report
        self.display = display
        self.width = width
    }

    package var text: String {
        let parts = report.findings.map { lines(of: $0).joined(separator: "\n") + "\n" }
        return parts.joined(separator: "\n") + (parts.isEmpty ? "" : "\n") + summary + "\n"
    }

    private func lines(of finding: CheckFinding) -> [String] {
        let place = "\(finding.path):\(finding.line):\(finding.column)"
        var lines = [
            "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
        ]
        if let excerpt = report.excerpt(of: finding) {
            let shown = display(excerpt.line)
            let before = display(String(excerpt.line.unicodeScalars.prefix(excerpt.indent)))
            let blanks = String(repeating: " ", count: width(before))
            let tail = String(repeating: "~", count: excerpt.length - 1)
            lines += ["    " + shown, "    " + blanks + "^" + tail]
        }
        if !finding.advice.isEmpty { lines.append("  " + finding.advice) }
        return lines.map(display)
    }

    private var summary: String {
        let unread = report.unread.count
        let rest = unread == 0 ? "" : " \(counted(unread, "file")) could not be read."
        if report.files.isEmpty, unread > 0 { return "Nothing was checked." + rest }
        return "\(counted(report.files.count, "file")) checked: \(counts)." + rest
    }

    private var counts: String {
        guard !report.findings.isEmpty else { return "nothing found" }
        return [Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = report.count(severity)
            return count == 0 ? nil : counted(count, severity.rawValue)
        }.joined(separator: ", ")
    }

    private func counted(_ count: Int, _ word: String) -> String {
        "\(count) \(word)\(count == 1 ? "" : "s")"
    }
}
