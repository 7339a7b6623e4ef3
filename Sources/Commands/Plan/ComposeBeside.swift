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
    init?(of file: String, _ options: ChangeOptions) {
        let slash = file.lastIndex(of: "/")
        let folder = slash.map { String(file[...$0]) } ?? "."
        if let project = FoundHere(ChangeOptions(folder: folder)).composeProject {
            (self.project, name) = (project, slash.map { String(file[$0...].dropFirst()) } ?? file)
        } else if let project = FoundHere(options).composeProject {
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
