internal import SSOChecks
internal import SSOFormats
internal import SSOModel
internal import SSOReading

/// What becomes of the files of some settings: all are written, or none.
public struct SetupEdits: Hashable, Sendable {
    /// One for each file; none where anything is refused.
    public let files: [SetupEdit]
    /// Why nothing may be written, each with its file.
    public let refusals: [SetupFinding]
    /// Warnings and errors that stand in the files besides the answers, and are left as they are; of
    /// a compose file beside them also that it does not hand the settings on.
    public let mistakes: [SetupFinding]

    init<Failure: Error>(
        _ settings: SSOSettings, keepsPlaceholders: Bool,
        beside existing: (_ name: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) {
        var settings = settings
        let file = settings.target.files.settings
        let name = file.lastIndex(of: "/").map { String(file[$0...].dropFirst()) } ?? file
        let kind = settings.target.files.byKind.first?.kind
        let written = try existing(file).map { CheckInput(name, $0, kind: kind) }
        var project =
            settings.target.kind == .docker
            ? try ComposeProject(beside: file, existing) : nil
        if let written {
            project = project?.writing(written) ?? ComposeProject.alone(written)
        }
        settings.target.take(services: project?.services(for: name, written) ?? [])
        var targets = TargetContents(settings)
        for (name, kind) in settings.target.files.byKind {
            try targets.take(try existing(name), at: name, as: kind, beside: existing)
        }
        let plan = CheckedPlan(settings, targets, keepsPlaceholders: keepsPlaceholders)
        let lost = plan.changes.files.first.flatMap { planned in
            project?.findings(
                CheckInput(name, planned.reveal(), kind: planned.kind),
                settings.entries(for: .environment))
        }
        let found = targets.findings + plan.mistakes + (lost ?? []).filter { $0.severity != .note }
        mistakes = found.map { SetupFinding($0) }
        refusals = plan.refusals.map { SetupFinding($0, file: $0.file, line: $0.line) }
        files = refusals.isEmpty ? plan.changes.files.map(SetupEdit.init) : []
    }
}

/// What becomes of one file.
public struct SetupEdit: Hashable, Sendable {
    /// What is to be done with it.
    public enum Action: Hashable, Sendable {
        /// There is no such file yet.
        case create
        /// Some of its lines change.
        case update
        /// It says all of it already.
        case keep
    }

    /// The file as it is afterwards.
    public let file: SetupFile
    /// What is to be done.
    public let action: Action
    /// The lines of a unified diff, secrets masked; none for a file that is kept.
    public let diff: [String]
    /// Variables that win over what is written, where the server's environment sets them.
    public let winningVariables: [String]

    init(_ file: PlannedFile) {
        self.file = SetupFile(file)
        action =
            switch file.action {
            case .create: .create
            case .update: .update
            case .keep: .keep
            }
        diff = file.diff
        winningVariables = file.winningVariables
    }
}
