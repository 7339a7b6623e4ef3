import Glibc
import SSOFormats
import SSOModel

extension FilePlan {
    /// Where the next steps are taken: by the deployment that the file belongs to.
    var place: NextSteps.Place {
        let file = serverFile
        let kind = settings.target.kind
        let here = FoundHere(options).surroundings
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
        // Mostly one folder; its files are read once.
        let beside =
            folder == here.names.path
            ? here : FoundHere(ChangeOptions(folder: folder.isEmpty ? "/" : folder)).surroundings
        let found = beside.deployment(kind)
        // A chart may have its values in a folder of their own.
        let isOfChart = here.deployment(kind)?.handles.chart != nil
        return (isOfChart || found == nil ? here : beside).place(
            of: file, for: kind, user: geteuid())
    }

    var outcome: NextSteps.Outcome {
        switch changes.files.first?.action {
        case .create: .created
        case .update: .changed
        case .keep, nil: .kept
        }
    }
}
