import SSOFiles
import SSOFormats
import SSOModel
import WizardUI

/// What stands at the paths of some answers, and what it says.
struct ExistingFiles {
    private(set) var inspection = Inspection()
    /// The file that an answer was found in.
    private(set) var places: [QuestionID: String] = [:]
    /// The file that says something for a question which is no answer to it.
    private(set) var unread: [QuestionID: String] = [:]

    init(_ files: TargetFiles, _ options: ChangeOptions) {
        for path in files.ingestion.reversed() {
            take(path, as: .ingestionWorkflow, options)
        }
        take(files.settings, as: files.deployment.fileKind, options)
        inspection.found = ExistingSettings.independent(inspection.found)
    }

    private mutating func take(_ path: String, as kind: FileKind, _ options: ChangeOptions) {
        do throws(FileError) {
            switch try FileSnapshot.read(options.place(path)) {
            case .absent: inspection.status[path] = .absent
            case .present(let contents):
                inspection.status[path] = .present
                let (answers, unread) = ExistingSettings.read(contents.bytes, as: kind)
                inspection.found.merge(answers) { _, new in new }
                for id in answers.keys { places[id] = options.place(path) }
                for id in unread { self.unread[id] = options.place(path) }
            }
        } catch {
            inspection.status[path] = .unusable(error.line)
        }
    }
}
