import SSOFiles
import SSOFormats
import SSOModel

/// The file that `--dump-answers` names.
struct DumpFile {
    let path: String
    let includesSecrets: Bool

    /// Refuses before the first question what would fail after the last, with the files written.
    func check() throws(FileError) {
        try transaction("").check()
    }

    func write(_ answers: Answers, filesAreWritten: Bool = false) throws {
        let text = AnswersFile.dump(
            includesSecrets ? answers : answers.withoutMisplacedSecrets,
            includesSecrets: includesSecrets)
        try Console.afterwards(filesAreWritten) { () throws(FileError) in
            let receipt = try transaction(text).commit()
            Console.say("Wrote the answers to \(path.printable)")
            for backup in receipt.backups { Console.say("Kept as it was: \(backup.printable)") }
        }
    }

    private func transaction(_ text: String) throws(FileError) -> FileTransaction {
        FileTransaction([
            FileChange(
                path: path, text: text, holdsSecret: includesSecrets,
                expected: try mayReplace ? .anything : .nothing)
        ])
    }

    /// A file that is replaced keeps its mode, so a secret needs one that only its owner reads.
    private var mayReplace: Bool {
        get throws(FileError) {
            guard includesSecrets, case .present(let contents) = try FileSnapshot.read(path) else {
                return true
            }
            return contents.mode & 0o077 == 0
        }
    }
}
