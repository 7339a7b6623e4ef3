extension Question {
    static let target: [Question] = [
        Question(
            .targetKind, flag: "target", label: "Deployment",
            hint: "How your OpenMetadata server runs.",
            help: "How your OpenMetadata server runs.",
            kind: .choice([
                .init("docker", "Docker"), .init("bare-metal", "Bare metal"),
                .init("kubernetes", "Kubernetes"),
            ]),
            default: { _ in .text("docker") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .openMetadataVersion, flag: "openmetadata-version", label: "OpenMetadata version",
            hint: "The first two numbers of your server's version.",
            help: "The first two numbers of your server's version.",
            kind: .choice(
                OpenMetadataVersion.allCases.map { .init($0.rawValue, $0.rawValue) }),
            default: { _ in .text("1.7") },
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .targetPath, flag: "path", label: "File to write",
            hint: "The settings file of the server.",
            help: "The settings file of the server.",
            kind: .path,
            default: TargetDefaults.path,
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .jwksURL, flag: "jwks-url", label: "Server key URL",
            hint: "Must be reachable from inside the server.",
            help: "Must be reachable from inside the server.",
            kind: .text,
            default: TargetDefaults.jwksURL,
            check: { answer, _ in CheckedAnswer(answer) }),
        Question(
            .ingestionPath, flag: "ingestion-path", label: "Ingestion file to write",
            hint: "The workflow file of your ingestion.",
            help: "The workflow file of your ingestion.",
            kind: .paths,
            default: { _ in .list(["openmetadata-ingestion.yaml"]) },
            check: { answer, _ in CheckedAnswer(answer) }),
    ]
}

enum TargetDefaults {
    static let path: @Sendable (Answers) -> Answer? = { answers in
        switch kind(answers) {
        case .docker: .text("openmetadata_azure.env")
        case .bareMetal: .text("conf/openmetadata.yaml")
        case .kubernetes: .text("values.yaml")
        }
    }

    static let jwksURL: @Sendable (Answers) -> Answer? = { answers in
        let host = kind(answers) == .kubernetes ? "openmetadata" : "localhost"
        return .text("http://\(host):8585/api/v1/system/config/jwks")
    }

    private static func kind(_ answers: Answers) -> DeploymentTarget {
        answers.effective(.targetKind)?.text.flatMap(DeploymentTarget.init) ?? .docker
    }
}
