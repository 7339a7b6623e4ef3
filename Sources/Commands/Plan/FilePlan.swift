import Glibc
import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import WizardUI

/// The plan for some settings together with the files as they were when it was made.
struct FilePlan {
    let changes: ChangePlan
    /// Why nothing can be written.
    private(set) var refusals: [String] = []
    private var snapshots: [String: FileSnapshot] = [:]
    private let settings: SSOSettings

    /// - Parameters:
    ///   - settings: What the files should say.
    ///   - options: How they are to be changed.
    ///   - triesPlaces: True to see whether the files could be replaced now.
    init(_ settings: SSOSettings, _ options: ChangeOptions, triesPlaces: Bool = true) {
        self.settings = settings
        var existing: [String: [UInt8]] = [:]
        for path in settings.target.allPaths.map({ options.place($0.text) }) {
            do throws(FileError) {
                let snapshot = try FileSnapshot.read(path)
                snapshots[path] = snapshot
                if case .present(let contents) = snapshot { existing[path] = contents.bytes }
            } catch {
                refusals.append(error.line)
            }
        }
        changes = ChangePlan(
            settings, below: options.folder, existing: existing,
            keepsPlaceholders: options.keepsPlaceholders)
        refusals += changes.refusals.map {
            "\($0.path): \($0.problem.message) \($0.problem.advice)"
        }
        guard refusals.isEmpty, triesPlaces else { return }
        do throws(FileError) {
            try transaction(state: nil).check()
        } catch {
            refusals.append(error.line)
        }
    }

    /// Writes all files or none, provided that they still are what they were.
    ///
    /// - Parameter state: Where the journal and the record for undo are kept; nil for none.
    /// - Returns: What was done, and what to do next.
    /// - Throws: Why nothing was written.
    func write(state: StateFolder?) throws(FileError) -> WriteReport {
        let receipt = try transaction(state: state).commit()
        return report(receipt, LastApply.wayBack(for: changes.files.first?.path, in: state))
    }

    private func transaction(state: StateFolder?) -> FileTransaction {
        FileTransaction(
            changes.files.filter { $0.action != .keep }.map { file in
                FileChange(
                    path: file.path, bytes: file.reveal(), holdsSecret: file.holdsSecret,
                    expected: .init(snapshots[file.path] ?? .absent))
            }, state: state)
    }

    /// What is to be said about the changes besides the findings about the answers.
    func findings(environment: [String: String]) -> [Finding] {
        var seen: Set<String> = []
        let kept = changes.files.flatMap(\.winningVariables).filter { seen.insert($0).inserted }
        let set =
            changes.files.first?.kind == .dockerEnvironment
            ? settings.variables.filter { environment[$0] != nil } : []
        return (kept.isEmpty ? [] : [Finding(.change(.placeholdersKept(kept)))])
            + (set.isEmpty ? [] : [Finding(.change(.environmentWins(set)))])
    }

    /// What will be wrong in the files besides the answers: mostly what stood there before.
    var mistakes: [CheckFinding] {
        SSOChecks.mistakes(
            in: changes.files.map {
                CheckInput($0.path, $0.reveal(), kind: CheckedKind($0.kind))
            }, version: settings.target.version)
    }

    func preview(environment: [String: String]) -> Preview {
        let mistakes = Dictionary(grouping: mistakes, by: \.path)
        return Preview(
            files: changes.files.map { file in
                Preview.File(
                    path: file.path, summary: file.summary, diff: file.diff,
                    mistakes: (mistakes[file.path] ?? []).map(Preview.Mistake.init))
            }, findings: findings(environment: environment), refusals: refusals)
    }

    private func report(
        _ receipt: WriteReceipt, _ wayBack: NextSteps.WayBack
    ) -> WriteReport {
        let server = changes.files.first
        return WriteReport(
            files: changes.files.filter { $0.action != .keep }.map {
                "\($0.path) (\($0.summary))"
            }, unchanged: changes.files.filter { $0.action == .keep }.map(\.path),
            backups: receipt.backups,
            nextSteps: NextSteps.steps(
                for: settings.writing(to: server?.path), isNewFile: server?.action == .create,
                wayBack: wayBack))
    }
}

extension LastApply {
    /// What an undo would do to a file now; the record may be that of an earlier run.
    fileprivate static func wayBack(
        for path: String?, in state: StateFolder?
    ) -> NextSteps.WayBack {
        guard let path, let state, let last = try? load(from: state),
            (try? last.check()) != nil, let file = last.files.first(where: { $0.isFile(path) })
        else { return .unknown }
        return file.backup == nil ? .removes : .restores
    }
}

extension LastApply.File {
    /// True for the same file, whatever links lead to it.
    fileprivate func isFile(_ other: String) -> Bool {
        guard let real = realpath(other, nil) else { return false }
        defer { free(real) }
        return String(cString: real) == path
    }
}

/// How files are to be changed.
struct ChangeOptions {
    /// The folder that all files go below; nil for the paths as they are given.
    var folder: String?
    var keepsPlaceholders = false

    func place(_ path: String) -> String {
        folder.map { FilePath(unchecked: path).text(below: $0) } ?? path
    }
}

extension Preview.Mistake {
    init(_ finding: CheckFinding) {
        self.init(
            severity: finding.severity,
            text: "line \(finding.line): \(finding.message) \(finding.advice)")
    }
}

extension PlannedFile {
    /// What happens to the file, in a few words.
    var summary: String {
        switch action {
        case .create: "new file, mode \(holdsSecret ? "0600" : "0640")"
        case .update: "updated in place"
        case .keep: "says all of it already"
        }
    }
}

extension SSOSettings {
    /// The same settings with the path that the server's file really has.
    fileprivate func writing(to path: String?) -> SSOSettings {
        var copy = self
        if let path { copy.target.path = FilePath(unchecked: path) }
        return copy
    }

    /// The names in the server's environment file.
    fileprivate var variables: [String] {
        entries(for: .dockerEnvironment).compactMap(\.path.first)
    }
}
