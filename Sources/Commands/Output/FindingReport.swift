import DisplayText
import SSOFiles
import SSOModel
import WizardUI

/// Findings and failures as lines for people and for editors.
enum FindingReport {
    /// `place: severity: message [code]`, and what to do on the next line.
    static func text(of finding: Finding, place: String) -> String {
        let head = "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
        let advice = finding.advice.isEmpty ? "" : "\n  \(finding.advice)"
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

extension Finding {
    /// Its line, what is wrong, and what to do.
    var line: String {
        let place = position.map { "\($0.file):\($0.line): " } ?? ""
        return "\(place)\(message) \(advice) [\(code)]"
    }
}
