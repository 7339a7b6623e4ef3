import TestSupport
import Testing

/// What the program itself prints of a file with a secret in it.
@Suite struct SecretStreamTests {
    @Test(arguments: 0..<UInt64(8))
    func randomPlacesInRandomFiles(seed: UInt64) throws {
        var random = SecretFile(seed: 1_000 + seed)
        let (text, kind, secret) = random.make()
        for command in commands(kind) {
            let folder = try TemporaryFolder()
            _ = try folder.write(text, kind.rawValue)
            _ = try folder.write(goodAnswers + target(kind), "answers.yaml")
            let run = try Program(
                "/bin/sh", ["-c", "exec setsid --wait \(omsso) \(command)"], in: folder.path)
            let leaks = leaks(of: secret, in: run.output + "\n" + run.errors)
            #expect(leaks.isEmpty, "\(command), in \(text)")
            #expect(!(run.output + run.errors).isEmpty, "\(command)")
        }
    }

    private func commands(_ kind: SecretPlace.Kind) -> [String] {
        let file = kind.rawValue
        return [
            "check \(file)", "check --format json \(file)", "check --fix --dry-run \(file)",
            "apply --answers answers.yaml --dry-run", "explain - <\(file)",
            "render --answers answers.yaml --output-dir . --force",
            "apply --answers \(file) --dry-run",
        ]
    }

    private func target(_ kind: SecretPlace.Kind) -> String {
        switch kind {
        case .environment, .compose: "target: {path: \(kind.rawValue)}\n"
        case .server: "target: {kind: bare-metal, path: \(kind.rawValue)}\n"
        case .helm: "target: {kind: kubernetes, path: \(kind.rawValue)}\n"
        case .workflow: "target: {ingestionPath: [\(kind.rawValue)]}\n"
        }
    }
}
