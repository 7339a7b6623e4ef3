import SSOModel

/// Why nothing of a session can be kept.
package struct UnkeptDraft: Hashable, Sendable {
    package let problem: Problem
    /// True where no file can be written for the same reason.
    package let keepsFilesBack: Bool

    package init(_ problem: Problem, keepsFilesBack: Bool = false) {
        self.problem = problem
        self.keepsFilesBack = keepsFilesBack
    }
}
