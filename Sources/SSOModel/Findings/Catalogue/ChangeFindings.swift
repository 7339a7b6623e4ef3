extension FindingKind {
    static let changeKinds = [
        changePlaceholder, changeEnvironment, changeDefault, changeKept, changeValues,
        changeNotPassed,
        changeNonePassed, changeHalfPassed, changeReaches, changeComposeGone, changeUnseen,
        changeFragment, changeClient,
    ]

    static let changeFragment = FindingKind(
        "CHANGE-FRAGMENT", .warning, "A fragment is written, not the server's file",
        "The server reads conf/openmetadata.yaml of its own folder, and that file is not at the "
            + "path to write. The two sections of sign-in are written by themselves.",
        .step("Start omsso in the server's folder, or name its file with --path."),
        .step("Or put the two sections into that file by hand."),
        check: "`omsso apply --dry-run` changes conf/openmetadata.yaml.")

    static let changeClient = FindingKind(
        "CHANGE-CLIENT", .warning, "A confidential client becomes a public one",
        "The file is that of a confidential client: the server fetches the token, with a client "
            + "secret. With a public one the browser does, which Microsoft allows only where the "
            + "redirect URI stands under Single-page application.",
        .portal(
            "Authentication: remove the redirect URI from Web, add the address with /callback under "
                + "Single-page application."),
        .step("The client secret is used no more: delete it in the portal."),
        check: "After the restart, sign in in a private window: there is no AADSTS9002326.")

    static let changePlaceholder = FindingKind(
        "CHANGE-PLACEHOLDER", .warning, "Placeholders were kept, so variables still win",
        "With --keep-placeholders only the default in ${NAME:-default} changes. Where the "
            + "server's environment sets NAME, the server takes that and not the default.",
        .step("See what the server gets: `env | grep AUTH` inside its container or service."),
        .step("Remove the variables there, or leave out --keep-placeholders."),
        check: "`omsso apply --dry-run` is quiet about it.")

    static let changeEnvironment = FindingKind(
        "CHANGE-ENVIRONMENT", .warning, "Variables of this shell win over the file",
        "docker compose prefers what is set in the shell that calls it to what the file of "
            + "--env-file says.",
        .step("Run `unset NAME` for each of them, also in profiles and scripts."),
        check: "`docker compose --env-file FILE config` shows the values of the file.")

    static let changeDefault = FindingKind(
        "CHANGE-DEFAULT", .warning, "A value of the file gives way to a default",
        "The file holds a reference such as ${HOST}, or a value that no release takes, and the "
            + "question it belongs to was not answered. The default would be written.",
        .step("Give the value with the flag that the message names, or in the answers file."),
        check: "`omsso apply --dry-run` shows the value that will be written.")

    static let changeKept = FindingKind(
        "CHANGE-KEPT", .warning, "Each workflow file keeps its own value",
        "Several workflow files say different things, or one names a variable that the client fills "
            + "in. None of them was given as an answer, so each file keeps its own.",
        .step("To write one value into all of them, give it as an answer."),
        check: "`omsso apply --dry-run` changes no such line.")

    static let changeValues = FindingKind(
        "CHANGE-VALUES", .warning, "The values look like those of another chart",
        "A values file holds a key that the OpenMetadata chart does not know, and no key "
            + "openmetadata. Helm ignores keys of a chart that it does not know, so that the "
            + "settings would have no effect where the file goes to another chart.",
        .step("Look which chart gets the file: `helm list --all-namespaces`, or your scripts."),
        .step("Name the values of the OpenMetadata chart itself with --path."),
        check: "`omsso apply --dry-run` is quiet about it.")

    static let changeNotPassed = FindingKind(
        "CHANGE-NOT-PASSED", .warning, "The compose file hands some variables on, but not these",
        "docker compose puts only those variables into a container that the service's "
            + "environment: names, and a value that stands there wins. What an environment file "
            + "says of others has no effect.",
        .answer(.targetPath, "docker-compose.override.yml, or the file that the message names"),
        check: "`docker compose config` shows them at the service.")

    static let changeNonePassed = FindingKind(
        "CHANGE-NONE-PASSED", .error, "The compose file does not hand the provider on",
        "docker compose puts only those variables into a container that the service's "
            + "environment: names, and a value that stands there wins. The server keeps the "
            + "sign-in that it has.",
        .answer(.targetPath, "docker-compose.override.yml, or the file that the message names"),
        check: "`docker compose config` shows AUTHENTICATION_PROVIDER: azure at the service.")

    static let changeHalfPassed = FindingKind(
        "CHANGE-HALF-PASSED", .error, "The provider reaches the server, and what it needs does not",
        "The server would send people to Microsoft with another client ID, address or key than was "
            + "meant, and nobody could sign in. A value that stands in the compose file, or in a file "
            + "that it takes variables from later, wins.",
        .answer(.targetPath, "docker-compose.override.yml, or the file that the message names"),
        check: "`docker compose config` shows them at the service.")

    static let changeReaches = FindingKind(
        "CHANGE-REACHES", .note, "The server's container gets all settings",
        "The compose files, with the files that they take variables from, were put together as "
            + "docker compose does.",
        .step("Nothing is to be changed; the server takes them at its next start."),
        check: "`docker compose config` shows them at the service.")
}

