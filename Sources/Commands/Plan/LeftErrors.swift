import SSOChecks
import SSOFormats
import SSOModel
import SSOReading

extension FilePlan {
    /// What is still to be put right by hand before the server can be started with the files.
    var leftErrors: [String] {
        (mistakes + composeFindings).filter { $0.severity == .error }.map(\.line)
    }

    /// What the compose file beside keeps from the server.
    static func composeFindings(_ changes: ChangePlan, _ settings: SSOSettings) -> [Finding] {
        guard let file = changes.files.first, file.kind == .environment,
            let compose = ComposeBeside(of: file.path)
        else { return [] }
        let environment = CheckInput(file.path, file.reveal(), kind: .environment)
        let lost = compose.lost(settings.wantedVariables, of: environment)
        if lost.isEmpty { return [] }
        let problem: Problem =
            lost.contains("AUTHENTICATION_PROVIDER")
            ? .changeNothingHandedOn(compose: compose.path)
            : .changeNotHandedOn(lost, compose: compose.path)
        return [Finding(problem)]
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

extension SSOSettings {
    /// The names that the server's environment file must have.
    fileprivate var wantedVariables: [String] {
        entries(for: .environment).filter { $0.presence == .always }.compactMap(\.path.first)
    }
}
