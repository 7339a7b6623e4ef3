import SSOModel

extension Explanation {
    private static let checked = "`omsso check FILE` finds nothing any more, and the server starts."

    /// What compose, Helm, Java and the ingestion client say about these very files.
    ///
    /// Source: docker/compose issues 8964 and 11134; helm, `pkg/chart/common/util/jsonschema.go`;
    /// pydantic, error messages of versions 1 and 2.
    static let toolErrors: [Explanation] = [
        Explanation(
            "compose-line", .server, "docker compose cannot read a line of the .env file",
            phrases: ["unexpected character in variable name"],
            "Each line has to be KEY=value. The text names the line: often a YAML list that goes "
                + "on over several lines, or a blank in a name.",
            .step("Write the list on one line, as AUTHENTICATION_PUBLIC_KEYS=[a,b]."),
            .step("`omsso check .env` shows every such line (OMSSO-ENV-KEY)."),
            check: "`docker compose config` runs without a word."),
        Explanation(
            "compose-variable-unset", .server, "A variable of the compose file is set nowhere",
            phrases: ["variable is not set. Defaulting to a blank string"],
            "docker compose found no value for it: neither in the .env beside the compose file nor "
                + "in a file behind --env-file. With --env-file the .env beside is not read, "
                + "unless it is named too.",
            .step(
                "Name both: docker compose --env-file .env --env-file FILE up -d. A $ within a "
                    + "value is written $$."),
            check: "`docker compose config` runs without that warning.", isGeneral: true),
        Explanation(
            "chart-schema", .server, "The chart refuses a key or a value of values.yaml",
            phrases: ["values don't meet the specifications of the schema"],
            "The lines below name it. \"Additional property\" is a key that the chart does not "
                + "know, often one of the server's own names (the chart says initialAdmins and "
                + "publicKeys) or one of a newer chart. \"Expected: boolean, given: string\" is "
                + "true or false in quotes.",
            .step(
                "`omsso check values.yaml --openmetadata-version VERSION` names each with what it "
                    + "should be."),
            check: "`helm upgrade` runs, also with --dry-run."),
        Explanation(
            "connection-key-unknown", .server,
            "The workflow file has a key that the client refuses",
            phrases: ["extra fields not permitted", "Extra inputs are not permitted"],
            "Below openMetadataServerConfig the client takes its own keys only. Often a key stands "
                + "one level too high or too low, or has the name of another release.",
            .step("`omsso check FILE` names the key (OMSSO-WORKFLOW-KEY and others)."),
            check: ingestionCheck),
        Explanation(
            "api-not-found", .server, "The address of the API is not the server's",
            phrases: ["404 Client Error: Not Found for url"],
            "Something answered, but not the API. Mostly /api is missing at the end of hostPort.",
            .answer(.hostPort, "ends in /api, as http://openmetadata-server:8585/api"),
            check: ingestionCheck, isGeneral: true),
        Explanation(
            "service-not-found", .server, "The ingestion job may not read its service",
            phrases: ["Could not get service from type"],
            "After sign-on was switched on, the token that the job has is no bot's, or an old one; "
                + "or hostPort leads to another server.",
            .step("Settings, Bots, ingestion-bot: copy the token, and deploy the pipelines again."),
            .answer(.token), .answer(.hostPort), check: ingestionCheck),
        Explanation(
            "provider-misspelled", .server,
            "The configuration has a word that the server does not know",
            phrases: ["Cannot deserialize value of type"],
            "The text names the key and the words that it takes. The provider is azure, in small "
                + "letters.",
            .setting(.provider, "azure"),
            .step("`omsso check` finds it: OMSSO-PROVIDER and others."), check: checked,
            isGeneral: true),
        Explanation(
            "custom-parameters-empty", .server, "OIDC_CUSTOM_PARAMS is empty",
            phrases: ["OidcClientConfig[\"customParams\"]", "Cannot coerce empty String"],
            "The server takes a map there, and an empty text is none.",
            .step("OIDC_CUSTOM_PARAMS: \"{}\" in the compose file, or remove the variable."),
            check: checked),
        Explanation(
            "key-address-no-url", .server, "A public key URL is no whole address",
            phrases: ["MalformedURLException: no protocol", "URI is not absolute"],
            "An entry of the list has no http:// or https:// in front, or is empty, or the list "
                + "was read as one text.",
            .setting(.publicKeys, "whole addresses, as [https://..., http://...]"),
            check: checked),
        Explanation(
            "no-such-authorizer", .server, "The server has no class of that name",
            phrases: ["security.NoopAuthorizer", "security.NoopFilter"],
            "Classes that switched sign-in off were removed from the server.",
            .setting(.className, "org.openmetadata.service.security.DefaultAuthorizer"),
            .setting(.requestFilter, "org.openmetadata.service.security.JwtFilter"),
            check: checked),
        Explanation(
            "discovery-missing", .server, "A confidential client lacks its discovery address",
            phrases: ["You must define either the discovery URL or directly the provider metadata"],
            "Only a confidential client: OIDC_TYPE is not azure, and OIDC_DISCOVERY_URI is empty.",
            .step(
                "OIDC_TYPE is azure, and OIDC_DISCOVERY_URI https://login.microsoftonline.com/"
                    + "TENANT/v2.0/.well-known/openid-configuration"),
            .setting(.clientType, "public, unless you mean to use a secret"), check: checked),
    ]
}
