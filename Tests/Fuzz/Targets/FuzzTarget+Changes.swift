import SSOChecks
import SSOFormats
import SSOModel
import SSOReading

extension FuzzTarget {
    static let changes = [
        FuzzTarget(name: "editor", fault: editor),
        FuzzTarget(name: "repair", fault: repair),
        FuzzTarget(name: "answers", fault: answers),
    ]

    /// The first two bytes choose the kind of file and whether defaults of variables are kept.
    @Sendable private static func editor(_ bytes: [UInt8]) -> String? {
        var input = FuzzInput(bytes)
        let kind = input.pick(FileKind.written)
        let keeps = input.pick([false, true])
        let old = input.bytes
        guard let entries = wanted[kind] else { return "nothing to write" }
        func edited(_ bytes: [UInt8]) -> EditedText? {
            try? FileEditor.edit(bytes, as: kind, entries: entries, keepsPlaceholders: keeps)
        }
        guard let new = edited(old) else { return nil }
        guard new.edits.applied(to: old) == new.bytes else { return "the edits are others" }
        guard edited(new.bytes)?.edits.isEmpty == true else { return "a second run has work to do" }
        let diff = PlannedFile("f", as: kind, from: old, to: new).diff
        guard diff.isEmpty == new.edits.isEmpty || new.bytes == old else { return "no diff" }
        return diff.contains { $0.contains(token) } ? "the diff shows the token" : nil
    }

    private static let token =
        "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"

    private static let wanted: [FileKind: [SettingEntry]] = FileKind.written.reduce(into: [:]) {
        wanted, kind in
        let deployment = kind.deployment ?? .docker
        let answers = Answers([
            .serverURL: .text("https://metadata.example.com"),
            .clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"),
            .tenantID: .text("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"),
            .adminPrincipals: .list(["ada.lovelace", "o'brien"]),
            .principalDomain: .text("example.com"), .targetKind: .text(deployment.rawValue),
            .token: .token(.literal(Secret(token))),
        ])
        wanted[kind] = answers.resolve().settings?.entries(for: kind)
    }

    /// The first byte chooses the file's name.
    @Sendable private static func repair(_ bytes: [UInt8]) -> String? {
        var input = FuzzInput(bytes)
        let name = input.pick(["a.env", "openmetadata.yaml", "values.yaml", "workflow.yaml"])
        let old = input.bytes
        guard let file = RepairPlan([CheckInput(name, old)], CheckOptions()).files.first else {
            return nil
        }
        guard !file.diff.isEmpty else { return "no diff" }
        let new = file.reveal()
        guard RepairPlan([CheckInput(name, new)], CheckOptions()).files.isEmpty else {
            return "a second run has work to do"
        }
        guard name == "a.env" else { return nil }
        let others = [old, new].map { bytes in
            PythonDotenv.read(bytes).filter { !SignInVariables.concernSignIn($0.key) }
        }
        // A line that it could not read before may be one that it reads now.
        let after = Dictionary(others[1].map { ($0.key, $0.value) }) { $1 }
        let isKept = Dictionary(others[0].map { ($0.key, $0.value) }) { $1 }
            .allSatisfy { after[$0.key] == .some($0.value) }
        return isKept ? nil : "another variable changed"
    }

    @Sendable private static func answers(_ bytes: [UInt8]) -> String? {
        let loaded = AnswersFile.load(bytes, file: "answers.yaml")
        for finding in loaded.findings where finding.problem.message.isEmpty {
            return "a finding without words"
        }
        let dump = AnswersFile.dump(loaded.answers, includesSecrets: true)
        let again = AnswersFile.load(Array(dump.utf8), file: "dump.yaml")
        guard again.findings.isEmpty else { return "the dump has findings" }
        guard AnswersFile.dump(again.answers, includesSecrets: true) == dump else {
            return "the dump of the dump differs"
        }
        let resolution = loaded.answers.resolve()
        return resolution.settings?.renderedFiles().contains { $0.reveal().isEmpty } == true
            ? "an empty file" : nil
    }
}
