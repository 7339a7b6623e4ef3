import SSOModel
import SSOReading

extension CheckRule {
    /// What gets lost between an environment file and the container.
    static let composeRules: [CheckRule] = [
        CheckRule(
            "ENV-NOT-PASSED", .warning, "The compose file does not hand this variable on",
            because: "compose puts only those variables into the container that the service's "
                + "`environment:` names. Others have no effect.",
            fix: "Add it to `environment:` of openmetadata-server in an override file.",
            link: Link.composeFile,
            .together { installation in
                notPassed(in: installation).filter { !$0.losesProvider(installation) }.map {
                    $0.outvoted(installation) ?? $0.unpassed(installation)
                }
            }),
        CheckRule(
            "ENV-PROVIDER-LOST", .error, "The provider does not reach the server",
            because:
                "The server's `environment:`, or a configuration file that is mounted, has a provider of "
                + "its own, or none at all, so that sign-in stays as it is, whatever an environment "
                + "file says.",
            fix: "Run omsso in the folder of the compose file: it proposes the file that works.",
            link: Link.composeFile,
            .together { installation in
                notPassed(in: installation).filter { $0.losesProvider(installation) }.map {
                    $0.hit("The server does not get this provider from the compose file.")
                } + installation.providerLostToMount
            }),
        CheckRule(
            "COMPOSE-MOUNT", .warning, "The server reads a configuration file that is mounted",
            because:
                "What a file that is mounted as openmetadata.yaml says without a variable wins over "
                + "`environment:`, and a file that is not here was not looked at.",
            fix: "Change that file, by omsso apply --target bare-metal --path FILE, and recreate "
                + "the container.",
            link: Link.composeFile,
            .together { $0.lostToMount }),
        CheckRule(
            "COMPOSE-BRACES", .note, "A default of {} reads differently elsewhere",
            because: "Podman and some builds of compose end the default at the first }, so that "
                + "the server gets {}} and does not start.",
            fix: "Nothing to do with docker compose 2; otherwise write the value without braces.",
            link: Link.issue(25019),
            .together { installation in
                guard installation.servers.contains(where: \.isAzure) else { return [] }
                return (installation.compose?.braces ?? []).map {
                    Hit($0, "On Podman this default becomes {}}.")
                }
            }),
        CheckRule(
            "COMPOSE-QUOTES", .note, "Quotes are a part of the variable's value",
            because: "In `- NAME=\"value\"`, and within another pair of quotes, compose hands them "
                + "on. The server takes most of them off again; a list in them is a text to it.",
            fix: "Take away the inner quotes.", link: Link.composeFile,
            .together { installation in
                installation.files.filter(\.isChecked).flatMap { file in
                    installation.quotedVariables(in: file).compactMap { found in
                        found.place.map {
                            Hit($0, "\(found.name) is handed on with its quotes.")
                        }
                    }
                }
            }),
        CheckRule(
            "COMPOSE-SERVERS", .warning, "Several services have the server's image",
            because:
                "omsso reads and changes one server. Another one goes on as it is, and people who "
                + "are sent to it sign in as before.",
            fix: "Check that it is the one that is meant; put the same settings into the others by "
                + "hand.",
            link: Link.composeFile,
            .together { installation in
                guard let compose = installation.compose, let place = compose.anchor,
                    let server = compose.services.server, !compose.services.rivals.isEmpty
                else { return [] }
                let others = listed(compose.services.rivals.prefix(4).map { $0.shortened() })
                return [
                    Hit(
                        place,
                        "Only \(server.shortened()) was looked at; \(others) may be servers as well."
                    )
                ]
            }),
        CheckRule(
            "COMPOSE-PLACE", .error, "A key of the compose file stands in the wrong place",
            because: "Services belong below `services:`, and variables below `environment:` of a "
                + "service, each further to the right. Compose stops at other keys, so that "
                + "nothing starts.",
            fix: "Move it to where it belongs, with blanks before it; then run "
                + "docker compose config.",
            link: Link.composeFile, .file(\.misplacedInCompose)),
        CheckRule(
            "COMPOSE-RELEASE", .note, "Older releases of compose refuse the file",
            because:
                "docker-compose 1.29 knows neither `include` nor the long form of `env_file`, and "
                + "stops. `include` came with Compose 2.20, `path` and `required` of env_file with 2.24, "
                + "`format` with 2.30; a service that an included file has as well is merged from 5.0 "
                + "on, and refused before.",
            fix: "Nothing to do where the command that you use is newer: docker compose version.",
            link: Link.composeInclude, .file(\.olderReleasesRefuse)),
        CheckRule(
            "JVM-PROXY", .warning, "A proxy is set, but not for Java",
            because: "The server is a Java program: it ignores HTTP_PROXY and HTTPS_PROXY, and "
                + "cannot fetch Microsoft's keys where that needs a proxy.",
            fix: "Add -Dhttps.proxyHost=... -Dhttps.proxyPort=... to OPENMETADATA_OPTS.",
            link: Link.issue(12091),
            .azure { view in
                let names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"]
                let proxy = names.lazy.compactMap { view.variables[$0] }.first { $0.count > 0 }
                let isSet = javaOptions.contains { name in
                    view.variables[name]?.string.contains("proxyHost") == true
                }
                guard let proxy, !isSet else { return [] }
                return [Hit(proxy.whole, "Java does not look at this variable.")]
            }),
    ]

