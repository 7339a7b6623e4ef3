/// Where the files go, and what they start out as.
enum TargetRules {
    @Sendable static func path(_ answers: Answers) -> Answer? {
        switch kind(answers) {
        case .docker: .text("openmetadata_azure.env")
        case .bareMetal: .text("conf/openmetadata.yaml")
        case .kubernetes: .text("values.yaml")
        }
    }

    @Sendable static func jwksURL(_ answers: Answers) -> Answer? {
        let host = kind(answers) == .kubernetes ? "openmetadata" : "localhost"
        return .text("http://\(host):8585\(KeyURL.path)")
    }

    /// A minor release, or one of its patches; also as a tag or the server itself spells it.
    @Sendable static func version(_ answer: Answer, _ context: CheckContext) -> CheckedAnswer {
        var text = Paste(answer.text ?? "").text
        if text.lowercased().hasPrefix("v") { text.removeFirst() }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isWhole = parts.allSatisfy { $0.first?.isASCIIDigit == true }
        guard isWhole, let version = OpenMetadataVersion(tag: text)?.rawValue else {
            return Rule.choice(OpenMetadataVersion.allCases.map(\.rawValue))(answer, context)
        }
        let isSame = version == answer.text
        return CheckedAnswer(
            .text(version), isSame ? [] : [.choiceVersionShortened(to: version)])
    }

    @Sendable static func settingsFile(_ path: FilePath, in context: CheckContext) -> [Problem] {
        let kind = kind(context.answers)
        let isYAML = ["yaml", "yml"].contains(path.fileExtension)
        let isUsual = isYAML == (kind != .docker)
        guard !isUsual, let usual = self.path(context.answers)?.text else { return [] }
        return [.pathUnusualExtension(path.text.shortened(), usual: usual)]
    }

    @Sendable static func ingestionFiles(_ paths: [FilePath], in context: CheckContext) -> [Problem]
    {
        let settings = FilePath.parse(context.answers.effective(.targetPath)?.text ?? "").value
        return paths.flatMap { path -> [Problem] in
            var problems: [Problem] = []
            if !["yaml", "yml"].contains(path.fileExtension) {
                problems.append(.pathNotYAML(path.text.shortened()))
            }
            if path.comparable == settings?.comparable {
                problems.append(.pathUsedTwice(path.text.shortened()))
            }
            return problems
        }
    }

    static func kind(_ answers: Answers) -> DeploymentTarget {
        answers.effective(.targetKind)?.text.flatMap(DeploymentTarget.init) ?? .docker
    }
}
