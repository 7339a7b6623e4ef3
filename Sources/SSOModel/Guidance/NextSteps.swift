/// What an operator does after the files are written.
package enum NextSteps {
    /// What `omsso apply --undo` does to the server's file.
    package enum WayBack: Hashable, Sendable {
        /// It puts the file of before in its place.
        case restores
        /// It removes the file, which was not there before.
        case removes
        /// It does nothing to this file.
        case unknown
    }

    /// The steps for one target and version, in order.
    ///
    /// - Parameters:
    ///   - settings: What was written.
    ///   - isNewFile: True when the server's file was not there before: for bare metal two sections
    ///     for `openmetadata.yaml`.
    ///   - wayBack: What undoing would do to it.
    /// - Returns: The steps, the way back among them.
    package static func steps(
        for settings: SSOSettings, isNewFile: Bool, wayBack: WayBack
    ) -> [GuidanceStep] {
        let target = settings.target
        let isFragment = target.kind == .bareMetal && (isNewFile || wayBack == .removes)
        let place = isFragment ? [fragment(target)] : []
        return place + [start(target)] + databaseReset(target) + ingestion(settings)
            + [
                GuidanceStep(
                    "Open OpenMetadata in a private window and sign in as an admin.",
                    settings.registration.serverURL.text)
            ] + [self.wayBack(target, wayBack)]
    }

    private static func fragment(_ target: SSOSettings.Target) -> GuidanceStep {
        GuidanceStep(
            "Put the two sections of \(target.path.text) in place of those of the same names in "
                + "the server's conf/openmetadata.yaml. Keep a copy of that file first.")
    }

    private static func start(_ target: SSOSettings.Target) -> GuidanceStep {
        GuidanceStep(
            startTitle(target.kind),
            startCommand(target.kind, file: target.path.text.shellWord))
    }

    private static func startTitle(_ kind: DeploymentTarget) -> String {
        switch kind {
        case .docker:
            "Start the server with the file. Use this same command every time; "
                + "\"restart\" would keep the old settings."
        case .bareMetal: "Restart the server, from its own folder."
        case .kubernetes:
            "Hand the values to helm, then restart the pods: helm upgrade alone does not. "
                + "\"openmetadata\" is the name of the release."
        }
    }

    /// Source: OpenMetadata, `SettingsCache.java` and `OpenMetadataOperations.java` from 1.10 on.
    private static func databaseReset(_ target: SSOSettings.Target) -> [GuidanceStep] {
        guard target.version >= .v1_10 else { return [] }
        return [
            GuidanceStep(
                "Only if this server has run before: from 1.10 on its database wins over the "
                    + "files. Remove what it keeps, then restart it as above.",
                inServer(target.kind, databaseResetCommand))
        ]
    }

    private static func ingestion(_ settings: SSOSettings) -> [GuidanceStep] {
        guard settings.ingestion?.token == .later else { return [] }
        return [
            GuidanceStep(
                "Before ingestion runs: give it the token of Settings, Bots, ingestion-bot.",
                "read -rs \(TokenSource.variableForLater) && export \(TokenSource.variableForLater)"
            )
        ]
    }

    private static func wayBack(
        _ target: SSOSettings.Target, _ wayBack: WayBack
    ) -> GuidanceStep {
        let reset = target.version >= .v1_10 ? " and remove what the database keeps, as above" : ""
        let undo = wayBack == .restores ? ["omsso apply --undo"] : []
        switch target.kind {
        case .docker where wayBack == .removes:
            return GuidanceStep(
                "If nobody can sign in: start it without the file\(reset). "
                    + "That brings back the sign-in from before.",
                "docker compose up --detach")
        case .docker:
            return GuidanceStep(
                "If nobody can sign in: \(oldFile(wayBack))\(reset), and start the server with it.",
                (undo + [startCommand(target.kind, file: target.path.text.shellWord)])
                    .joined(separator: "\n"))
        case .bareMetal:
            return GuidanceStep(
                "If nobody can sign in: put the old openmetadata.yaml back\(reset), "
                    + "and restart the server.", undo.first)
        case .kubernetes:
            return GuidanceStep(
                "If nobody can sign in: go back one release\(reset), and restart the pods.",
                "helm rollback openmetadata\nkubectl rollout restart deployment openmetadata")
        }
    }

    private static func oldFile(_ wayBack: WayBack) -> String {
        wayBack == .restores
            ? "put the old file back" : "put a copy of the file from before the change back"
    }

    /// Makes the server forget what its database keeps; runs in the server's own folder.
    package static let databaseResetCommand =
        "./bootstrap/openmetadata-ops.sh remove-security-config --force"

    /// The command that makes the server read its file, lines parted by LF.
    package static func startCommand(_ kind: DeploymentTarget, file: String) -> String {
        switch kind {
        case .docker: "docker compose --env-file \(file) up --detach"
        case .bareMetal: "./bin/openmetadata.sh stop\n./bin/openmetadata.sh start"
        case .kubernetes:
            "helm upgrade openmetadata open-metadata/openmetadata --reuse-values \\\n"
                + "  --values \(file)\nkubectl rollout restart deployment openmetadata"
        }
    }

    /// A command as it is typed outside of the server's container.
    package static func inServer(_ kind: DeploymentTarget, _ command: String) -> String {
        switch kind {
        case .docker: "docker compose exec openmetadata-server \(command)"
        case .bareMetal: command
        case .kubernetes: "kubectl exec deployment/openmetadata -- \(command)"
        }
    }
}
