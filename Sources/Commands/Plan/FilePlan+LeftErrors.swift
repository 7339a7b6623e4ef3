import SSOChecks
import SSOFormats
import SSOModel
import SSOReading

extension FilePlan {
    /// What is still to be put right by hand before the server can be started with the files.
    var leftErrors: [String] {
        (mistakes + composeFindings + valuesFindings).filter { $0.severity == .error }
            .map { $0.inOneLine(at: $0.position?.lineText) }
    }

    /// The server is not to be started over a file that is known to be broken.
    func gated(_ steps: [GuidanceStep]) -> [GuidanceStep] {
        guard let first = steps.first, !leftErrors.isEmpty else { return steps }
        let words = first.title.prefix(1).lowercased() + first.title.dropFirst()
        let path = mistakes.first { $0.severity == .error }?.position?.file
        // Many keys are right or wrong by the release, which no file but a compose file tells.
        let release = settings.target.toldVersion.map { " --openmetadata-version \($0.rawValue)" }
        let check = path.map {
            "`omsso check \($0.shellWord)\(release ?? "")` finds no error any more"
        }
        let gate = "Only when \(check ?? "that is done"): "
        return [GuidanceStep(gate + words, first.copyable)] + steps.dropFirst()
    }
}
