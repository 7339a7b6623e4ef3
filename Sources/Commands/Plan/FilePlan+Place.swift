import Glibc
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

extension FilePlan {
    /// Where the next steps are taken: by the deployment that the file belongs to.
    var place: NextSteps.Place {
        let file = serverFile
        let kind = settings.target.kind
        // By now the files are written, but a server's own file that was there says as much of what
        // stands around it as before.
        let look = FoundHere(options)
        let here = (kind == .bareMetal && outcome != .created ? seen : nil) ?? look.surroundings
        let folder = folder(of: file)
        // Mostly one folder; its files are read once.
        let beside =
            folder == here.names.path
            ? here : FoundHere(ChangeOptions(folder: folder)).surroundings
        let isFound = beside.deployment(kind).map { !$0.isOnlySettings } ?? false
        // A chart, or what hands values to one, may have them in a folder of their own.
        let near = here.deployment(kind)
        let isOfChart = near?.handles.chart != nil || near?.deliveries[look.name(of: file)] != nil
        let isRead = kind == .docker && look.composeProject?.holds(look.name(of: file)) ?? false
        let place = (isOfChart || isRead || !isFound ? here : beside).place(
            of: file, for: kind, user: geteuid())
        return standsAlone ? place.alone(settings.target.services) : place
    }

    /// True for a file that has nothing of a server but the settings of sign-in, in no server's
    /// folder.
    var hasOnlySections: Bool {
        guard let file = changes.files.first, file.kind == .server,
            let entries = (try? YAMLReader.read(file.reveal()))??.entries
        else { return false }
        let server = folder(of: folder(of: serverFile))
        guard !FolderLook.names(in: server).has(FolderNames.startScript) else { return false }
        let sections = Set(settings.entries(for: .server).compactMap(\.path.first))
        return entries.allSatisfy { $0.key.text.map(sections.contains) ?? false }
    }

    var outcome: NextSteps.Outcome {
        switch changes.files.first?.action {
        case .create: .created
        case .update: .changed
        case .keep, nil: .kept
        }
    }
}
