/// Where the files go, and what they start out as.
enum TargetRules {
    @Sendable static func path(_ answers: Answers) -> Answer? {
        .text(kind(answers).usualFile)
    }

    @Sendable static func jwksURL(_ answers: Answers) -> Answer? {
        .text(JWKS.url(in: kind(answers)))
    }

    /// A minor release, or one of its patches; also as a tag or the server itself spells it.
    @Sendable static func version(_ answer: Answer, _ context: CheckContext) -> CheckedAnswer {
        guard let version = OpenMetadataVersion(written: Paste(answer.text ?? "").text) else {
            return Rule.choice(OpenMetadataVersion.self)(answer, context)
        }
        let name = version.rawValue
        return .read(
            .text(name), as: version,
            name == answer.text ? [] : [.choiceVersionShortened(to: name)])
    }

    @Sendable static func settingsFile(_ path: FilePath, in context: CheckContext) -> [Problem] {
        let kind = kind(context.answers)
        let isYAML = ["yaml", "yml"].contains(path.fileExtension)
        let name = path.text.split(separator: "/").last.map(String.init) ?? ""
        let isUsual = kind == .docker ? !othersNames.contains(name) : isYAML
        guard !isUsual, let usual = self.path(context.answers)?.text else { return [] }
        return [.pathUnusualExtension(path.text.shortened(), usual: usual)]
    }

    /// What files of deployments that take YAML are called.
    private static let othersNames: Set = ["openmetadata.yaml", "values.yaml"]

    @Sendable static func ingestionFiles(_ paths: [FilePath], in context: CheckContext) -> [Problem]
    {
        let settings: FilePath? = context.answers.value(.targetPath)
        return paths.flatMap { path -> [Problem] in
            let isNewJSON = path.isJSON && context.answers.files.absent.contains(path.text)
            let isTaken = path.comparable == settings?.comparable
            return path.workflowProblems + (isNewJSON ? [.pathNewJSON(path.text)] : [])
                + (isTaken ? [.pathUsedTwice(path.text.shortened())] : [])
        }
    }

    static func kind(_ answers: Answers) -> DeploymentTarget {
        answers.value(.targetKind) ?? .docker
    }
}
