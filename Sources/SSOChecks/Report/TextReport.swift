import DisplayText
import SSOModel
import SSOReading

/// Findings as lines for people and for editors.
package struct TextReport {
    private let report: CheckReport
    private let groups: [FindingGroup]
    private let excerpts: Excerpts

    package init(_ report: CheckReport) {
        self.report = report
        groups = FindingGroup.groups(of: report.placed)
        excerpts = Excerpts(report)
    }

    package var text: String {
        let parts = groups.map { lines(of: $0).joined(separator: "\n") + "\n" }
        return parts.joined(separator: "\n") + (parts.isEmpty ? "" : "\n") + summary + "\n"
    }

    private func lines(of group: FindingGroup) -> [String] {
        let finding = group.finding
        var lines = [finding.headline(at: group.position.text)]
        if let excerpt = excerpts[group.position] {
            let shown = displayable(excerpt.line)
            let before = displayable(String(excerpt.line.unicodeScalars.prefix(excerpt.indent)))
            let blanks = String(repeating: " ", count: displayWidth(before))
            let tail = String(repeating: "~", count: excerpt.length - 1)
            lines += ["    " + shown, "    " + blanks + "^" + tail]
        }
        if let others = group.others { lines.append("  " + others) }
        if !finding.advice.isEmpty { lines.append("  " + finding.advice) }
        return lines.map(displayable)
    }

    private var summary: String {
        let unread = report.unread.count
        let rest = unread == 0 ? "" : " \(counted(unread, "file")) could not be read."
        if report.files.isEmpty, unread > 0 { return "Nothing was checked." + rest }
        let checked = report.files.count { $0.kind != nil }
        return "\(counted(checked, "file")) checked: \(counts)." + rest
    }

    private var counts: String {
        guard !report.findings.isEmpty else { return "nothing found" }
        return [Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = groups.count { $0.finding.severity == severity }
            return count == 0 ? nil : counted(count, severity.rawValue)
        }.joined(separator: ", ")
    }

    private func counted(_ count: Int, _ word: String) -> String {
        "\(count) \(word)\(count == 1 ? "" : "s")"
    }
}
