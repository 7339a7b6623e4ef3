extension Question {
    static let target: [Question] = [
        Question(
            .targetKind, flag: "target", label: "Deployment",
            hint: "How your OpenMetadata server runs.",
            help: """
                Docker: docker compose; an environment file is written, or an override of the \
                compose file. Bare metal: the server's own conf/openmetadata.yaml. Kubernetes: values \
                for the Helm chart.
                """,
            kind: .choice(of: DeploymentTarget.self),
            default: { _ in .text(DeploymentTarget.docker.rawValue) },
            check: Rule.choice(DeploymentTarget.self)),
        Question(
            .openMetadataVersion, flag: "openmetadata-version", label: "OpenMetadata version",
            hint: "Of your server: 1.7, or with its patch as in 1.7.3.",
            help: """
                The server refuses to start with settings that its version does not know, so \
                only those it knows are written; with two numbers, only those that every patch \
                of that release knows. The version stands at the foot of the start page and in \
                the tag of the image.

                From 1.10 on the server copies these settings into its database at its first \
                start and does not look at the files again; the last screen says how to make it \
                read them.
                """,
            kind: .choice(of: OpenMetadataVersion.self),
            default: { _ in .text(OpenMetadataVersion.documented.rawValue) },
            check: TargetRules.version),
        Question(
            .targetPath, flag: "path", label: "File to write",
            hint: "The settings file of the server.",
            help: """
                Docker: an environment file, given to docker compose with --env-file; or, by a \
                name that ends in .yml, a compose file, whose services get the settings. \
                Bare metal: conf/openmetadata.yaml of the server. Kubernetes: a values file, \
                given to helm with --values.

                A name without a leading / is relative to the folder you started in.
                """,
            kind: .path,
            default: TargetRules.path,
            check: Rule.text(FilePath.self, also: TargetRules.settingsFile)),
        Question(
            .jwksURL, flag: "jwks-url", label: "Server key URL",
            hint: "Must be reachable from inside the server.",
            help: """
                Where the server finds its own public keys, with which it checks the tokens of \
                bots. The server opens this address itself, so it must work from inside its \
                container or pod. The default does; the public address often does not (DNS, \
                private CA, hairpin NAT), and then ingestion fails with 401.
                """,
            kind: .text,
            default: TargetRules.jwksURL,
            check: Rule.text(KeyURL.self)),
        Question(
            .ingestionPath, flag: "ingestion-path", label: "Ingestion file to write",
            hint: "The workflow file of your ingestion.",
            help: """
                The workflow file whose connection to the server is set up. When it does not \
                exist, the part that all your workflow files need is written.

                Several names, separated by commas, are possible. Pipelines made on \
                OpenMetadata's own screens do not use such a file and need no change.
                """,
            kind: .paths,
            default: { _ in .list(["openmetadata-ingestion.yaml"]) },
            relevant: IngestionRules.isEnabled,
            check: Rule.list(
                FilePath.self, twice: { .pathUsedTwice($0) },
                also: TargetRules.ingestionFiles)),
    ]
}
