import FoundationEssentials
import SSOModel
import SSOReading

/// Finds mistakes in the files of a single sign-on setup; reads nothing but what it is given.
package enum SSOChecks {
    /// Everything there is to say about files that belong together.
    package static func check(
        _ inputs: [CheckInput], _ options: CheckOptions = CheckOptions()
    ) -> CheckReport {
        let installation = Installation(inputs, options)
        return CheckReport(
            files: installation.files, version: options.version,
            findings(in: installation) { _, _ in true })
    }

    /// Warnings and errors about files as they are about to be written.
    ///
    /// What the answers were told already is left out. `kept` has the settings of each file whose values no answer made.
    package static func mistakes(
        in files: [CheckInput], keeping kept: [String: Set<Setting>], version: OpenMetadataVersion
    ) -> [Finding] {
        let installation = Installation(files, CheckOptions(version: version))
        return findings(in: installation) { kept[$0]?.contains($1) ?? false }
            .filter { $0.severity > .note }
    }

    /// `tells` is asked whether the value of a setting in a file is to be judged as an answer is.
    private static func findings(
        in installation: Installation, tells: (String, Setting) -> Bool
    ) -> [Finding] {
        let names = installation.files.map(\.text.name)
        let fields = FieldCheck.all.flatMap { field -> [Finding] in
            guard let setting = field.setting else { return field.findings(in: installation) }
            guard names.contains(where: { tells($0, setting) }) else { return [] }
            return field.findings(in: installation).filter { finding in
                finding.position.map { tells($0.file, setting) } ?? true
            }
        }
        let all = fields + CheckRule.all.flatMap { $0.findings(in: installation) }
        var counts: [String: Int] = [:]
        var seen: Set<Identity> = []
        return all.sorted { $0.order < $1.order }.filter { finding in
            let identity = Identity(finding)
            let count = counts["\(identity.file) \(finding.code)", default: 0]
            counts["\(identity.file) \(finding.code)"] = count + 1
            return count < CheckRule.mostOfAKind && seen.insert(identity).inserted
        }
    }

    /// What makes two findings the same.
    private struct Identity: Hashable {
        let code: String
        let file, line, column: Int

        init(_ finding: Finding) {
            code = finding.code
            (file, line, column, _) = finding.order
        }
    }

    /// Those of some variables of an environment file that compose files do not put into the server's
    /// container; none where not all of its environment can be seen.
    package static func variablesNotPassed(
        _ names: [String], from environment: CheckInput, by compose: [CheckInput]
    ) -> [String] {
        let view = Installation(compose + [environment], CheckOptions()).compose
        guard let view, view.isComplete else { return [] }
        return names.filter { !view.passed.contains($0) }
    }
}

extension Finding {
    /// By file, then by place, then what matters most.
    fileprivate var order: (Int, Int, Int, Int) {
        let place = position.map { ($0.index, $0.line, $0.column) } ?? (0, 0, 0)
        return (place.0, place.1, place.2, severity == .error ? 0 : 1)
    }
}
