import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// What docker compose reads in the folder of the server's file, or else in this one.
struct ComposeBeside {
    private let project: ComposeProject
    /// The server's file, as it is named there.
    private let name: String

    /// Nil where there is none.
    init?(of file: String, _ here: FoundHere) {
        if let project = here.look(at: folder(of: file)).composeProject {
            (self.project, name) = (project, SSOFiles.name(of: file))
        } else if let project = here.composeProject {
            (self.project, name) = (project, file)
        } else {
            return nil
        }
    }

    /// The server and its migration, as the compose files call them.
    var services: [String] { project.services }

    /// What of some variables the server ends up with, once the file is as planned.
    func findings(_ file: PlannedFile, _ wanted: [SettingEntry]) -> [Finding] {
        let file = CheckInput(name, file.reveal(), kind: file.kind)
        let inputs = project.inputs(with: file)
        guard let lost = SSOChecks.losses(wanted, by: inputs) else { return [] }
        guard lost.isEmpty else { return problems(lost).map { Finding($0) } }
        let files = inputs.filter { !$0.isContext || $0.name == name }.map(\.name)
        let service = services.first ?? ComposeServiceName.server
        return [
            Finding(.changeReaches(service, count: wanted.count { $0.presence == .always }, files))
        ]
    }

    private func problems(_ lost: [SSOChecks.Loss]) -> [Problem] {
        let file = project.strongest == name ? nil : project.strongest
        return Dictionary(grouping: lost, by: \.file).sorted { ($0.key ?? "") < ($1.key ?? "") }
            .map { source, lost in
                .changeLost(
                    lost.map(\.variable), compose: source ?? project.files[0].name,
                    isSet: source != nil, instead: file)
            }
    }
}
