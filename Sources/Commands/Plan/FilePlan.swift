import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import WizardUI

/// The plan for some settings together with the files as they were when it was made.
struct FilePlan {
    let changes: ChangePlan
    /// Why nothing can be written.
    private(set) var refusals: [FileRefusal]
    /// What will be wrong in the files besides the answers: mostly what stood there before.
    let mistakes: [Finding]
    /// What the compose files beside make of it.
    let composeFindings: [Finding]
    /// What later values files make of it.
    let valuesFindings: [Finding]
    /// The workflow files that were found where none of them is written.
    private let leftWorkflows: [String]
    /// True for a compose file with a server of its own, beside which no other is read.
    let standsAlone: Bool
    private let targets: TargetSnapshots
    private let places: [String: FilePlace]
    let options: ChangeOptions
    let settings: SSOSettings
    /// What stood around before, where somebody has looked.
    let seen: Surroundings?

    /// - Parameters:
    ///   - settings: What the files should say.
    ///   - options: How they are to be changed.
    ///   - here: What was seen of the folder, where somebody has looked.
    ///   - triesPlaces: True to see whether the files could be replaced now.
    init(
        _ settings: SSOSettings, _ options: ChangeOptions, here: FoundHere? = nil,
        triesPlaces: Bool = true
    ) {
        var located = LocatedFiles(settings, options)
        let compose =
            settings.target.kind == .docker
            ? ComposeBeside(of: located.settings.target.path.text, here ?? FoundHere(options)) : nil
        located.take(services: compose?.services ?? [])
        located.take(unfilled: compose?.unfilled(settings) ?? [])
        standsAlone = compose?.standsAlone ?? false
        self.options = options
        seen = here?.surroundings
        let found = settings.ingestion == nil ? [] : seen?.workflows ?? []
        let isTold = settings.target.ingestionPaths.contains { found.contains($0.text) }
        leftWorkflows = isTold ? [] : found
        self.settings = located.settings
        places = located.places
        targets = TargetSnapshots(located)
        let later =
            settings.target.kind == .kubernetes
            ? ValuesBeside(of: located.settings.target.path.text, here ?? FoundHere(options)) : nil
        let plan = CheckedPlan(
            located.settings, targets.contents, keepsPlaceholders: options.keepsPlaceholders,
            modes: targets.byPath.compactMapValues(\.mode), unpassed: compose?.unpassed ?? [],
            expanding: compose?.expands == true ? [located.settings.target.path.text] : [],
            looked: later?.looked ?? [])
        (changes, mistakes, refusals) = (plan.changes, plan.mistakes, plan.refusals)
        let wanted = located.settings.entries(for: .environment)
        composeFindings = plan.server.flatMap { compose?.findings($0, wanted) } ?? []
        valuesFindings =
            plan.server.flatMap { later?.findings($0, settings.entries(for: .helm)) } ?? []
        guard refusals.isEmpty, triesPlaces else { return }
        do throws(FileError) {
            try transaction(state: nil).check()
        } catch {
            refusals.append(FileRefusal(error.problem))
        }
    }

    /// Writes all files or none, provided that they still are what they were.
    ///
    /// - Parameter state: Where the journal and the record for undo are kept; nil for none.
    /// - Returns: What was done, and what to do next.
    /// - Throws: Why nothing was written.
    func write(state: StateFolder?) throws(FileError) -> WriteReport {
        // What needs no change is only right as long as it is what was shown.
        for file in changes.files where file.action == .keep {
            try places[file.path]?.refuseElsewhere()
            try targets.expectUnchanged(file.path)
        }
        let receipt = try transaction(state: state).commit()
        return report(receipt, LastApply.wayBack(for: changes.files.first?.path, in: state))
    }

    /// The files that do not say all of it already.
    var changed: [PlannedFile] { changes.files.filter { $0.action != .keep } }

    /// The absolute path of the server's file, without links.
    var serverFile: String {
        places[settings.target.path.text]?.path ?? settings.target.path.text
    }

    private func transaction(state: StateFolder?) -> FileTransaction {
        FileTransaction(
            changed.map { $0.change(from: targets.byPath, at: places) }, state: state)
    }

    /// What is to be said about the changes besides the findings about the answers.
    func findings(environment: [String: String]) -> [Finding] {
        var seen: Set<String> = []
        let kept = changes.files.flatMap(\.winningVariables).filter { seen.insert($0).inserted }
        let set =
            changes.files.first?.kind == .environment
            ? settings.variables.filter { environment[$0] != nil } : []
        let fragment = changes.files.first.flatMap { file in
            file.kind == .server && file.action == .create ? file.path : nil
        }
        return targets.contents.findings + composeFindings + valuesFindings
            + (leftWorkflows.isEmpty ? [] : [Finding(.changeWorkflowsLeft(leftWorkflows))])
            + (fragment.map { [Finding(.changeOnlyFragment($0))] } ?? [])
            + (kept.isEmpty ? [] : [Finding(.changePlaceholdersKept(kept))])
            + (set.isEmpty ? [] : [Finding(.changeEnvironmentWins(set))])
    }

    func preview(environment: [String: String]) -> Preview {
        let mistakes = Dictionary(grouping: mistakes) { $0.position?.file }
        return Preview(
            files: changes.files.map { file in
                Preview.File(
                    path: file.path, summary: file.summary, diff: file.diff,
                    mistakes: (mistakes[file.path] ?? []).map(Preview.Mistake.init))
            }, findings: findings(environment: environment),
            refusals: refusals)
    }

    private func report(
        _ receipt: WriteReceipt, _ wayBack: NextSteps.WayBack
    ) -> WriteReport {
        WriteReport(
            files: changed.map { "\($0.path) (\($0.summary))" },
            unchanged: changes.files.filter { $0.action == .keep }.map(\.path),
            backups: receipt.backups,
            nextSteps: gated(
                NextSteps(
                    settings, at: place, outcome: outcome, wayBack: wayBack,
                    hasOnlySections: hasOnlySections
                ).steps),
            leftErrors: leftErrors)
    }
}

/// How files are to be changed.
struct ChangeOptions {
    /// The folder that all files go below; nil for the paths as they are given.
    var folder: String?
    /// A folder of its own within that one.
    var subfolder: String?
    var keepsPlaceholders = false

    func place(_ path: String) -> String {
        let inner = subfolder.map(path.below) ?? path
        return folder.map(inner.below) ?? inner
    }
}

extension Preview.Mistake {
    init(_ finding: Finding) {
        self.init(
            severity: finding.severity,
            text: finding.inOneLine(at: finding.position.map { "line \($0.line)" }))
    }
}

extension PlannedFile {
    /// What happens to the file, in a few words.
    var summary: String {
        switch action {
        case .create:
            "new \(kind == .server ? "fragment" : "file"), mode \(holdsSecret ? "0600" : "0640")"
        case .update: "updated in place\(place.map { " at \($0.path.dotted)" } ?? "")"
        case .keep: "says all of it already"
        }
    }
}

extension SSOSettings {
    /// The names in the server's environment file.
    fileprivate var variables: [String] {
        entries(for: .environment).compactMap(\.path.first)
    }
}
