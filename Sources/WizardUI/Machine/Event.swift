import SSOModel

/// Everything that can happen to the wizard.
package enum Event: Hashable, Sendable {
    case input(InputEvent)
    /// The answer to `Effect.inspect`.
    case inspected(Inspection)
    /// The answer to `Effect.preview`.
    case previewed(Preview)
    /// The answer to `Effect.write` when all files are in place.
    case written(WriteReport)
    /// The answer to `Effect.write` when nothing was changed: what failed and what to do.
    case writeFailed(String)
    /// The answer to `Effect.saveDraft` when it failed: why.
    case draftFailed(String)
    /// The answer to `Effect.saveDraft` when it was done.
    case draftSaved
    /// The answer to `Effect.takeOver`: the other session has ended, and this was its draft.
    case tookOver(Wizard.Draft?)
    /// No key came for a moment.
    case rested
    /// The plan on Review was painted, and the keys of before are gone.
    case planPainted
    /// It has stood long enough to be read.
    case planStood
    /// Something that the operator should know, such as why the draft is not kept.
    case notice(String)
}

/// What the wizard wants done outside of itself.
package enum Effect: Hashable, Sendable {
    /// Look what stands at these paths, and what it says.
    case inspect(TargetFiles)
    /// Work out what would be written.
    case preview(SSOSettings)
    /// Write what the last preview showed.
    case write(SSOSettings)
    case saveDraft
    case discardDraft
    /// End the other session, which saves its draft.
    case takeOver
    case bell
    /// Paint every cell anew: something else may have written to the terminal.
    case repaint
    /// Give the terminal back to the shell until it resumes the process.
    case suspend
    case quit(Outcome)
}

/// How the wizard ended.
package enum Outcome: Hashable, Sendable {
    case done
    case quitKeepingDraft
    case discarded
}

/// What stands at a path where a file is to be written.
package enum FileStatus: Hashable, Sendable {
    case absent
    case present
    /// It cannot be written there: why, and what to do.
    case unusable(String)
}

/// What was found at the paths of the answers.
package struct Inspection: Hashable, Sendable {
    package var status: [String: FileStatus]
    /// The answers that the files hold already.
    package var found: [QuestionID: Answer]
    /// The questions for which they say something that is no answer.
    package var unread: Set<QuestionID>

    package init(
        status: [String: FileStatus] = [:], found: [QuestionID: Answer] = [:],
        unread: Set<QuestionID> = []
    ) {
        self.status = status
        self.found = found
        self.unread = unread
    }

    /// The files that are not there.
    package var absent: Set<String> { Set(status.filter { $0.value == .absent }.keys) }
}

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
    package var refusals: [String]
    /// What to paste by hand where a file is refused, line by line.
    package var sections: [String]

    package init(
        files: [File] = [], findings: [Finding] = [], refusals: [String] = [],
        sections: [String] = []
    ) {
        self.files = files
        self.findings = findings
        self.refusals = refusals
        self.sections = sections
    }
}

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
