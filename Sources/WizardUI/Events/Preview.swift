import SSOModel

/// What would be written.
package struct Preview: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        package let path: String
        /// What happens to it, such as `new` or `updated`.
        package let summary: String
        /// The lines of the unified diff, secrets masked.
        package let diff: [String]
        /// What is wrong in the file besides the answers, each with its line.
        package let mistakes: [Mistake]

        package init(path: String, summary: String, diff: [String], mistakes: [Mistake] = []) {
            self.path = path
            self.summary = summary
            self.diff = diff
            self.mistakes = mistakes
        }
    }

    /// A warning or an error about a line of a file as it will be.
    package struct Mistake: Hashable, Sendable {
        package let severity: Severity
        package let text: String

        package init(severity: Severity, text: String) {
            self.severity = severity
            self.text = text
        }
    }

    package var files: [File]
    /// Reasons why nothing can be written, and warnings about what would be.
    package var findings: [Finding]
    /// Reasons outside of the answers why nothing can be written.
    package var refusals: [FileRefusal]

    package init(
        files: [File] = [], findings: [Finding] = [], refusals: [FileRefusal] = []
    ) {
        self.files = files
        self.findings = findings
        self.refusals = refusals
    }
}
