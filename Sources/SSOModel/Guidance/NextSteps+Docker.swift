/// Commands of docker compose for one project.
struct ComposeCommands {
    /// `docker compose` with what every command must be given.
    let compose: String
    let service: String

    init(_ place: NextSteps.Place, environments: [String]) {
        let files = place.composeFiles.map { "--file \($0.shellWord)" }
        // What compose reads by itself is not named. Source: compose-go, `cli/options.go`.
        let given = environments == [".env"] ? [] : environments
        let project = place.handles.project.map { ["--project-name \($0.shellWord)"] } ?? []
        let words =
            ["docker compose"] + project + files + given.map { "--env-file \($0.shellWord)" }
        compose = words.joined(separator: " ")
        service = place.handles.service.shellWord
    }

    /// Starts all that does not run.
    var up: String { "\(compose) up --detach" }
    // docker-compose 1.29 would recreate the database as well, every version start the finished
    // migration again. Source: `compose/project.py` 1.29.2.
    var recreate: String { "\(up) --no-deps --force-recreate \(service)" }
    var reset: String { "\(compose) exec \(service) \(NextSteps.databaseResetCommand)" }
    var resetOfStopped: String {
        "\(compose) run --rm --no-deps \(service) \(NextSteps.databaseResetCommand)"
    }
    // The image has wget and no curl. Source: OpenMetadata, `docker/development/Dockerfile`.
    var look: String {
        """
        \(compose) ps \(service)
        \(compose) exec \(service) wget -qO- http://localhost:8586/healthcheck
        \(compose) logs --follow --tail 100 \(service)
        """
    }
}

extension NextSteps {
    /// The environment files that compose reads with the settings, weaker ones first.
    private var environments: [String] {
        place.environmentsBeside + place.environmentToName
    }

    private var commands: ComposeCommands { ComposeCommands(place, environments: environments) }

    var dockerSteps: [GuidanceStep] {
        [
            enter(
                "Go to the folder of the compose file. Where \"docker compose version\" fails, "
                    + "say docker-compose instead.\(oldCompose)",
                unknown: "Go to the folder of your compose file. Where \"docker compose version\" "
                    + "fails, say docker-compose instead. " + unknownFiles
            ),
            GuidanceStep("Only if none of it runs now: start all of it.", commands.up),
        ] + dockerReset + [
            GuidanceStep(
                "Start the server with the settings, anew. The others go on as they are; "
                    + "\"restart\" would keep the old settings.", commands.recreate),
            GuidanceStep(
                "Give it a minute, then look at its state, its health and its log; Ctrl-C ends "
                    + "the log.", commands.look),
        ]
    }

    private var unknownFiles: String {
        place.isComposeFile
            ? "Name the compose file that has the server's image with another --file in front."
            : "With a .env there, put --env-file .env in front of the other --env-file: it is not "
                + "read otherwise."
    }

    /// 1.29 refuses a second `--env-file`.
    private var oldCompose: String {
        environments.count < 2
            ? ""
            : " docker-compose 1.x takes only one --env-file: with that, have the settings "
                + "in .env (omsso --path .env)."
    }

    private var dockerReset: [GuidanceStep] {
        guard databaseWins else { return [] }
        return [
            GuidanceStep(
                Self.whyReset + "Have it forget its sign-in settings; it takes the new ones "
                    + "at its next start.", commands.reset),
            GuidanceStep(
                "Only if that says that the service is not running: the same without it.",
                commands.resetOfStopped),
        ]
    }

    var dockerBack: GuidanceStep {
        let isReadAnyway = place.file == ".env" || place.environmentToName.isEmpty
        switch wayBack {
        case .restores:
            return dockerBack(
                "put the old file back, and start the server with it.", ["omsso apply --undo"],
                commands)
        case .removes:
            let without = ComposeCommands(place, environments: place.environmentsBeside)
            return dockerBack(
                "start the server without the file. That brings back the sign-in from before.",
                isReadAnyway ? ["omsso apply --undo"] : [], without)
        case .unknown:
            return dockerBack(
                "put a copy of the file from before the change back, and start the server with it.",
                [], commands)
        }
    }

    private func dockerBack(
        _ title: String, _ undo: [String], _ commands: ComposeCommands
    ) -> GuidanceStep {
        let lines = undo + (databaseWins ? [commands.reset] : []) + [commands.recreate]
        return GuidanceStep(title, lines.joined(separator: "\n"))
    }
}
