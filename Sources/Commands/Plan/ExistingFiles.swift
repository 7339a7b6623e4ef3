import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import WizardUI

/// What stands at the paths of some answers, and what it says.
struct ExistingFiles {
    private(set) var inspection = Inspection()
    /// The file that says something for a question which is no answer to it.
    private(set) var unread: [QuestionID: String] = [:]

    init(_ files: TargetFiles, _ options: ChangeOptions) {
        for path in files.ingestion.reversed() {
            take(path, as: .workflow, options)
        }
        take(files.settings, as: files.deployment.fileKind, options)
        inspection.found = FoundAnswers.independent(inspection.found)
        inspection.unread = Set(unread.keys)
    }

    private mutating func take(_ path: String, as kind: FileKind, _ options: ChangeOptions) {
        do throws(FileError) {
            let place = options.place(path)
            if kind == .helm, let wrong = TargetFileCheck.parent(of: place) {
                inspection.status[path] = .unusable(
                    wrong.inOneLine(at: "\(wrong.path):\(wrong.line)"))
                return
            }
            switch try FileSnapshot.read(place) {
            case .absent: inspection.status[path] = .absent
            case .present(let contents):
                if let wrong = WrongFile(contents.bytes, at: place, for: kind) {
                    inspection.status[path] = .unusable(
                        wrong.inOneLine(at: "line \(wrong.line)"))
                    return
                }
                inspection.status[path] = .present
                let found = FoundAnswers(in: contents.bytes, as: kind)
                inspection.found.merge(found.answers) { _, new in new }
                for id in found.answers.keys { inspection.sources[id] = place }
                for id in found.unread { unread[id] = place }
            }
        } catch {
            inspection.status[path] = .unusable(error.inOneLine())
        }
    }
}
