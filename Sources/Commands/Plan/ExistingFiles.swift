import SSOFiles
import SSOModel
import SSOReading
import WizardUI

/// What stands at the paths of some answers, and what it says.
struct ExistingFiles {
    private var status: [String: FileStatus] = [:]
    private(set) var answers = ExistingAnswers()

    init(_ files: TargetFiles, _ options: ChangeOptions) {
        for (path, kind) in files.byKind.reversed() {
            status[path] = take(options.place(path), as: kind)
        }
    }

    private mutating func take(_ path: String, as kind: FileKind) -> FileStatus {
        do throws(FileError) {
            let bytes = try FileSnapshot.read(path).bytes
            let wrong = answers.take(
                bytes, at: path, as: kind, beside: FileSnapshot.bytesIfReadable)
            guard let wrong else {
                try FilePlace(path).checkWritable()
                return bytes == nil ? .absent : .present
            }
            let file = wrong.path == path ? nil : wrong.path
            return .unusable(
                FileRefusal(wrong.problem, in: file, line: wrong.line),
                canBePasted: wrong.paste != nil)
        } catch {
            return .unusable(FileRefusal(error.problem))
        }
    }

    var inspection: Inspection {
        Inspection(status: status, answers: answers.said, sources: answers.sources)
    }
}
