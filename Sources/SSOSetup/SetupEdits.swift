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
    /// Warnings and errors that stand in the files besides the answers, and are left as they are.
    public let mistakes: [SetupFinding]

    init(
        _ settings: SSOSettings, _ existing: [String: [UInt8]], chartDefinitions: [String],
        keepsPlaceholders: Bool
    ) {
        let wrong = WrongFile.all(settings, existing, chartDefinitions)
        let plan = ChangePlan(
            settings, existing: existing, skipping: Set(wrong.map(\.target)),
            keepsPlaceholders: keepsPlaceholders)
        let found = SSOChecks.mistakes(
            in: plan.files.map { CheckInput($0.path, $0.reveal(), kind: $0.kind) },
            keeping: plan.files.reduce(into: [:]) { kept, file in
                if file.action != .create { kept[file.path] = settings.kept(in: file.kind) }
            }, version: settings.target.version)
        mistakes = found.map { SetupFinding($0) }
        refusals =
            wrong.map { SetupFinding($0.reason, file: $0.reason.path, line: $0.reason.line) }
            + plan.refusals.map { SetupFinding($0.problem, file: $0.path, line: $0.problem.line) }
            + found.filter(\.kind.keepsFromBeingRead).map { SetupFinding($0) }
            + plan.brokenJSON(settings.target).map { SetupFinding($0) }
        files = refusals.isEmpty ? plan.files.map(SetupEdit.init) : []
    }
}

extension WrongFile {
    /// The files of some settings that are of another kind, or the values of another chart.
    fileprivate static func all(
        _ settings: SSOSettings, _ existing: [String: [UInt8]], _ chartDefinitions: [String]
    ) -> [(target: String, reason: WrongFile)] {
        let values = settings.target.path.text
        let ofParent = chartDefinitions.lazy.compactMap { name in
            existing[name].flatMap(ParentChart.init(definition:)).map {
                WrongFile(partOf: $0, at: values, definition: name)
            }
        }.first
        return ChangePlan(settings, existing: [:]).files.compactMap { file in
            let ofOtherKind = existing[file.path].flatMap {
                WrongFile($0, at: file.path, for: file.kind)
            }
            let reason = file.kind == .helm ? ofParent ?? ofOtherKind : ofOtherKind
            return reason.map { (file.path, $0) }
        }
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