    /// Variables whose words the server's Java, or its start script, takes.
    private static let javaOptions = [
        "OPENMETADATA_OPTS", "OPENMETADATA_HEAP_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
        "_JAVA_OPTIONS",
    ]

    private static func notPassed(in installation: Installation) -> [LostLine] {
        let compose = installation.compose
        if let compose, !compose.isComplete { return [] }
        let documented = OpenMetadataVersion.documented.minor
        let isDocumented = installation.version?.minor ?? documented == documented
        guard compose != nil || isDocumented else { return [] }
        return installation.files.filter { $0.lines != nil && installation.judges($0) }.flatMap {
            file in
            file.signInLines.filter { line in
                let isPassed =
                    compose?.passed.contains(line.key) ?? !notInStandardFile.contains(line.key)
                return SignInVariables.isKnown(line.key) && !isPassed
            }.map { LostLine(name: $0.key, place: Place(file: file.text.id, range: $0.keyRange)) }
        }
    }

    /// Source: OpenMetadata, `docker-compose.yml` of 1.7.0.
    private static let notInStandardFile: Set<String> = [
        "AUTHENTICATION_TOKEN_VALIDATION_ALGORITHM", "AUTHORIZER_USE_ROLES_FROM_PROVIDER",
        "OIDC_OM_REFRESH_TOKEN_VALIDITY", "OIDC_PROMPT_TYPE",
    ]
}

extension Installation {
    /// True for an environment file that compose reads: not one for a configuration file only.
    fileprivate func judges(_ file: ParsedFile) -> Bool { file.isChecked || compose != nil }
}

/// A line of an environment file that does not reach the server.
private struct LostLine {
    let name: String
    let place: Place

    func hit(_ message: String) -> Hit { Hit(place, message) }

    func unpassed(_ installation: Installation) -> Hit {
        guard let compose = installation.compose else {
            let documented = OpenMetadataVersion.documented.minor
            return hit(
                "The compose file of OpenMetadata \(documented) does not hand this variable on to the "
                    + "server.")
        }
        let service = compose.services.server?.shortened() ?? ComposeServiceName.server
        return Hit(
            place, "The compose file does not hand this variable on to the server.",
            advice: "Add it to `environment:` of \(service) in an override file.")
    }

    /// Where the server gets the variable, but from another file; nil where it does not get it.
    func outvoted(_ installation: Installation) -> Hit? {
        guard let winner = installation.compose?.environment[name]?.whole,
            installation.files.indices.contains(winner.file), winner.file != place.file
        else { return nil }
        let file = installation.files[winner.file].text.name.shortened(to: 60)
        return Hit(
            place, "\(file) sets this variable itself, and wins.",
            advice: "Change it there; what stands here has no effect.")
    }

    /// True where it was to switch on sign-in with Microsoft.
    func losesProvider(_ installation: Installation) -> Bool {
        guard name == Setting.provider.row.variable, let compose = installation.compose,
            let wanted = installation.files[place.file].lines?.lines.last(where: { $0.key == name })
        else { return false }
        let isMeant = Provider.isMeant(
            by: installation.files[place.file].text.string(wanted.body).lowercased())
        return isMeant && compose.environment[name]?.string.lowercased() != "azure"
    }
}
