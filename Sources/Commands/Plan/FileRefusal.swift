import SSOFiles
import SSOFormats
import SSOModel
import SSOReading

/// Why a file is not written.
struct FileRefusal {
    let remark: any Remark
    /// `PATH:LINE`; nil where the remark itself names the file.
    var place: String?
    /// Lines to be pasted by hand, secrets masked.
    var section: [String] = []

    var text: String { remark.inOneLine(at: place) }
}

extension FileRefusal {
    init(_ refusal: ChangePlan.Refusal) {
        let line = refusal.problem.line.map { ":\($0)" } ?? ""
        self.init(remark: refusal.problem, place: refusal.path + line)
    }

    /// A mistake that keeps the whole file from being read.
    init(_ mistake: Finding) { self.init(remark: mistake, place: mistake.position?.lineText) }

    init(_ wrong: WrongFile, _ settings: SSOSettings, _ kind: FileKind) {
        self.init(remark: wrong, place: "\(wrong.path):\(wrong.line)")
        section =
            switch wrong.paste {
            case nil: []
            case .section(let keys): settings.section(for: kind, below: keys)
            case .environment(let service): settings.environment(ofService: service)
            }
    }
}
