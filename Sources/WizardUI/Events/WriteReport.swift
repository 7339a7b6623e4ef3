import SSOModel

/// What was written.
package struct WriteReport: Hashable, Sendable {
    /// One line for each file: its path and what happened to it.
    package var files: [String]
    /// Files that say all of it already and were not touched.
    package var unchanged: [String]
    package var backups: [String]
    /// What the operator does next.
    package var nextSteps: [GuidanceStep]
    /// Errors in lines that were left as they were, each with its place and what to do.
    package var leftErrors: [String]

    package init(
        files: [String], unchanged: [String] = [], backups: [String] = [],
        nextSteps: [GuidanceStep] = [], leftErrors: [String] = []
    ) {
        self.leftErrors = leftErrors
        self.files = files
        self.unchanged = unchanged
        self.backups = backups
        self.nextSteps = nextSteps
    }
}
