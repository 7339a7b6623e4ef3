extension FindingKind {
    static let changeKinds = [
        changePlaceholder, changeEnvironment, changeDefault, changeKept, changeValues,
        changeNotPassed,
        changeNonePassed, changeHalfPassed, changeReaches, changeComposeGone, changeUnseen,
        changeFragment, changeClient, changeKeys, changeWorkflows,
        changeValuesLost, changeValuesLater,
    ]

    static let changeFragment = FindingKind(
        "CHANGE-FRAGMENT", .warning, "A fragment is written, not the server's file",
        "The server reads conf/openmetadata.yaml of its own folder, and that file is not at the "
            + "path to write. The two sections of sign-in are written by themselves.",
        .step("Start omsso in the server's folder, or name its file with --path."),
        .step("Or put the two sections into that file by hand."),
        check: "`omsso apply --dry-run` changes conf/openmetadata.yaml.")

    static let changeWorkflows = FindingKind(
        "CHANGE-WORKFLOWS", .warning, "Workflow files are left as they are",
        "They go on signing in as they do, which may not work any more.",
        .step("Name each of them as a file to write."), .answer(.ingestionPath))

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

    static let changeKeys = FindingKind(
        "CHANGE-KEYS", .warning, "Addresses of keys go with the provider before",
        "The server takes tokens of every address in its list of public keys. With the provider go "
            + "those that are neither Microsoft's nor the server's own, so that tokens which were "
            + "signed there are refused from then on.",
        .step(
            "Where something still brings tokens that are signed there, add the address to the list "
                + "again after the change. In a file whose provider is azure it stays."),
        check: "`omsso apply --dry-run` leaves the address where it stands.")

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

    /// Workflow files that were found where others than these are written.
    package static func changeWorkflowsLeft(_ paths: [String]) -> Problem {
        let first = paths.prefix(5)
        let more = paths.count > first.count ? " ..." : ""
        return Problem(
            .changeWorkflows,
            "Workflow files are left as they are: \(first.joined(separator: ", "))\(more).",
            "To change them instead, name each: "
                + first.map { "--ingestion-path \($0.shellWord)" }.joined(separator: " ")
                + "\(more).")
    }

    /// Addresses of keys that are not written, since another provider's settings have them.
    package static func changeKeysLeft(of hosts: [String]) -> Problem {
        Problem(
            .changeKeys,
            "The server will take no more tokens signed by \(listed(hosts.map { $0.shortened() })).",
            "Where services still bring such tokens, add the address to the public keys again "
                + "afterwards: once the provider is azure, it stays.")
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
}
