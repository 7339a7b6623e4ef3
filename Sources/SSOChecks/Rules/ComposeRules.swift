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
            link: Link.composeFile, .together(notPassed)),
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

    private static func notPassed(in installation: Installation) -> [Hit] {
        let compose = installation.compose
        if let compose, !compose.isComplete { return [] }
        let documented = OpenMetadataVersion.documented.minor
        let isDocumented = installation.version?.minor ?? documented == documented
        guard compose != nil || isDocumented else { return [] }
        let subject = "The compose file" + (compose == nil ? " of OpenMetadata \(documented)" : "")
        return installation.files.filter { $0.lines != nil && installation.judges($0) }.flatMap {
            file in
            file.signInLines.filter { line in
                let isPassed =
                    compose?.passed.contains(line.key) ?? !notInStandardFile.contains(line.key)
                return SignInVariables.isKnown(line.key) && !isPassed
            }.map { line in
                Hit(
                    Place(file: file.text.id, range: line.keyRange),
                    "\(subject) does not hand this variable on to the server.")
            }
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
