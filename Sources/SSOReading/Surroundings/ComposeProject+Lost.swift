import SSOModel

extension ComposeProject {
    /// The settings that an environment file could not give to the server, or to its migration: they
    /// are not handed on, or the compose files make something else of them.
    ///
    /// - Parameter file: The environment file; nil for the usual one.
    /// - Returns: Each of them once.
    func lostSettings(from file: String?) -> [Setting] {
        let standing = Installation(inputs, CheckOptions()).compose?.environment ?? Variables()
        let unfilled = Self.optional.flatMap(\.settings).filter { setting in
            setting.row.variable.flatMap { standing[$0] }?.count == 0
        }
        let asked = Self.asked + unfilled
        let file = tried(file ?? ComposeFiles.ours, asked)
        let tried = Installation(inputs(with: file), CheckOptions())
        guard let server = tried.compose?.environment else { return [] }
        let migrations = tried.migrations.map(\.view.environment)
        return asked.filter { setting in
            guard let name = setting.row.variable else { return false }
            if migrations.contains(where: { $0[name].map { !Self.isTried($0, setting) } ?? false })
            {
                return true
            }
            if server[name].map({ Self.isTried($0, setting) }) ?? false { return false }
            let value = standing[name]?.string ?? setting.row.standard
            return !(Self.fixed.contains(setting) && value == setting.row.standard)
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The file with a value for each of the settings that stands nowhere else.
    private func tried(_ file: String, _ asked: [Setting]) -> CheckInput {
        let lines = Set(asked).compactMap { setting in
            setting.row.variable.map { "\n\($0)=\(Self.value(setting))" }
        }
        // A template stays the file to write, so that it is refused and nothing is written around it.
        let old = inputs.first { $0.name == file && !$0.isTemplate }?.bytes ?? []
        return CheckInput(file, old + Array(lines.joined().utf8), kind: .environment)
    }

    private static func isTried(_ text: MappedText, _ setting: Setting) -> Bool {
        let node = (try? YAMLReader.read(Array(text.string.utf8))) ?? nil
        return setting.shape == .list
            ? node?.items?.map(\.text) == [word] : node?.text?.isIdentical(to: word) ?? false
    }

    private static func value(_ setting: Setting) -> String {
        setting.shape == .list ? "[\(word)]" : word
    }

    private static let word = "omsso-tries-this"

    private static let asked: [Setting] =
        [.provider] + fixed
        + QuestionID.allCases.filter { !optional.contains($0) }.flatMap(\.settings)

    private static let fixed: [Setting] = [.className, .requestFilter, .clientType]

    /// Questions whose settings are written only where an answer differs from the server's default.
    private static let optional: Set<QuestionID> = [.allowedDomains, .jwtPrincipalClaims]
}

extension CheckInput {
    fileprivate var isTemplate: Bool {
        SourceText(name: name, bytes: bytes).map { LineNature($0).filledIn != nil } ?? false
    }
}
