import SSOFormats
import SSOModel
import SSOReading

/// What some settings change in some files, what will be wrong in them besides, and why they may
/// not be written.
package struct CheckedPlan: Sendable {
    package let changes: ChangePlan
    /// Warnings and errors besides the answers: mostly what stood there before.
    package let mistakes: [Finding]
    package let refusals: [FileRefusal]

    /// - Parameters:
    ///   - settings: What the files should say.
    ///   - targets: The files as they stand.
    ///   - keepsPlaceholders: True to change only the default in `${NAME:-default}`.
    ///   - modes: The permissions of the files, where they are known.
    ///   - unpassed: Variables of an environment file that do not reach the server.
    ///   - expanded: Environment files whose every reader puts in `${NAME}` of lines before.
    ///   - looked: Files that win over values in them, and that are looked at otherwise.
    package init(
        _ settings: SSOSettings, _ targets: TargetContents, keepsPlaceholders: Bool,
        modes: [String: UInt32] = [:], unpassed: Set<String> = [],
        expanding expanded: Set<String> = [], looked: Set<String> = []
    ) {
        changes = ChangePlan(
            settings, existing: targets.existing, places: targets.places,
            skipping: targets.refused, keepsPlaceholders: keepsPlaceholders,
            expanding: expanded)
        mistakes = SSOChecks.mistakes(
            in: changes.files.map { file in
                var input = CheckInput(
                    file.path, file.reveal(), kind: file.kind, place: file.place,
                    mode: modes[file.path])
                (input.unpassed, input.looked) = (unpassed, looked)
                return input
            },
            keeping: changes.files.reduce(into: [:]) { kept, file in
                if file.action != .create { kept[file.path] = settings.kept(in: file.kind) }
            }, version: settings.target.toldVersion)
        refusals =
            targets.refusals + changes.refusals.flatMap { Self.reasons($0, targets) }
            + mistakes.filter(\.kind.keepsFromBeingRead).map(FileRefusal.init)
            + changes.brokenJSON(settings.target).map { FileRefusal($0) }
    }

    /// What becomes of the server's file; nil where that is refused.
    package var server: PlannedFile? {
        changes.files.first { file in
            file.kind != .workflow && !refusals.contains { $0.file == file.path }
        }
    }

    /// Every line at which the file's reader stops, where `check` knows them; the editor names the
    /// first thing that is in its way.
    private static func reasons(
        _ refusal: FileRefusal, _ targets: TargetContents
    ) -> [FileRefusal] {
        guard let path = refusal.file, let bytes = targets.existing[path] else { return [refusal] }
        let found = SSOChecks.check([CheckInput(path, bytes, place: targets.places[path])]).findings
            .filter(\.kind.keepsFromBeingRead)
        let isSaid = found.contains { $0.position?.line == refusal.line }
        return isSaid ? found.map(FileRefusal.init) : [refusal]
    }
}
