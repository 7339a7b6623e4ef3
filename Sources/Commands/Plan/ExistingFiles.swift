import SSOFiles
import SSOFormats
import SSOModel
import WizardUI

/// What stands at the paths of some answers, and what it says.
struct ExistingFiles {
    private(set) var inspection = Inspection()
    /// The file that an answer was found in.
    private(set) var places: [QuestionID: String] = [:]

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
                let answers = ExistingSettings.answers(in: contents.bytes, as: kind)
                inspection.found.merge(answers) { _, new in new }
                places.merge(answers.mapValues { _ in options.place(path) }) { _, new in new }
            }
        } catch {
            inspection.status[path] = .unusable("\(error.message) \(error.advice)")
        }
    }
}
