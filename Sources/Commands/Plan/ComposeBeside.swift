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
        project.findings(CheckInput(name, file.reveal(), kind: file.kind), wanted)
    }
}
