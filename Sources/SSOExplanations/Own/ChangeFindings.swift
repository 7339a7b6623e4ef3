import SSOModel

/// What omsso says about the files that it changes.
extension Explanation {
    static let changeFindings: [Explanation] = [
        .finding(
            "CHANGE-PLACEHOLDER", "Placeholders were kept, so variables still win",
            "With --keep-placeholders only the default in ${NAME:-default} changes. Where the "
                + "server's environment sets NAME, the server takes that and not the default.",
            .step("See what the server gets: `env | grep AUTH` inside its container or service."),
            .step("Remove the variables there, or leave out --keep-placeholders."),
            check: "`omsso apply --dry-run` is quiet about it."),
        .finding(
            "CHANGE-ENVIRONMENT", "Variables of this shell win over the file",
            "docker compose prefers what is set in the shell that calls it to what the file of "
                + "--env-file says.",
            .step("Run `unset NAME` for each of them, also in profiles and scripts."),
            check: "`docker compose --env-file FILE config` shows the values of the file."),
        .finding(
            "CHANGE-DEFAULT", "A value of the file gives way to a default",
            "The file holds a reference such as ${HOST}, or a value that no release takes, and the "
                + "question it belongs to was not answered. The default would be written.",
            .step("Give the value with the flag that the message names, or in the answers file."),
            check: "`omsso apply --dry-run` shows the value that will be written."),
        .finding(
            "CHANGE-VALUES", "The values look like those of another chart",
            "A values file holds a key that the OpenMetadata chart does not know, and no key "
                + "openmetadata. Helm ignores keys of a chart that it does not know, so that the "
                + "settings would have no effect where the file goes to another chart.",
            .step("Look which chart gets the file: `helm list --all-namespaces`, or your scripts."),
            .step("Name the values of the OpenMetadata chart itself with --path."),
            check: "`omsso apply --dry-run` is quiet about it."),
        .finding(
            "CHANGE-NOT-PASSED", "The compose file hands some variables on, but not these",
            "docker compose puts only those variables into a container that the service's "
                + "environment: names. Others of the environment file have no effect.",
            .step("Name them below environment: of openmetadata-server in an override file."),
            check: "`docker compose config` shows them at the service."),
        .finding(
            "CHANGE-NONE-PASSED", "The compose file does not hand the provider on",
            "docker compose puts only those variables into a container that the service's "
                + "environment: names, and a value that stands there wins. The server keeps the "
                + "sign-in that it has.",
            .step(
                "Name the variables below environment: of openmetadata-server, as NAME: ${NAME}, "
                    + "in docker-compose.override.yml."),
            .step("Do the same for the service of the migration, such as execute-migrate-all."),
            check: "`docker compose config` shows AUTHENTICATION_PROVIDER: azure at the service."),
    ]
}
