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
        var findings: [CheckFinding] = []
        var seen: Set<CheckFinding.Identity> = []
        for finding in CheckRule.findings(in: installation) {
            if seen.insert(finding.identity).inserted { findings.append(finding) }
        }
        return CheckReport(files: installation.files, version: options.version, findings)
    }

    /// Warnings and errors about files as they are about to be written.
    ///
    /// What the answers were told already is left out, and so is what is too large to be one of
    /// these files.
    package static func mistakes(
        in files: [CheckInput], version: OpenMetadataVersion
    ) -> [CheckFinding] {
        let own = Set(CheckRule.all.map(\.code))
        return check(
            files.filter { $0.bytes.count <= SourceText.largest }, CheckOptions(version: version)
        ).findings.filter { $0.severity > .note && own.contains($0.code) }
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
