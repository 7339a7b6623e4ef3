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
    /// As it stands; nil where there is none.
    private let written: CheckInput?

    /// Nil where there is none.
    init?(of file: String, _ here: FoundHere) {
        let bytes = FileSnapshot.bytesIfReadable(file)
        func input(_ name: String) -> CheckInput? {
            bytes.map { CheckInput(name, $0, kind: .docker(named: name)) }
        }
        let (own, inner) = (SSOFiles.name(of: file), here.name(of: file))
        let found: (ComposeProject, String)
        if let project = here.composeProject, project.holds(inner) {
            found = (project, inner)
        } else if let project = here.look(at: folder(of: file)).composeProject {
            found = (project, own)
        } else if let project = here.composeProject {
            found = (project, inner)
        } else if let project = input(own).flatMap(ComposeProject.alone) {
            found = (project, own)
        } else {
            return nil
        }
        name = found.1
        written = input(name)
        project = written.map(found.0.writing) ?? found.0
    }

    /// The server and its migration, as the compose files call them.
    var services: [String] { project.services(for: name, written) }

    /// Settings that are written though they are the server's default.
    func unfilled(_ settings: SSOSettings) -> Set<Setting> { project.unfilled(settings) }

    /// True where the file has a server of its own, and compose reads no other with it.
    var standsAlone: Bool { project.files.map(\.name) == [name] }

    /// True where all that read the file put in `${NAME}`.
    var expands: Bool { project.expands(name) }

    /// The variables of the file that the compose files keep from the server.
    var unpassed: Set<String> { written.map(project.unpassed) ?? [] }

    /// What of some variables the server ends up with, once the file is as planned.
    func findings(_ file: PlannedFile, _ wanted: [SettingEntry]) -> [Finding] {
        project.findings(CheckInput(name, file.reveal(), kind: file.kind), wanted)
    }
}
