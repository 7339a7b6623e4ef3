import Glibc
import SSOModel

/// Why files could not be read or written.
package struct FileError: Error, Hashable, ProblemCarrier {
    package let refusal: Refusal
    private let seen: [Seen: String]
    /// What errno was, where a system call failed.
    let code: Int32?
    /// Files that had been changed already when it failed, and were put back.
    var putBack: [String] = []

    package init(
        _ refusal: Refusal, _ file: String = "", _ more: [Seen: String] = [:], code: Int32? = nil
    ) {
        self.refusal = refusal
        // A token in the place of a path is not to be shown.
        let shown = SecretShapes.isShown(in: file) ? "(a secret)" : file
        seen = more.merging([.file: shown]) { given, _ in given }
        self.code = code
    }

    package init(_ refusal: Refusal, _ files: [String], _ more: [Seen: String] = [:]) {
        self.init(refusal, "", more.merging([.files: files.joined(separator: ", ")]) { $1 })
    }

    /// What is wrong and what to do about it.
    package var problem: Problem { refusal.problem(seen) }

    /// The same of files that were to be changed: with what became of them.
    package var problemOfChange: Problem {
        let isHalf = [.halfDone, .halfDoneWithoutJournal].contains(refusal)
        return refusal.problem(
            seen, outcome: isHalf ? nil : putBack.isEmpty ? .unchanged : .putBack(putBack))
    }

    func putting(back paths: [String]) -> FileError {
        var error = self
        error.putBack = paths
        return error
    }
}
