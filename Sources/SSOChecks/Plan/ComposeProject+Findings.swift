import SSOFormats
import SSOModel
import SSOReading

extension ComposeProject {
    /// What of some variables the server ends up with, once a file is as planned.
    package func findings(_ file: CheckInput, _ wanted: [SettingEntry]) -> [Finding] {
        let unread = unread.filter { $0 != file.name }
        guard unread.isEmpty else { return [Finding(.changeComposeGone(unread))] }
        let inputs = inputs(with: file)
        let installation = Installation(inputs, CheckOptions())
        return Self.warnings(inputs) + reach(of: wanted, file, inputs, installation)
    }

    /// Settings that files of compose need not have, of which the server would get no value, or
    /// another than is wanted.
    package func unfilled(_ settings: SSOSettings) -> Set<Setting> {
        let environment = Installation(inputs, CheckOptions()).compose?.environment ?? Variables()
        return Set(
            SSOSettings.defaults.filter { setting in
                guard let text = setting.row.variable.flatMap({ environment[$0] }), !text.isUnknown
                else { return false }
                let node = (try? YAMLReader.read(Array(text.string.utf8))) ?? nil
                return settings.differs(node, from: setting)
            })
    }

    /// Of a check of the files what is true of the server as a whole.
    private static func warnings(_ inputs: [CheckInput]) -> [Finding] {
        let codes = ["OMSSO-COMPOSE-SERVERS", "OMSSO-RELEASE"]
        return SSOChecks.check(inputs).findings.filter { codes.contains($0.code) }
    }

    private func reach(
        of wanted: [SettingEntry], _ file: CheckInput, _ inputs: [CheckInput],
        _ installation: Installation
    ) -> [Finding] {
        guard let lost = SSOChecks.losses(wanted, by: inputs, in: installation) else { return [] }
        let problems = problems(lost, file.name, installation).map { Finding($0) }
        let hidden = (installation.compose?.hidden ?? []).map(\.name)
        let isDecided = hidden.isEmpty || file.kind == .compose && lost.isEmpty
        if isDecided, let mount = installation.unseenMount {
            return [Finding(.changeMountUnseen(mount.text.shortened()))] + problems
        }
        guard hidden.isEmpty else {
            // What `environment:` says wins over what is not seen, and nothing else is handed on.
            if file.kind == .compose, lost.isEmpty { return [] }
            let isSure = installation.compose?.lacksOnlyFiles ?? false
            return [Finding(.changeUnseen(hidden))] + (isSure ? problems : [])
        }
        guard lost.isEmpty else { return problems }
        let files = inputs.filter { !$0.isContext || $0.name == file.name }.map(\.name)
        let service = services.first ?? ComposeServiceName.server
        return [
            Finding(.changeReaches(service, count: wanted.count { $0.presence == .always }, files))
        ]
    }

    private func problems(
        _ lost: [SSOChecks.Loss], _ name: String, _ installation: Installation
    ) -> [Problem] {
        let file = strongest == name ? nil : strongest
        let mounted = lost.filter(\.isMounted)
        let server = lost.filter { $0.service == nil && !$0.isMounted }
        let known = Set(server.map(\.variable))
        let others = lost.filter { $0.service != nil && !known.contains($0.variable) }
        let service = installation.compose?.services.server ?? ComposeServiceName.server
        return groups(mounted).map { source, lost in
            .changeLostToMount(lost.map(\.variable), file: source ?? "", service: service)
        }
            + groups(server).map { source, lost in
                .changeLost(
                    lost.map(\.variable), compose: source ?? files[0].name, isSet: source != nil,
                    instead: file)
            }
            + groups(others).map { source, lost in
                .changeLostBeside(
                    lost.map(\.variable), compose: source ?? files[0].name,
                    service: lost[0].service ?? "", instead: file)
            }
    }

    private func groups(
        _ lost: [SSOChecks.Loss]
    ) -> [(source: String?, lost: [SSOChecks.Loss])] {
        Dictionary(grouping: lost, by: \.file).sorted { ($0.key ?? "") < ($1.key ?? "") }
            .map { ($0.key, $0.value) }
    }
}
