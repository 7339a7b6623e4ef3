import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// The values files that count more than one that is written.
struct ValuesBeside {
    private let later: LaterValues
    /// The file, as it is named among them.
    private let name: String

    /// Nil where there is none.
    init?(of file: String, _ here: FoundHere) {
        let inner = here.name(of: file)
        let found = here.values(after: inner)
        if let found, found.source != nil || inner == SSOFiles.name(of: file) {
            (later, name) = (found, inner)
            return
        }
        let own = SSOFiles.name(of: file)
        guard let found = here.look(at: folder(of: file)).values(after: own) else { return nil }
        (later, name) = (found, own)
    }

    /// The names of those that could be read.
    var looked: Set<String> { Set(later.files.map(\.name)) }

    /// What of some settings does not count, once the file is as planned.
    func findings(_ file: PlannedFile, _ wanted: [SettingEntry]) -> [Finding] {
        let input = CheckInput(name, file.reveal(), kind: file.kind, place: file.place)
        return later.findings(input, wanted, shown: name)
    }
}
