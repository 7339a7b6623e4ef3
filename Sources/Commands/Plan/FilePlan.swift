import SSOFiles
import SSOFormats
import SSOModel
import WizardUI

/// What would be written for some settings, worked out without writing anything.
struct FilePlan {
    private(set) var files: [RenderedFile] = []
    /// Why nothing can be written.
    private(set) var refusals: [String] = []

    /// - Parameters:
    ///   - settings: What the files are made from.
    ///   - folder: Where relative paths start, and where all files go; nil for the paths as given.
    init(_ settings: SSOSettings, below folder: String?) {
        files = settings.renderedFiles().map { file in folder.map { file.moved(below: $0) } ?? file
        }
        for file in files {
            if case .unusable(let reason) = Self.status(of: file.path) { refusals.append(reason) }
        }
    }

    /// What stands at a path where a new file is to be.
    static func status(of path: String) -> FileStatus {
        do throws(FileError) {
            switch try FileSnapshot.read(path) {
            case .absent: return .absent
            case .present: throw .exists([path])
            }
        } catch {
            return .unusable("\(error.message) \(error.advice)")
        }
    }

    var preview: Preview {
        Preview(
            files: files.map { file in
                Preview.File(
                    path: file.path, summary: file.summary,
                    diff: UnifiedDiff.lines(from: nil, to: file.maskedText, path: file.path))
            }, refusals: refusals)
    }

    /// Writes all files or none.
    func write() throws(FileError) {
        try FileTransaction(
            files.map {
                FileChange(path: $0.path, text: $0.reveal(), holdsSecret: $0.holdsSecret)
            }
        ).commit()
    }

    func report(for settings: SSOSettings) -> WriteReport {
        WriteReport(
            files: files.map { "\($0.path) (\($0.summary))" },
            nextSteps: NextSteps.steps(
                for: settings.writing(to: files.first?.path), isFragment: true))
    }
}

extension RenderedFile {
    fileprivate var summary: String { "new file, mode \(holdsSecret ? "0600" : "0640")" }
}

extension SSOSettings {
    /// The same settings with the path that the server's file really has.
    fileprivate func writing(to path: String?) -> SSOSettings {
        var copy = self
        if let path { copy.target.path = FilePath(unchecked: path) }
        return copy
    }
}
