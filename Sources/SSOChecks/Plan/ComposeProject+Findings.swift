import SSOFormats
import SSOModel
import SSOReading

extension ComposeProject {
    /// What of some variables the server ends up with, once a file is as planned.
    package func findings(_ file: CheckInput, _ wanted: [SettingEntry]) -> [Finding] {
        let inputs = inputs(with: file)
        guard let lost = SSOChecks.losses(wanted, by: inputs) else { return [] }
        guard lost.isEmpty else { return problems(lost, file.name).map { Finding($0) } }
        let files = inputs.filter { !$0.isContext || $0.name == file.name }.map(\.name)
        let service = services.first ?? ComposeServiceName.server
        return [
            Finding(.changeReaches(service, count: wanted.count { $0.presence == .always }, files))
        ]
    }

    private func problems(_ lost: [SSOChecks.Loss], _ name: String) -> [Problem] {
        let file = strongest == name ? nil : strongest
        return Dictionary(grouping: lost, by: \.file).sorted { ($0.key ?? "") < ($1.key ?? "") }
            .map { source, lost in
                .changeLost(
                    lost.map(\.variable), compose: source ?? files[0].name, isSet: source != nil,
                    instead: file)
            }
    }
}
