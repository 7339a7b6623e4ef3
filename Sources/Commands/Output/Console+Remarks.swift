import Glibc
import SSOFiles
import SSOModel

extension Console {
    /// Says a remark: `place: severity: message [code]`, and what to do on the next line.
    ///
    /// `severity` and `advice` take the place of its own.
    static func say(
        _ remark: any Remark, at place: String = "omsso", as severity: Severity? = nil,
        advice: String? = nil
    ) {
        let advice = (advice ?? remark.advice).isEmpty ? "" : "\n  \(advice ?? remark.advice)"
        say(remark.headline(at: place, as: severity) + advice)
    }

    /// Says what is more than a note, or from `least` on, each followed by what `adding` says.
    static func say(
        _ findings: [(place: String, finding: Finding)], least: Severity = .warning,
        adding: (Finding) -> Void = { _ in }
    ) {
        var counts: [FindingKind: Int] = [:]
        for (place, finding) in findings where finding.severity >= least {
            counts[finding.kind, default: 0] += 1
            if counts[finding.kind, default: 0] <= FindingKind.mostAtOnce {
                say(finding, at: place)
                adding(finding)
            }
        }
        sayRest(counts)
    }

    /// Of thousands of one kind nobody reads each.
    private static func sayRest(_ counts: [FindingKind: Int]) {
        let rest = counts.mapValues { $0 - FindingKind.mostAtOnce }.filter { $0.value > 0 }
        for (kind, count) in rest.sorted(by: { $0.key.code < $1.key.code }) {
            say("omsso: There are \(count) more of this kind. [\(kind.code)]")
        }
    }

    /// Says that a result did not get out; whoever closed the other end of a pipe has enough of it.
    static func sayLost(_ code: Int32, _ filesAreWritten: Bool) {
        let error = FileError.system(.write, "standard output", code)
        if filesAreWritten {
            sayOfWritten(error)
        } else if code != EPIPE {
            say(error)
        }
    }

    /// Says what failed after the files of a change were written.
    static func sayOfWritten(_ error: FileError) {
        say(error, advice: "The files are written all the same.")
    }

    /// Writes what comes after the files of a change: where these are written, they decide how the
    /// run ends.
    static func afterwards(
        _ filesAreWritten: Bool, _ write: () throws(FileError) -> Void
    ) throws {
        do throws(FileError) {
            try write()
        } catch {
            guard !filesAreWritten else { return sayOfWritten(error) }
            say(error)
            throw ExitStatus.failed.code
        }
    }

    /// Says why files are not written, with what may be pasted by hand, and ends the run.
    static func refuse(_ refusals: [FileRefusal]) throws {
        guard !refusals.isEmpty else { return }
        for refusal in refusals {
            say(refusal, at: refusal.place ?? "omsso")
            for line in refusal.section { say("  " + line) }
        }
        say(Refusal.Outcome.unchanged.text)
        throw ExitStatus.failed.code
    }
}