extension FindingKind {
    static let changeComposeGone = FindingKind(
        "CHANGE-COMPOSE-GONE", .error, "A file that COMPOSE_FILE names cannot be read",
        "docker compose reads the files that COMPOSE_FILE names, in .env or the shell, and stops "
            + "where one of them is not there. What it says was not looked at.",
        .step("Put the file there, or take it out of COMPOSE_FILE."),
        check: "`docker compose config --quiet` says nothing.")

    static let changeUnseen = FindingKind(
        "CHANGE-UNSEEN", .warning, "Not all that docker compose reads could be looked at",
        "A file that env_file, extends or include names is not there, or a part of the file "
            + "refers to something that cannot be followed. What stands there may win.",
        .step("Put the file there, or look at that part yourself."),
        check: "`docker compose config` shows the settings at the service.")
}

extension Problem {
    /// Placeholders stay in the file, so that these variables still win over it.
    package static func changePlaceholdersKept(_ names: [String]) -> Problem {
        Problem(
            .changePlaceholder,
            "The file still takes these from the server's environment where they are set: "
                + "\(listed(names)).",
            "Make sure that they are not set there, or that they are set to the same.")
    }

    /// Variables of the operator's own environment, which compose prefers to the file.
    package static func changeEnvironmentWins(_ names: [String]) -> Problem {
        Problem(
            .changeEnvironment,
            "Set in this environment, and compose prefers it to the file: \(listed(names)).",
            "Run `unset \(names.joined(separator: " "))` before docker compose.")
    }

    /// The file of a server is not there, and cannot be made up.
    package static func changeOnlyFragment(_ path: String) -> Problem {
        Problem(
            .changeFragment,
            "\(path) is not there, and becomes a fragment: two sections that no server reads yet.",
            "Put them into the server's own conf/openmetadata.yaml by hand, or start omsso in the "
                + "server's folder.")
    }

    /// A file of a confidential client, of which the settings are not kept.
    package static func changeConfidential(_ path: String) -> Problem {
        Problem(
            .changeClient, "\(path) sets a confidential client, and will set a public one.",
            "In the portal move the redirect URI from Web to Single-page application, at the same "
                + "time: until then nobody can sign in.")
    }

    /// A values file that holds nothing of the chart, but keys that the chart does not know.
    package static func changeOtherValues(_ place: String, sign: String) -> Problem {
        Problem(
            .changeValues,
            "\(place): \(sign), and the file has no key openmetadata. These may be the values of another chart.",
            "Check that \"File to write\" (--path) names the values of the OpenMetadata chart itself."
        )
    }

    /// Variables that compose files keep from the server's container.
    ///
    /// - Parameters:
    ///   - names: The variables.
    ///   - compose: The file that is to blame.
    ///   - isSet: True where that file has other values for them.
    ///   - instead: The file that counts more than all others; nil where it is to blame.
    /// - Returns: An error where sign-in itself, or what it cannot do without, is among them, else a
    ///   warning.
    package static func changeLost(
        _ names: [String], compose: String, isSet: Bool, instead: String?
    ) -> Problem {
        let provider = "AUTHENTICATION_PROVIDER"
        let isAll = names.contains(provider)
        let needed: [Setting] = [.clientID, .authority, .callbackURL, .publicKeys]
        let isHalf = needed.contains { $0.row.variable.map(names.contains) ?? false }
        let listed = isAll ? provider : listed(names)
        let message =
            isSet
            ? "\(compose) has values of its own, which win: \(listed)."
            : "\(compose) does not put this into the server's container: \(listed)."
        return Problem(
            isAll ? .changeNonePassed : isHalf ? .changeHalfPassed : .changeNotPassed,
            message
                + (isAll ? " Sign-in stays as it is." : isHalf ? " Nobody could sign in." : ""),
            instead.map { "Write \($0) instead: \"File to write\" (--path \($0.shellWord))." }
                ?? "Take these values out of \(compose), or put the right ones there.")
    }

    /// Variables that compose files keep from another container than the server's.
    package static func changeLostBeside(
        _ names: [String], compose: String, service: String, instead: String?
    ) -> Problem {
        Problem(
            .changeNotPassed,
            "\(compose) has values of its own for \(service.shortened()), which win: "
                + "\(listed(names)).",
            instead.map { "Write \($0) instead: \"File to write\" (--path \($0.shellWord))." }
                ?? "Take these values out of \(compose), or put the right ones there.")
    }

    /// Files that compose stops at.
    package static func changeComposeGone(_ files: [String]) -> Problem {
        Problem(
            .changeComposeGone,
            "COMPOSE_FILE names what cannot be read: \(listed(files)). docker compose stops there.",
            "Put it there, or take it out of COMPOSE_FILE; then run this again.")
    }

    /// Parts of compose files that are not there, or cannot be followed.
    package static func changeUnseen(_ names: [String]) -> Problem {
        Problem(
            .changeUnseen,
            "Whether the server gets the settings is not known: compose reads more than could be "
                + "looked at (\(listed(names.map { $0.shortened() }))).",
            "Run `docker compose config` and look for AUTHENTICATION_PROVIDER: azure at the server."
        )
    }

    /// All that is written reaches the server.
    package static func changeReaches(
        _ service: String, count: Int, _ files: [String]
    ) -> Problem {
        let names = files.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return Problem(
            .changeReaches,
            "With \(listed(names)) together, \(service) gets all \(count) settings as they are meant."
        )
    }
}
