import SSOFiles
import SSOModel
import WizardUI

/// The file that `--next-steps` names.
struct NextStepsFile {
    let path: String

    /// How every such file begins, so that no other file is ever replaced.
    private static let mark = "What to do next, by omsso\n"

    /// Refuses before anything is written what would fail after it.
    func check() throws(FileError) { _ = try transaction("").check() }

    func write(_ report: WriteReport) throws {
        let text = Self.mark + "\n" + EndText.leftErrors(report) + EndText.steps(report)
        try Console.afterwards(!report.files.isEmpty) { () throws(FileError) in
            try transaction(text).commit()
            Console.say("Wrote the next steps to \(path.printable)")
        }
    }

    private func transaction(_ text: String) throws(FileError) -> FileTransaction {
        let snapshot = try FileSnapshot.read(path)
        let isOurs = snapshot.bytes?.starts(with: Self.mark.utf8) == true
        return FileTransaction(
            [
                FileChange(
                    path: path, text: text, holdsSecret: false,
                    expected: isOurs ? .init(snapshot) : .nothing)
            ], keepsBackups: false)
    }
}
