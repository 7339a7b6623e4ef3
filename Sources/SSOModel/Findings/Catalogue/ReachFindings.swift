// Whether what is written reaches the server through compose files.
extension FindingKind {
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

    static let changeComposeGone = FindingKind(
        "CHANGE-COMPOSE-GONE", .error, "A file that COMPOSE_FILE names cannot be read",
        "docker compose reads the files that COMPOSE_FILE names, in .env or the shell, and stops "
            + "where one of them is not there. What it says was not looked at.",
        .step("Put the file there, or take it out of COMPOSE_FILE."),
        check: "`docker compose config --quiet` says nothing.")

    static let changeUnseen = FindingKind(
        "CHANGE-UNSEEN", .warning, "Not all that docker compose reads could be looked at",
        "A file that env_file, extends or include names, or that is mounted as the server's own, is "
            + "not there, or a part of the file refers to something that cannot be followed. What "
            + "stands there may win.",
        .step("Put the file there, or look at that part yourself."),
        check: "`docker compose config` shows the settings at the service.")
}

extension Problem {
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
        let lost = LostNames(names)
        let message =
            isSet
            ? "\(compose) has values of its own, which win: \(lost.words)."
            : "\(compose) does not put this into the server's container: \(lost.words)."
        return Problem(
            lost.kind, message + lost.consequence,
            instead.map { "Write \($0) instead: \"File to write\" (--path \($0.shellWord))." }
                ?? "Take these values out of \(compose), or put the right ones there.")
    }

    /// Variables that reach the container, where the server reads a file that does not take them.
    package static func changeLostToMount(
        _ names: [String], file: String, service: String
    ) -> Problem {
        let lost = LostNames(names)
        return Problem(
            lost.kind,
            "\(file), which is mounted as the server's openmetadata.yaml, has values of its own, "
                + "which win: \(lost.words)." + lost.consequence,
            mountAdvice(file, service: service))
    }

    /// How to change a configuration file that a compose file mounts.
    package static func mountAdvice(_ file: String, service: String) -> String {
        "Change that file: `omsso apply --target bare-metal --path \(file.shellWord)`; then run "
            + "`docker compose up --detach --no-deps --force-recreate \(service.shellWord)`."
    }

    /// A configuration file that a compose file mounts, and nobody could look at.
    package static func changeMountUnseen(_ file: String) -> Problem {
        Problem(
            .changeUnseen,
            "Whether the server gets the settings is not known: it reads its openmetadata.yaml from "
                + "\(file), which could not be looked at.",
            "Look there for ${AUTHENTICATION_PROVIDER:-...}: a value without a variable wins.")
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

/// Variables that are lost on the way, and what that means for signing in.
private struct LostNames {
    let kind: FindingKind
    let words: String
    /// To follow the message.
    let consequence: String

    init(_ names: [String]) {
        let provider = "AUTHENTICATION_PROVIDER"
        let isAll = names.contains(provider)
        let needed: [Setting] = [.clientID, .authority, .callbackURL, .publicKeys]
        let isHalf = needed.contains { $0.row.variable.map(names.contains) ?? false }
        words = isAll ? provider : listed(names)
        kind = isAll ? .changeNonePassed : isHalf ? .changeHalfPassed : .changeNotPassed
        consequence = isAll ? " Sign-in stays as it is." : isHalf ? " Nobody could sign in." : ""
    }
}
