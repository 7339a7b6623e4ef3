import SSOChecks
import SSOFormats
import SSOModel
import SSOReading

extension FilePlan {
    /// What is still to be put right by hand before the server can be started with the files.
    var leftErrors: [String] {
        (mistakes + composeFindings).filter { $0.severity == .error }
            .map { $0.inOneLine(at: $0.position?.lineText) }
    }

    /// The server is not to be started over a file that is known to be broken.
    func gated(_ steps: [GuidanceStep]) -> [GuidanceStep] {
        guard let first = steps.first, !leftErrors.isEmpty else { return steps }
        let words = first.title.prefix(1).lowercased() + first.title.dropFirst()
        let path = mistakes.first { $0.severity == .error }?.position?.file
        let gate =
            path.map { "Only when `omsso check \($0.shellWord)` finds no error any more: " }
            ?? "Only when that is done: "
        return [GuidanceStep(gate + words, first.copyable)] + steps.dropFirst()
    }
}
