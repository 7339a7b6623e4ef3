import DisplayText
import SSOChecks
import SSOFiles
import SSOModel
import WizardUI

/// Findings and failures as lines for people and for editors.
enum FindingReport {
    static func text(of finding: CheckFinding) -> String {
        displayableLines(
            "\(finding.path):\(finding.line):\(finding.column): \(finding.severity.rawValue): "
                + "\(finding.message) [\(finding.code)]\n  \(finding.advice)")
    }

    /// `place: severity: message [code]`, and what to do on the next line.
    static func text(of finding: Finding, place: String) -> String {
        let problem = finding.problem
        let head = "\(place): \(problem.severity.rawValue): \(problem.message) [\(problem.code)]"
        let advice = problem.advice.isEmpty ? "" : "\n  \(problem.advice)"
        return displayableLines(head + advice)
    }

    static func text(of error: FileError) -> String {
        displayableLines("omsso: error: \(error.message)\n  \(error.advice)")
    }

    /// For what does not keep the rest from going on.
    static func warning(of error: FileError) -> String {
        displayableLines("omsso: warning: \(error.message)\n  \(error.advice)")
    }

    private static func displayableLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { displayable(String($0)) }.joined(separator: "\n")
    }
}

extension SourcePosition {
    /// `file:line:column`.
    var text: String { "\(file):\(line):\(column)" }
}
