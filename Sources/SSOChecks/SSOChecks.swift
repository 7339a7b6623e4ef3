import FoundationEssentials
import SSOFormats
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

    /// Warnings and errors about files as they are about to be written, each once a file.
    ///
    /// What the answers were told already is left out. `kept` has the settings of each file whose values no answer made.
    package static func mistakes(
        in files: [CheckInput], keeping kept: [String: Set<Setting>], version: OpenMetadataVersion?
    ) -> [Finding] {
        let installation = Installation(files, CheckOptions(version: version))
        let found = findings(in: installation) { kept[$0]?.contains($1) ?? false }
            .filter { $0.severity > .note }
        let hidden = HiddenText(installation.files, found)
        let said = found.map(hidden.masked)
        let placed = said.compactMap { finding in finding.position.map { (finding, $0) } }
        return FindingGroup.groups(of: placed).map(\.whole) + said.filter { $0.position == nil }
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
        let all = (fields + CheckRule.all.flatMap { $0.findings(in: installation) })
            .filter(saidWhereItStands(in: installation))
        let unfilled = Set(all.filter { $0.kind == .placeholder }.compactMap(\.position))
        var counts: [String: Int] = [:]
        var seen: Set<Identity> = []
        let secrets = installation.strayedSecrets
        return all.sorted { $0.order < $1.order }.filter { finding in
            // What is to be filled in is wrong in other ways as well.
            if finding.kind != .placeholder, let position = finding.position,
                unfilled.contains(position)
            {
                return false
            }
            let identity = Identity(finding)
            let count = counts["\(identity.file) \(finding.code)", default: 0]
            counts["\(identity.file) \(finding.code)"] = count + 1
            return count < CheckRule.mostOfAKind && seen.insert(identity).inserted
        }.map { $0.hiding(secrets) }
    }

    /// False for what a line lacks that stands below it, where no reader looks for it.
    private static func saidWhereItStands(
        in installation: Installation
    ) -> (Finding) -> Bool {
        let lines = installation.files.map(\.linesAboveItems)
        guard lines.contains(where: { !$0.isEmpty }) else { return { _ in true } }
        return { finding in
            guard let position = finding.position, lines.indices.contains(position.index) else {
                return true
            }
            return finding.code.hasPrefix("OMSSO-ENV-")
                || !lines[position.index].contains(position.line)
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

    /// A variable that does not reach the server as it was meant.
    package struct Loss: Hashable, Sendable {
        package let variable: String
        /// The file that has another value for it; nil where none hands it on.
        package let file: String?
        /// The service whose container it is, where that is not the server.
        package var service: String?
        /// True where that file is mounted in the place of the server's own.
        package var isMounted = false
    }

    /// What of some variables the server's container does not end up with, nor its migration where
    /// that has them; nil without a server.
    package static func losses(
        _ wanted: [SettingEntry], by compose: [CheckInput], in installation: Installation
    ) -> [Loss]? {
        guard let view = installation.compose, view.anchor != nil else { return nil }
        let containers =
            [(String?.none, view)] + installation.migrations.map { (String?($0.service), $0.view) }
        return containers.flatMap { service, view in
            wanted.compactMap { entry -> Loss? in
                guard entry.presence == .always, let name = entry.path.last else { return nil }
                if service == nil, let server = installation.mounted {
                    return lost(name, entry.value, server, compose, installation)
                }
                let value = view.environment[name]
                let node = value.flatMap { (try? YAMLReader.read(Array($0.string.utf8))) ?? nil }
                if node?.means(entry.value) == true || service != nil && value == nil { return nil }
                let file = value.map { compose[$0.whole.file].name }
                return Loss(variable: name, file: file, service: service)
            }
        }
    }
}

extension SSOChecks {
    /// A variable of which the server's own file, which is mounted, makes something else.
    private static func lost(
        _ name: String, _ wanted: SettingValue, _ server: ServerView, _ inputs: [CheckInput],
        _ installation: Installation
    ) -> Loss? {
        let value = Setting.named(name).flatMap { server[$0] }
        if value?.node.means(wanted) == true { return nil }
        let file = value?.place.file ?? installation.mountedFile
        let isMounted = file == installation.mountedFile
        return Loss(variable: name, file: file.map { inputs[$0].name }, isMounted: isMounted)
    }
}

extension Finding {
    /// By file, then by place, then what matters most.
    fileprivate var order: (Int, Int, Int, Int) {
        let place = position.map { ($0.index, $0.line, $0.column) } ?? (0, 0, 0)
        return (place.0, place.1, place.2, severity == .error ? 0 : 1)
    }
}
