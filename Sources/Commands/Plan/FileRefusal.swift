import DisplayText
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import WizardUI

/// Why files are not written.
struct FileRefusal: Hashable, Sendable {
    /// What is wrong and what to do, in one text.
    let text: String
    /// Lines to be pasted by hand, secrets masked.
    var section: [String] = []
}

extension FileRefusal {
    init(_ error: FileError) { self.init(text: error.line) }

    init(_ refusal: ChangePlan.Refusal) {
        let problem = refusal.problem
        let place = problem.line.map { ":\($0)" } ?? ""
        self.init(text: "\(refusal.path)\(place): \(problem.message) \(problem.advice)")
    }

    /// A mistake that keeps the whole file from being read.
    init(_ mistake: Finding) { self.init(text: mistake.line) }

    init(_ wrong: WrongFile, _ settings: SSOSettings, _ kind: FileKind) {
        text = "\(wrong.path):\(wrong.line): \(wrong.message) \(wrong.advice)"
        section =
            switch wrong.paste {
            case nil: []
            case .section(let keys): settings.section(for: kind, below: keys)
            case .environment(let service): settings.environment(ofService: service)
            }
    }
}

extension FileRefusal {
    static func say(_ refusal: FileRefusal) {
        Console.say("omsso: error: \(displayable(refusal.text))")
        for line in refusal.section { Console.say("  " + displayable(line)) }
    }
}
